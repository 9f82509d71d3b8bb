package wiredesk.publish.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import wiredesk.publish.wire.RecordReader;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topics;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** So many waiting bytes are not waited with. */
    private static final int WORTH_A_WRITE = 256 << 10;

    static String group(String store) {
        return "publish-store-" + store;
    }

    @Bean
    Stores stores(
            List<ArticleStore> stores,
            KafkaProperties kafka,
            StoreProperties properties,
            RecordReader<PublishedArticle> reader,
            MeterRegistry meters) {
        checkNames(stores, properties);
        var deadLetters = new DefaultKafkaProducerFactory<byte[], byte[]>(
                producer(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        return new Stores(
                stores.stream()
                        .map(store ->
                                runner(store, kafka, properties, reader, meters, new KafkaTemplate<>(deadLetters)))
                        .toList(),
                deadLetters::destroy);
    }

    private static void checkNames(List<ArticleStore> stores, StoreProperties properties) {
        List<String> names = stores.stream().map(ArticleStore::name).toList();
        for (String name : properties.summaryCharacters().keySet()) {
            if (!names.contains(name)) {
                throw new IllegalStateException(
                        "wiredesk.publish.store.summary-characters.%s: there is no such store, there are %s"
                                .formatted(name, names));
            }
        }
    }

    private static StoreRunner runner(
            ArticleStore store,
            KafkaProperties kafka,
            StoreProperties properties,
            RecordReader<PublishedArticle> reader,
            MeterRegistry meters,
            KafkaTemplate<byte[], byte[]> template) {
        var metrics = new StoreMetrics(store.name(), meters);
        var buried = new DeadLetterPublishingRecoverer(
                template, (record, e) -> new TopicPartition(Topics.publishedDead(store.name()), -1));
        var backOff = new ExponentialBackOff(properties.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(properties.longestRetry().toMillis());

        // A store that is away fails the batch; the handler pauses the consumer, keeps its place in the group, and
        // tries again.
        var errors = new DefaultErrorHandler(buried, backOff);
        errors.setLogLevel(KafkaException.Level.WARN);

        var container = new ContainerProperties(Topics.ARTICLES_PUBLISHED);
        container.setGroupId(group(store.name()));
        container.setMessageListener(
                new StoreWriter(store, reader, properties.fit(store.name()), buried, metrics, Clock.systemUTC()));
        // Transaction markers have offsets too: without this an idle store would seem to lag behind by one a partition.
        container.setFixTxOffsets(true);
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(
                consumer(kafka, properties), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var consumers = new ConcurrentMessageListenerContainer<>(factory, container);
        consumers.setBeanName(group(store.name()));
        consumers.setConcurrency(properties.consumers());
        consumers.setCommonErrorHandler(errors);
        return new StoreRunner(store, consumers, backOff);
    }

    private static Map<String, Object> consumer(KafkaProperties kafka, StoreProperties properties) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.batch());
        // A transaction in the store costs as much for one article as for ten.
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, WORTH_A_WRITE);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int)
                properties.linger().toMillis());
        return config;
    }

    private static Map<String, Object> producer(KafkaProperties kafka) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return config;
    }
}
