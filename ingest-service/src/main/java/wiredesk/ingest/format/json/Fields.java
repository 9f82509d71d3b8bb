package wiredesk.ingest.format.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An object's fields by name in lower case: ninjs 2 writes {@code versioncreated} what ninjs 3 writes {@code versionCreated}. Fields that
 * are null count as absent.
 */
public final class Fields {

    private final Map<String, JsonNode> byName;

    private Fields(Map<String, JsonNode> byName) {
        this.byName = byName;
    }

    /** The fields of an object. */
    public static Fields of(JsonNode object) {
        Map<String, JsonNode> fields = HashMap.newHashMap(object.size());
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
            }
        }
        return new Fields(fields);
    }

    /** The field of that name, whatever it holds. */
    public Optional<JsonNode> node(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The first of these fields that holds a text, number or truth value that is not blank. */
    public Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> value = node(name).flatMap(Fields::text);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The value of a field whose name begins so, for fields with a role in their name, such as {@code headline_main}. */
    public Optional<String> textOfAnyRole(String prefix, String... others) {
        List<String> names = namesWithPrefix(prefix);
        names.removeAll(List.of(others));
        return text(names.toArray(String[]::new));
    }

    /** The names that begin so, in alphabetical order. */
    public List<String> namesWithPrefix(String prefix) {
        List<String> names = new ArrayList<>();
        for (String name : byName.keySet()) {
            if (name.startsWith(prefix)) {
                names.add(name);
            }
        }
        Collections.sort(names);
        return names;
    }

    /** The elements of a list; a single value is a list of one; an object of named values is the list of these. */
    public List<JsonNode> list(String... names) {
        List<JsonNode> all = new ArrayList<>();
        for (String name : names) {
            node(name).ifPresent(value -> {
                if (value.isArray()) {
                    value.forEach(element -> {
                        if (!element.isNull()) {
                            all.add(element);
                        }
                    });
                } else {
                    all.add(value);
                }
            });
        }
        return all;
    }

    /** The elements of a list, or the values of an object whose keys are only names, as {@code renditions} of ninjs 1. */
    public List<JsonNode> listOrValues(String name) {
        Optional<JsonNode> value = node(name).filter(JsonNode::isObject);
        if (value.isEmpty()) {
            return list(name);
        }
        List<JsonNode> all = new ArrayList<>();
        value.get().forEach(element -> {
            if (!element.isNull()) {
                all.add(element);
            }
        });
        return all;
    }

    /** A text, number or truth value as text, if it is not blank; a list of one such is it too. */
    public static Optional<String> text(JsonNode value) {
        if (value.isArray() && value.size() == 1) {
            return text(value.get(0));
        }
        return value.isString() || value.isNumber() || value.isBoolean()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
