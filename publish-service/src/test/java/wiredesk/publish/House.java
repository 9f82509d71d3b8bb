package wiredesk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import wiredesk.publish.Stories.Story;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.schemas.serde.AvroSerializer;
import wiredesk.stack.BackingStack;

/** The world around the service: it sends enriched articles, reads what was published, and starts the service itself. */
final class House implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final Path STATE =
            Path.of("target", "it-state", UUID.randomUUID().toString());

    private final BackingStack stack;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();

    House(BackingStack stack) {
        this.stack = stack;
        ContractDeployment.deploy(kafka(), registry(), PARTITIONS, 1);
        serializer.configure(registry(), false);
        deserializer.configure(registry(), false);
        Map<String, Object> config = new HashMap<>(kafka());
        config.put("compression.type", "lz4");
        config.put("max.request.size", 16 * 1024 * 1024);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A running service and where it listens. */
    record Service(ConfigurableApplicationContext context, int port, int managementPort) implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    Service start(String... properties) {
        return startOn(stack.jdbcUrl(), stack.databaseUser(), stack.databasePassword(), properties);
    }

    Service startOn(String jdbcUrl, String user, String password, String... more) {
        var properties = new Properties();
        properties.put("spring.kafka.bootstrap-servers", stack.bootstrapServers());
        properties.put("spring.kafka.properties.[schema.registry.url]", stack.registryUrl());
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
        properties.put("spring.kafka.streams.state-dir", STATE.toString());
        properties.put("server.port", "0");
        properties.put("management.server.port", "0");
        for (String pair : more) {
            int equals = pair.indexOf('=');
            properties.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        var application = new SpringApplication(PublishService.class);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        var context = application.run(arguments.toArray(String[]::new));
        return new Service(
                context,
                Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")),
                Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port")));
    }

    /** Has the broker take no more than so many bytes at once of a topic. */
    void limit(String topic, int bytes) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        try (Admin admin = Admin.create(kafka())) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(limit, OpType.SET))))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a story as enrich-service would, and waits until the broker has it. */
    void send(Story story) {
        send(story.enriched());
    }

    /** The same with an article as it is. */
    void send(EnrichedArticle article) {
        send(article.getArticleId(), bytes(Topics.ARTICLES_ENRICHED, article));
    }

    /** Sends any bytes to the gate. */
    void send(String key, byte[] value) {
        sendTo(Topics.ARTICLES_ENRICHED, key, value);
    }

    void sendTo(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(String topic, Object value) {
        byte[] bytes = serializer.serialize(topic, value);
        if (bytes == null) {
            throw new IllegalArgumentException("Nothing to serialize");
        }
        return bytes;
    }

    /** What was published of an article until now, in order. */
    List<PublishedArticle> published(String id) {
        return records(Topics.ARTICLES_PUBLISHED, id).stream()
                .map(record -> (PublishedArticle) deserializer.deserialize(record.topic(), record.value()))
                .toList();
    }

    /** The committed records of a topic with a key, until now. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(new String(record.key(), UTF_8)))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Map<String, Object> config = new HashMap<>(kafka());
        config.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        deserializer.close();
    }

    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", stack.bootstrapServers());
    }

    private Map<String, Object> registry() {
        return Map.of(
                "schema.registry.url",
                stack.registryUrl(),
                "specific.avro.reader",
                true,
                "auto.register.schemas",
                false,
                "avro.remove.java.properties",
                true);
    }
}
