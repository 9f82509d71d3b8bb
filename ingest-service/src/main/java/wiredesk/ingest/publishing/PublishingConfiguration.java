package wiredesk.ingest.publishing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import wiredesk.schemas.Topics;
import wiredesk.schemas.serde.AvroSerializer;

/** Wires the way into the log. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean(destroyMethod = "close")
    AvroSerializer articleSerializer(KafkaProperties kafka) {
        AvroSerializer serializer = new AvroSerializer();
        serializer.configure(kafka.buildProducerProperties(), false);
        return serializer;
    }

    @Bean
    RecordEncoder recordEncoder(AvroSerializer articleSerializer) {
        return new RecordEncoder(articleSerializer);
    }

    @Bean(destroyMethod = "close")
    Admin logAdmin(KafkaProperties kafka, PublishingProperties publishing) {
        Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
        int patience = (int) publishing.probeTimeout().toMillis();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return Admin.create(settings);
    }

    @Bean
    LogWatch logWatch(
            Admin logAdmin,
            RecordEncoder encoder,
            KafkaTemplate<String, byte[]> kafka,
            PublishingProperties publishing) {
        Runnable warmUp = () -> {
            kafka.partitionsFor(Topics.ARTICLES_RAW);
            kafka.partitionsFor(Topics.DELIVERIES_REJECTED);
        };
        return new LogWatch(logAdmin, warmUp, encoder, publishing.probeTimeout());
    }

    @Bean
    RawArticlePublisher rawArticlePublisher(
            KafkaTemplate<String, byte[]> kafka,
            RecordEncoder encoder,
            LogWatch watch,
            PublishingProperties publishing) {
        Object configured =
                kafka.getProducerFactory().getConfigurationProperties().get(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        int largest = configured == null ? 1_048_576 : Integer.parseInt(configured.toString());
        return new RawArticlePublisher(kafka, encoder, watch, largest, publishing.acknowledgementTimeout());
    }

    /** Failures are answered to the sender and logged there once; Spring's own listener would print whole stories. */
    @Bean
    ProducerListener<Object, Object> quietProducerListener() {
        return new ProducerListener<>() {
            @Override
            public void onError(ProducerRecord<Object, Object> record, @Nullable RecordMetadata at, Exception e) {}
        };
    }
}
