package wiredesk.schemas.serde;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The keys of Confluent's serializer that are about records; those about the registry are the registry client's. */
final class SerdeConfig extends AbstractConfig {

    private static final String AUTO_REGISTER = "auto.register.schemas";
    private static final String USE_LATEST = "use.latest.version";
    private static final String REMOVE_JAVA = "avro.remove.java.properties";
    private static final String SPECIFIC = "specific.avro.reader";
    private static final String KEY_SUBJECT = "key.subject.name.strategy";
    private static final String VALUE_SUBJECT = "value.subject.name.strategy";

    private static final String BY_TOPIC = SubjectNames.TopicNameStrategy.name();

    private static final ConfigDef KEYS = new ConfigDef()
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    MEDIUM,
                    "Whether a schema that the registry has not is registered.")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether to write with the subject's newest schema instead of the record's own; counts when nothing is registered.")
            .define(
                    REMOVE_JAVA,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    MEDIUM,
                    "Whether schemas are registered and looked up without avro.java.string. Confluent's default is false.")
            .define(
                    SPECIFIC,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    MEDIUM,
                    "Whether to read into generated classes, found by the record's name, instead of generic records.")
            .define(KEY_SUBJECT, ConfigDef.Type.STRING, BY_TOPIC, LOW, "How a key's subject is named.")
            .define(VALUE_SUBJECT, ConfigDef.Type.STRING, BY_TOPIC, LOW, "How a value's subject is named.");

    SerdeConfig(Map<String, ?> configs) {
        super(KEYS, configs, false);
    }

    boolean autoRegister() {
        return getBoolean(AUTO_REGISTER);
    }

    boolean useLatest() {
        return getBoolean(USE_LATEST);
    }

    boolean removeJavaProperties() {
        return getBoolean(REMOVE_JAVA);
    }

    boolean specificReader() {
        return getBoolean(SPECIFIC);
    }

    SubjectNames subjectNames(boolean isKey) {
        String key = isKey ? KEY_SUBJECT : VALUE_SUBJECT;
        return SubjectNames.named(key, getString(key));
    }
}
