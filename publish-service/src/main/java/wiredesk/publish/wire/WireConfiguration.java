package wiredesk.publish.wire;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.serde.AvroDeserializer;
import wiredesk.schemas.serde.AvroSerializer;

/** One reader a record type for the whole service: what the registry once said of a schema, every thread knows. */
@Configuration(proxyBeanMethods = false)
class WireConfiguration {

    @Bean
    RecordReader<EnrichedArticle> enrichedArticles(KafkaProperties kafka) {
        return new RecordReader<>(EnrichedArticle.class, deserializer(kafka));
    }

    @Bean
    RecordReader<PublishedArticle> publishedArticles(KafkaProperties kafka) {
        return new RecordReader<>(PublishedArticle.class, deserializer(kafka));
    }

    @Bean
    RecordWriter recordWriter(KafkaProperties kafka) {
        var serializer = new AvroSerializer();
        serializer.configure(kafka.buildProducerProperties(), false);
        return new RecordWriter(serializer);
    }

    private static AvroDeserializer deserializer(KafkaProperties kafka) {
        var deserializer = new AvroDeserializer();
        deserializer.configure(kafka.buildConsumerProperties(), false);
        return deserializer;
    }
}
