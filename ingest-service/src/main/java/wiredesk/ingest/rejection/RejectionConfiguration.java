package wiredesk.ingest.rejection;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.publishing.RawArticlePublisher;
import wiredesk.schemas.serde.AvroDeserializer;

/** Wires the way back out of the log. */
@Configuration(proxyBeanMethods = false)
class RejectionConfiguration {

    @Bean(destroyMethod = "close")
    AvroDeserializer rejectionDeserializer(KafkaProperties kafka) {
        AvroDeserializer deserializer = new AvroDeserializer();
        deserializer.configure(kafka.buildConsumerProperties(), false);
        return deserializer;
    }

    @Bean
    RejectionLog rejectionLog(
            KafkaProperties kafka, AvroDeserializer rejectionDeserializer, RawArticlePublisher publisher) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) RejectionLog.PATIENCE.toMillis());
        return new RejectionLog(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                rejectionDeserializer,
                publisher);
    }
}
