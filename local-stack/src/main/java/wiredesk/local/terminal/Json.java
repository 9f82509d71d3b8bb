package wiredesk.local.terminal;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this command reads and writes it: indented for people, one line a value for pipes. */
public final class Json {

    private static final JsonMapper ONE_LINE = JsonMapper.builder().build();
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** The value, indented. */
    public static String indented(Object value) {
        return INDENTED.writeValueAsString(value);
    }

    /** The value on one line. */
    public static String line(Object value) {
        return ONE_LINE.writeValueAsString(value);
    }

    /**
     * The tree of {@code json}.
     *
     * @throws JacksonException if it is no JSON
     */
    public static JsonNode tree(String json) {
        return ONE_LINE.readTree(json);
    }

    /** A tree made of maps, lists and plain values. */
    public static JsonNode tree(Map<String, ?> value) {
        return ONE_LINE.valueToTree(value);
    }

    /**
     * The record of class {@code type} that {@code json} holds; unknown fields are ignored.
     *
     * @throws JacksonException if it does not
     */
    public static <T> T read(String json, Class<T> type) {
        return ONE_LINE.readValue(json, type);
    }
}
