package wiredesk.enrich.learning;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.schemas.Topics;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.schemas.serde.AvroSerializer;

/** Puts learning together: clients of its own, so that the stream's are not kept waiting. */
@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    private static final String CLIENT = "-frequencies";
    private static final int LONGEST_BLOCK_MILLIS = 1_000;
    private static final int LONGEST_ANSWER_MILLIS = 5_000;

    @Bean
    CurrentFrequencies currentFrequencies() {
        return new CurrentFrequencies();
    }

    @Bean
    Learner learner(FrequencyProperties properties) {
        return new Learner(properties.words(), properties.languages());
    }

    @Bean(destroyMethod = "")
    FrequencyWriter frequencyWriter(
            Learner learner, AvroSerializer serializer, KafkaProperties kafka, CurrentFrequencies current) {
        var config = new HashMap<String, Object>(kafka.buildProducerProperties());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + CLIENT);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_BLOCK_MILLIS);
        config.remove(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
        return new FrequencyWriter(
                learner,
                serializer,
                () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
                current);
    }

    @Bean
    Learning learning(FrequencyProperties properties, Learner learner, FrequencyWriter writer) {
        return new Learning(properties.learn(), learner, new Assignment(learner, writer));
    }

    @Bean
    FrequencyTopic frequencyTopic(
            FrequencyProperties properties,
            AvroDeserializer deserializer,
            KafkaProperties kafka,
            Learner learner,
            FrequencyWriter writer,
            CurrentFrequencies current) {
        var config = new HashMap<String, Object>(kafka.buildConsumerProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, kafka.getClientId() + CLIENT);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LONGEST_ANSWER_MILLIS);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, LONGEST_ANSWER_MILLIS);
        return new FrequencyTopic(
                properties,
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                new StoredFrequencies(value -> decode(deserializer, value)),
                learner,
                writer,
                current,
                Clock.systemUTC());
    }

    /** A record, or something that is none; a registry that is away is no answer. */
    private static Object decode(AvroDeserializer deserializer, byte[] value) {
        try {
            Object decoded = deserializer.deserialize(Topics.DOCUMENT_FREQUENCIES, value);
            return decoded == null ? value : decoded;
        } catch (SerializationException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return e;
        }
    }
}
