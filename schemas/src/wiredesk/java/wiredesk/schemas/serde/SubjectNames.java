package wiredesk.schemas.serde;

import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;

/** Under which subject a record's schema stands. Named like Confluent's strategies, which are configured by class name. */
enum SubjectNames {
    /** By topic, {@code articles.raw-value}: one contract a topic. The default. */
    TopicNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    /** By record, {@code wiredesk.schemas.RawArticle}: one contract a record, in whatever topic. */
    RecordNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return recordName(topic, schema);
        }
    },
    /** By both, {@code articles.raw-wiredesk.schemas.RawArticle}: several contracts in one topic. */
    TopicRecordNameStrategy {
        @Override
        String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + recordName(topic, schema);
        }
    };

    private static final String CONFLUENT = "io.confluent.kafka.serializers.subject.";

    /**
     * The subject of a schema.
     *
     * @throws SerializationException if the name needs a record and the schema is none
     */
    abstract String subject(String topic, boolean isKey, Schema schema);

    /** By Confluent's class name or its last part. */
    static SubjectNames named(String key, String name) {
        String simple = name.startsWith(CONFLUENT) ? name.substring(CONFLUENT.length()) : name;
        for (SubjectNames strategy : values()) {
            if (strategy.name().equals(simple)) {
                return strategy;
            }
        }
        throw new ConfigException(
                key,
                name,
                "Known are TopicNameStrategy, RecordNameStrategy and TopicRecordNameStrategy of " + CONFLUENT);
    }

    private static String recordName(String topic, Schema schema) {
        return Optional.of(schema)
                .filter(s -> s.getType() == Schema.Type.RECORD)
                .map(Schema::getFullName)
                .orElseThrow(() -> new SerializationException(
                        "Topic " + topic + ": a subject named by record needs a record, found "
                                + schema.getType().getName()));
    }
}
