package wiredesk.local.topics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** An Avro value as people read it: maps and lists, times as ISO 8601, bytes as text where they are text. */
final class AvroJson {

    private AvroJson() {}

    static Map<String, @Nullable Object> of(GenericRecord record) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (Schema.Field field : record.getSchema().getFields()) {
            map.put(field.name(), value(record.get(field.pos()), field.schema()));
        }
        return map;
    }

    private static @Nullable Object value(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> null;
            case GenericRecord record -> of(record);
            case List<?> list -> list(list, schema);
            case ByteBuffer bytes -> bytes(bytes);
            case Long number
            when isTimestamp(schema) -> Instant.ofEpochMilli(number).toString();
            case Number number -> number;
            case Boolean flag -> flag;
            case Map<?, ?> map -> map;
            default -> value.toString();
        };
    }

    private static List<?> list(List<?> list, Schema schema) {
        Schema array = branch(schema, Schema.Type.ARRAY);
        return list.stream().map(item -> value(item, array.getElementType())).toList();
    }

    private static boolean isTimestamp(Schema schema) {
        @Nullable LogicalType logical = branch(schema, Schema.Type.LONG).getLogicalType();
        return logical instanceof LogicalTypes.TimestampMillis;
    }

    /** The schema itself, or the member of this type if it is a union. */
    private static Schema branch(Schema schema, Schema.Type type) {
        return schema.getType() != Schema.Type.UNION
                ? schema
                : schema.getTypes().stream()
                        .filter(s -> s.getType() == type)
                        .findFirst()
                        .orElse(schema);
    }

    static String bytes(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException notText) {
            var copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return "base64:" + Base64.getEncoder().encodeToString(copy);
        }
    }
}
