package wiredesk.publish.store.postgres;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Avro records as plain JSON objects: field names as in the schema, times as ISO 8601, absent values left out. */
final class AvroJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroJson() {}

    static ObjectNode of(IndexedRecord record) {
        ObjectNode object = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                object.set(field.name(), of(value));
            }
        }
        return object;
    }

    private static JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case IndexedRecord record -> of(record);
            case List<?> list -> of(list);
            case Boolean bool -> NODES.booleanNode(bool);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static ArrayNode of(List<?> list) {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(element -> array.add(of(element)));
        return array;
    }
}
