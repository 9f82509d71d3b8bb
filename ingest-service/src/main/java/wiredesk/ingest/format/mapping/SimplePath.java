package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * An XPath of the kind that mappings mostly have, read without an engine: names of elements or {@code *} parted by slashes, absolute or
 * not, each with at most one predicate {@code [@name]}, {@code [@name='text']} or {@code [number]}; an attribute last; {@code //} in front; {@code .}
 * alone. Means what XPath 1.0 says it means.
 */
final class SimplePath {

    private static final int MOST_FOUND = 10_000;

    private final boolean absolute;
    private final boolean anywhere;
    private final List<Step> elements;
    private final @Nullable String attribute;

    private SimplePath(boolean absolute, boolean anywhere, List<Step> elements, @Nullable String attribute) {
        this.absolute = absolute;
        this.anywhere = anywhere;
        this.elements = elements;
        this.attribute = attribute;
    }

    private record Step(
            String name,
            @Nullable String attribute,
            @Nullable String value,
            OptionalInt position) {

        boolean matches(XmlElement element) {
            return name.equals("*") || name.equals(element.name());
        }

        /** Those of an element's children, or of the whole document's elements, that the step means. */
        void select(Stream<XmlElement> candidates, List<XmlElement> found) {
            List<XmlElement> named =
                    candidates.filter(this::matches).limit(MOST_FOUND).toList();
            if (position.isPresent()) {
                int index = position.getAsInt() - 1;
                if (index >= 0 && index < named.size()) {
                    found.add(named.get(index));
                }
                return;
            }
            for (XmlElement element : named) {
                String has = attribute == null ? "" : XmlTree.attribute(element, attribute);
                if (has != null && (value == null || value.equals(has)) && found.size() < MOST_FOUND) {
                    found.add(element);
                }
            }
        }
    }

    /** The path, if the expression is such a one. */
    static Optional<SimplePath> of(String expression) {
        if (expression.equals(".")) {
            return Optional.of(new SimplePath(false, false, List.of(), null));
        }
        boolean anywhere = expression.startsWith("//");
        boolean absolute = expression.startsWith("/");
        List<Step> elements = new ArrayList<>();
        String rest = anywhere ? expression.substring(2) : absolute ? expression.substring(1) : expression;
        while (!rest.isEmpty()) {
            if (rest.startsWith("@")) {
                boolean nowhere = absolute && elements.isEmpty();
                return isName(rest.substring(1)) && !nowhere
                        ? Optional.of(new SimplePath(absolute, anywhere, List.copyOf(elements), rest.substring(1)))
                        : Optional.empty();
            }
            int end = endOfStep(rest);
            Optional<Step> step = step(rest.substring(0, end), anywhere && elements.isEmpty());
            boolean dangling = end == rest.length() - 1;
            if (step.isEmpty() || dangling) {
                return Optional.empty();
            }
            elements.add(step.get());
            rest = end == rest.length() ? "" : rest.substring(end + 1);
        }
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(new SimplePath(absolute, anywhere, List.copyOf(elements), null));
    }

    /** The elements it leads to from an element of the document with this root; for an attribute, those that may have it. */
    List<XmlElement> elements(XmlElement from, XmlElement root) {
        List<XmlElement> at = List.of(from);
        for (int i = 0; i < elements.size(); i++) {
            List<XmlElement> next = new ArrayList<>(2);
            if (i == 0 && absolute) {
                elements.get(i).select(anywhere ? root.everywhere() : Stream.of(root), next);
            } else {
                for (XmlElement element : at) {
                    elements.get(i).select(element.elements(), next);
                }
            }
            at = next;
        }
        return at;
    }

    /** The attribute it ends with; null if it ends with an element. */
    @Nullable String attribute() {
        return attribute;
    }

    private static int endOfStep(String rest) {
        boolean predicate = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (c == '[' || c == ']') {
                predicate = c == '[';
            } else if (c == '/' && !predicate) {
                return i;
            }
        }
        return rest.length();
    }

    /** A position counts among the children of one element, which is not what is gathered from anywhere. */
    private static Optional<Step> step(String text, boolean gathered) {
        int bracket = text.indexOf('[');
        String name = bracket < 0 ? text : text.substring(0, bracket);
        if (!name.equals("*") && !isName(name)) {
            return Optional.empty();
        }
        if (bracket < 0) {
            return Optional.of(new Step(name, null, null, OptionalInt.empty()));
        }
        String predicate = text.substring(bracket + 1, text.length() - 1).strip();
        if (!text.endsWith("]") || predicate.indexOf('[') >= 0 || predicate.indexOf(']') >= 0) {
            return Optional.empty();
        }
        if (!predicate.isEmpty() && predicate.length() < 6 && predicate.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return gathered
                    ? Optional.empty()
                    : Optional.of(new Step(name, null, null, OptionalInt.of(Integer.parseInt(predicate))));
        }
        return predicate.startsWith("@") ? attributeStep(name, predicate.substring(1)) : Optional.empty();
    }

    private static Optional<Step> attributeStep(String name, String predicate) {
        int equals = predicate.indexOf('=');
        String attribute = (equals < 0 ? predicate : predicate.substring(0, equals)).strip();
        if (!isName(attribute)) {
            return Optional.empty();
        }
        if (equals < 0) {
            return Optional.of(new Step(name, attribute, null, OptionalInt.empty()));
        }
        String literal = predicate.substring(equals + 1).strip();
        char quote = literal.isEmpty() ? ' ' : literal.charAt(0);
        boolean quoted = (quote == '\'' || quote == '"')
                && literal.length() >= 2
                && literal.indexOf(quote, 1) == literal.length() - 1;
        return quoted
                ? Optional.of(
                        new Step(name, attribute, literal.substring(1, literal.length() - 1), OptionalInt.empty()))
                : Optional.empty();
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_')
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}
