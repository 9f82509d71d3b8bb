package wiredesk.schemas.registry;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema registry. Ids and schemas never change once given, so each is asked for once and then known; subjects, versions and
 * levels can change and are asked for every time. Safe for any number of threads.
 *
 * <p>Every method throws {@link RegistryUnavailable} if no address of the registry answers, a {@link RegistryRefusal} if one
 * answers no, and {@link org.apache.kafka.common.errors.InterruptException} if the thread is called away while it waits.
 */
public final class RegistryClient implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final RegistryHttp http;
    private final String normalize;
    private final Remembered<Integer, Schema> schemas = new Remembered<>();
    private final Remembered<Use, Integer> registered = new Remembered<>();
    private final Remembered<Use, Integer> lookedUp = new Remembered<>();

    private RegistryClient(RegistryConfig config) {
        this.http = new RegistryHttp(config);
        this.normalize = config.normalize() ? "?normalize=true" : "";
    }

    /**
     * A client as configured; connects at the first question.
     *
     * @param configs the keys of Confluent's serializer, all others are ignored: {@code schema.registry.url} (several addresses
     *     parted by commas), {@code basic.auth.credentials.source}, {@code basic.auth.user.info},
     *     {@code bearer.auth.credentials.source}, {@code bearer.auth.token}, {@code schema.registry.ssl.*},
     *     {@code normalize.schemas}, {@code http.connect.timeout.ms}, {@code http.read.timeout.ms}, {@code max.retries},
     *     {@code retries.wait.ms}, {@code retries.max.wait.ms}
     * @throws org.apache.kafka.common.config.ConfigException if a key is missing or makes no sense
     */
    public static RegistryClient of(Map<String, ?> configs) {
        return new RegistryClient(new RegistryConfig(configs));
    }

    /**
     * Registers a schema under a subject, or finds that it is there already.
     *
     * @return its id
     * @throws IncompatibleSchema if the subject's compatibility level does not allow it
     */
    public int register(String subject, Schema schema) {
        return registered.get(
                new Use(subject, schema),
                use -> id(http.ask(RegistryQuestion.post(
                        "register " + use,
                        "/subjects/" + RegistryQuestion.segment(subject) + "/versions" + normalize,
                        body(schema)))));
    }

    /**
     * The id of a schema that stands under a subject.
     *
     * @throws NotInRegistry if there is no such subject, or the schema is none of its versions
     */
    public int idOf(String subject, Schema schema) {
        return lookedUp.get(
                new Use(subject, schema),
                use -> id(http.ask(RegistryQuestion.post(
                        "find " + use, "/subjects/" + RegistryQuestion.segment(subject) + normalize, body(schema)))));
    }

    /**
     * The schema with an id.
     *
     * @throws NotInRegistry if there is none
     */
    public Schema schema(int id) {
        return schemas.get(
                id,
                known -> parse(http.ask(RegistryQuestion.get("find the schema " + known, "/schemas/ids/" + known))));
    }

    /**
     * The newest version of a subject, as of now.
     *
     * @throws NotInRegistry if there is no such subject
     */
    public RegisteredSchema latest(String subject) {
        JsonNode answer = http.ask(RegistryQuestion.get(
                "find the newest schema of " + subject,
                "/subjects/" + RegistryQuestion.segment(subject) + "/versions/latest"));
        return new RegisteredSchema(subject, answer.path("version").asInt(), id(answer), parse(answer));
    }

    /** Sets the level of all subjects that have none of their own. */
    public void setCompatibility(Compatibility level) {
        http.ask(RegistryQuestion.put("set the level " + level, "/config", level(level)));
    }

    /** Sets the level of one subject; the subject need not exist yet. */
    public void setCompatibility(String subject, Compatibility level) {
        http.ask(RegistryQuestion.put(
                "set the level " + level + " for " + subject,
                "/config/" + RegistryQuestion.segment(subject),
                level(level)));
    }

    /**
     * Whether a schema could be registered under a subject as it is now, by the subject's level.
     *
     * @throws NotInRegistry if there is no such subject, with some registries; others say yes then
     */
    public boolean isCompatible(String subject, Schema schema) {
        return http.ask(RegistryQuestion.post(
                        "compare a schema with " + subject,
                        "/compatibility/subjects/" + RegistryQuestion.segment(subject) + "/versions/latest",
                        body(schema)))
                .path("is_compatible")
                .asBoolean();
    }

    /** Ends the connections. */
    @Override
    public void close() {
        http.close();
    }

    private static ObjectNode body(Schema schema) {
        return JSON.createObjectNode().put("schema", schema.toString());
    }

    private static ObjectNode level(Compatibility level) {
        return JSON.createObjectNode().put("compatibility", level.name());
    }

    private static int id(JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.isInt()) {
            throw new UnexpectedAnswer("Schema registry answered without an id: " + answer, 200, 200);
        }
        return id.asInt();
    }

    private static Schema parse(JsonNode answer) {
        String kind = answer.path("schemaType").asString("AVRO");
        if (!kind.equals("AVRO") || !answer.path("references").isEmpty()) {
            throw new UnexpectedAnswer("Not a self-contained Avro schema but " + kind + ": " + answer, 200, 200);
        }
        try {
            return new Schema.Parser()
                    .setValidateDefaults(false)
                    .parse(answer.path("schema").asString(""));
        } catch (SchemaParseException e) {
            throw new UnexpectedAnswer(
                    "Schema registry has a schema that Avro cannot read: " + e.getMessage(), 200, 200);
        }
    }

    /** A schema under a subject. */
    private record Use(String subject, Schema schema) {
        @Override
        public String toString() {
            return schema.getFullName() + " under " + subject;
        }
    }
}
