package wiredesk.enrich.stream;

import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.util.backoff.ExponentialBackOff;
import wiredesk.enrich.learning.Learning;
import wiredesk.enrich.pipeline.EnrichmentPipeline;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.schemas.serde.AvroSerializer;

/** Wires the listener to Kafka. Records travel as bytes: decoding is the listener's own work, side by side and inside its transaction. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    /** Of a transaction in milliseconds, where nothing is configured. */
    private static final long KAFKAS_TIMEOUT = 60_000;

    @Bean
    AvroDeserializer avroDeserializer(KafkaProperties kafka) {
        var deserializer = new AvroDeserializer();
        deserializer.configure(kafka.buildConsumerProperties(), false);
        return deserializer;
    }

    @Bean
    AvroSerializer avroSerializer(KafkaProperties kafka) {
        var serializer = new AvroSerializer();
        serializer.configure(kafka.buildProducerProperties(), false);
        return serializer;
    }

    @Bean
    ArticleEnrichment articleEnrichment(
            AvroDeserializer deserializer,
            AvroSerializer serializer,
            EnrichmentPipeline pipeline,
            Learning learning,
            StreamProperties properties) {
        int mostBytes = Math.toIntExact(properties.largestArticle().toBytes());
        return new ArticleEnrichment(deserializer, serializer, pipeline, learning, Clock.systemUTC(), mostBytes);
    }

    @Bean
    BatchBudget batchBudget(KafkaProperties kafka) {
        Object millis = kafka.buildProducerProperties().get(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG);
        return new BatchBudget(Duration.ofMillis(millis == null ? KAFKAS_TIMEOUT : Long.parseLong(millis.toString())));
    }

    @Bean
    DeadLetterPublishingRecoverer deadLetters(KafkaTemplate<String, byte[]> template) {
        return new DeadLetterPublishingRecoverer(template);
    }

    /**
     * After a rollback the whole batch comes again, without end and ever more slowly: nothing that fails outside an article makes it a dead
     * letter. A {@code DefaultErrorHandler} must not stand here: within a transaction it commits offsets of records whose results were rolled
     * back.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> kafkaListenerContainerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            Learning learning,
            BatchBudget budget,
            StreamProperties properties) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        var backOff = new ExponentialBackOff(properties.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(properties.longestRetry().toMillis());
        factory.setAfterRollbackProcessor(new DefaultAfterRollbackProcessor<>(backOff));
        factory.getContainerProperties().setAuthExceptionRetryInterval(properties.longestRetry());
        factory.setBatchInterceptor(new BatchLimit(budget));
        learning.assignment().ifPresent(factory.getContainerProperties()::setConsumerRebalanceListener);
        return factory;
    }
}
