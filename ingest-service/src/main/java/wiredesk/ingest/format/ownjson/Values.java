package wiredesk.ingest.format.ownjson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;

/** An object's values by names that may lead into objects; objects that merely hold fields are looked into too. */
final class Values {

    private static final int MAX_DEPTH = 4;

    private final List<Fields> holders;

    Values(JsonNode item) {
        Fields fields = Fields.of(item);
        this.holders = Stream.concat(
                        Stream.of(fields),
                        FieldNames.HOLDERS.stream()
                                .flatMap(name -> fields.node(name).stream())
                                .filter(JsonNode::isObject)
                                .map(Fields::of))
                .toList();
    }

    /** The values of that name, the item's own first. */
    Stream<JsonNode> nodes(String name) {
        return holders.stream().flatMap(fields -> at(fields, name).stream());
    }

    private static Optional<JsonNode> at(Fields fields, String name) {
        int point = name.indexOf('.');
        return point < 0
                ? fields.node(name)
                : fields.node(name.substring(0, point))
                        .filter(JsonNode::isObject)
                        .flatMap(inside -> at(Fields.of(inside), name.substring(point + 1)));
    }

    /** The first of these names that says anything, in words or in the best form of a text. */
    Optional<String> text(List<String> names) {
        return names.stream()
                .flatMap(this::nodes)
                .flatMap(node -> words(node).stream())
                .findFirst();
    }

    /** All elements of the lists of these names; a single value is a list of one. */
    Stream<JsonNode> elements(List<String> names) {
        return names.stream().flatMap(this::nodes).flatMap(Values::elements);
    }

    static Stream<JsonNode> elements(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** What a value says: itself, the best form of an object, the first element of a list that says anything. */
    static Optional<String> words(JsonNode node) {
        return words(node, 0);
    }

    private static Optional<String> words(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (node.isArray()) {
            return node.valueStream()
                    .flatMap(element -> words(element, depth + 1).stream())
                    .findFirst();
        }
        if (node.isObject()) {
            Fields forms = Fields.of(node);
            return FieldNames.FORMS.stream()
                    .flatMap(form -> forms.node(form).stream())
                    .flatMap(form -> words(form, depth + 1).stream())
                    .findFirst();
        }
        return Fields.text(node);
    }
}
