package wiredesk.publish.desk;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.publish.wire.RecordReader;
import wiredesk.schemas.PublishedArticle;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Articles articles(JdbcClient database, JsonMapper json) {
        return new Articles(database, json);
    }

    @Bean
    LiveHub liveHub(StreamProperties properties, MeterRegistry meters) {
        return new LiveHub(properties, meters);
    }

    @Bean
    LiveReader liveReader(
            KafkaProperties kafka,
            RecordReader<PublishedArticle> reader,
            LiveHub hub,
            StreamProperties properties,
            JsonMapper json) {
        Map<String, Object> config = consumer(kafka);
        return new LiveReader(
                () -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                reader,
                new LiveEvents(json),
                hub,
                properties.replay());
    }

    /** Article ids are addresses often enough: a slash in one is a part of it, not of the path. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInArticleIds() {
        String asItIs = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(asItIs);
            connector.setEncodedReverseSolidusHandling(asItIs);
        });
    }

    /** Who asks again for what has not changed gets no body. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/articles", "/api/articles/*");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    private static Map<String, Object> consumer(KafkaProperties kafka) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return config;
    }
}
