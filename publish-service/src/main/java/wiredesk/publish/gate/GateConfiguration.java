package wiredesk.publish.gate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.publish.wire.RecordReader;
import wiredesk.publish.wire.RecordWriter;
import wiredesk.schemas.EnrichedArticle;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean
    GateStreams gateStreams(
            KafkaProperties kafka,
            GateProperties gate,
            RecordReader<EnrichedArticle> reader,
            RecordWriter writer,
            MeterRegistry meters) {
        Map<String, Object> config = kafka.buildStreamsProperties();
        String group = String.valueOf(config.get(StreamsConfig.APPLICATION_ID_CONFIG));
        var closing = new AtomicBoolean();
        var metrics = new GateMetrics(meters);
        var refusals = new Refusals();
        var exits = new GateExits(writer, refusals, metrics, group, closing::get);
        var topology =
                GateTopology.build(() -> new GateProcessor(reader, exits, metrics, gate.embargoCheck(), closing::get));
        var properties = new Properties();
        properties.putAll(config);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, RefusalHandler.class);
        properties.put(RefusalHandler.REFUSALS, refusals);
        return new GateStreams(topology, properties, gate.closeTimeout(), closing, streams -> bound(streams, meters));
    }

    private static AutoCloseable bound(KafkaStreams streams, MeterRegistry meters) {
        var metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(meters);
        return metrics;
    }
}
