package wiredesk.schemas;

import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as other languages see it. The generated classes carry Java's wishes in their schemas ({@code avro.java.string});
 * a registry would take such a schema for another one, with another id.
 */
public final class PlainSchema {

    private static final JsonMapper JSON = new JsonMapper();

    private PlainSchema() {}

    /** The same schema without {@code avro.java.string}, everything else (documentation, defaults, logical types) kept. */
    public static Schema of(Schema schema) {
        JsonNode json = JSON.readTree(schema.toString());
        strip(json);
        return new Schema.Parser().setValidateDefaults(false).parse(json.toString());
    }

    /** Follows types only: defaults and documentation may hold any words they like. */
    private static void strip(JsonNode type) {
        if (type instanceof ObjectNode object) {
            object.remove("avro.java.string");
            strip(object.path("type"));
            strip(object.path("items"));
            strip(object.path("values"));
            object.path("fields").forEach(field -> strip(field.path("type")));
        } else {
            type.forEach(PlainSchema::strip);
        }
    }
}
