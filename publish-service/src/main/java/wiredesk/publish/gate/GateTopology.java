package wiredesk.publish.gate;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.schemas.TopicContract;
import wiredesk.schemas.Topics;

/**
 * The gate's way through Kafka: one source, one processor with two stores, two sinks.
 *
 * <p>Every node and store has its name from here. The stores' names are part of their changelog topics' names: to change one is to
 * forget everything.
 */
final class GateTopology {

    /** What is known of each article, by article id. */
    static final String ARTICLES = "articles";
    /** The held articles' records as they came, by the end of their embargo. */
    static final String EMBARGOES = "embargoes";

    static final String PUBLISHED = "published";
    static final String DEAD_LETTERS = "dead-letters";

    /** What the contract of the enriched articles allows. */
    private static final String LARGEST_ARTICLE = TopicContract.all().stream()
            .filter(topic -> topic.name().equals(Topics.ARTICLES_ENRICHED))
            .map(topic -> Integer.toString(topic.maxMessageBytes()))
            .findFirst()
            .orElseThrow();

    private static final String ENRICHED = "enriched";
    private static final String GATE = "gate";

    private GateTopology() {}

    static Topology build(ProcessorSupplier<byte[], byte[], byte[], byte[]> gate) {
        var topology = new Topology();
        var in = new ByteArrayDeserializer();
        var out = new ByteArraySerializer();
        topology.addSource(ENRICHED, in, in, Topics.ARTICLES_ENRICHED)
                .addProcessor(GATE, gate, ENRICHED)
                .addStateStore(articles(), GATE)
                .addStateStore(embargoes(), GATE)
                .addSink(PUBLISHED, Topics.ARTICLES_PUBLISHED, out, out, GATE)
                .addSink(DEAD_LETTERS, Topics.ARTICLES_ENRICHED_DEAD, out, out, GATE);
        return topology;
    }

    /** Without a cache: commits come every few milliseconds and would empty it each time. */
    private static StoreBuilder<?> articles() {
        return Stores.<String, ArticleState>keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ARTICLES), Serdes.String(), ArticleStateSerde.serde())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    private static StoreBuilder<?> embargoes() {
        return Stores.<EmbargoKey, HeldRecord>keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(EMBARGOES), EmbargoKey.serde(), HeldRecord.serde())
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_ARTICLE))
                .withCachingDisabled();
    }
}
