package wiredesk.ingest.format.ownjson;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;

/** An object's values by names that may lead into objects; objects that merely hold fields are looked into too. */
final class Values {

    private static final int MAX_DEPTH = 4;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_][A-Z]{2})?");

    private final List<Map<String, JsonNode>> holders;

    Values(JsonNode item) {
        Map<String, JsonNode> fields = byKey(item);
        this.holders = Stream.concat(
                        Stream.of(fields),
                        FieldNames.HOLDERS.stream()
                                .flatMap(name -> Stream.ofNullable(fields.get(name)))
                                .filter(JsonNode::isObject)
                                .map(Values::byKey))
                .toList();
    }

    /** A name as all spellings of it have it: {@code publish-date}, {@code Publish_Date} and {@code publishDate} are one. */
    static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean parts = c == '-' || c == ' ' || (c == '_' && i > 0 && name.charAt(i - 1) != '_');
            if (!parts) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** The fields of an object that are not null. */
    static Map<String, JsonNode> byKey(JsonNode object) {
        Map<String, JsonNode> fields = HashMap.newHashMap(object.size());
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNull()) {
                fields.putIfAbsent(key(field.getKey()), field.getValue());
            }
        }
        return fields;
    }

    /** The values of that name, the item's own first. */
    Stream<JsonNode> nodes(String name) {
        return holders.stream().flatMap(fields -> at(fields, name).stream());
    }

    private static Optional<JsonNode> at(Map<String, JsonNode> fields, String name) {
        int point = name.indexOf('.');
        if (point < 0) {
            return Optional.ofNullable(fields.get(name));
        }
        return Optional.ofNullable(fields.get(name.substring(0, point)))
                .filter(JsonNode::isObject)
                .flatMap(inside -> at(byKey(inside), name.substring(point + 1)));
    }

    /** The first of these names that says anything, in words or in the best form of a text. */
    Optional<String> text(List<String> names) {
        return texts(names).findFirst();
    }

    /** What the values of these names say, name by name. */
    Stream<String> texts(List<String> names) {
        return names.stream().flatMap(this::nodes).flatMap(node -> words(node).stream());
    }

    /** The values of that name, or of the best of these forms of it. */
    Stream<String> texts(String name, List<String> forms) {
        return nodes(name).filter(node -> !node.isArray()).flatMap(node -> form(node, forms).stream());
    }

    /** All elements of the lists of these names; a single value is a list of one. */
    Stream<JsonNode> elements(List<String> names) {
        return names.stream().flatMap(this::nodes).flatMap(Values::elements);
    }

    /** The elements of a list, or of a list in an object that has nothing else, as those have that were XML once. */
    static Stream<JsonNode> elements(JsonNode node) {
        if (node.isObject() && node.size() == 1) {
            Map.Entry<String, JsonNode> only = node.properties().iterator().next();
            if (only.getValue().isContainer() && !FieldNames.FORMS.contains(key(only.getKey()))) {
                return elements(only.getValue());
            }
        }
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** What a value says: itself, the best form of an object, the first element of a list that says anything. */
    static Optional<String> words(JsonNode node) {
        return form(node, FieldNames.FORMS, 0);
    }

    static Optional<String> form(JsonNode node, List<String> names) {
        return form(node, names, 0);
    }

    private static Optional<String> form(JsonNode node, List<String> names, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(element -> form(element, names, depth + 1).stream())
                    .findFirst();
        }
        if (node.isObject()) {
            Map<String, JsonNode> forms = byKey(node);
            return names.stream()
                    .flatMap(name -> Stream.ofNullable(forms.get(name)))
                    .flatMap(form -> form(form, names, depth + 1).stream())
                    .findFirst()
                    .or(() -> translated(node));
        }
        return Fields.text(node);
    }

    /** A text in several languages, each under its code: {@code {"fi": …, "sv": …}}; the first is the one it was written in. */
    private static Optional<String> translated(JsonNode node) {
        boolean languages = !node.isEmpty()
                && node.propertyNames().stream()
                        .allMatch(name ->
                                !name.equals("id") && LANGUAGE.matcher(name).matches());
        return languages ? Fields.text(node.properties().iterator().next().getValue()) : Optional.empty();
    }
}
