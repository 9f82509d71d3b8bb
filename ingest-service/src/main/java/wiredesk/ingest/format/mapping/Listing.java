package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a list gets its elements.
 *
 * @param each where the elements are; all of these places count
 * @param parts what the parts of an element are, within it
 * @param split what parts several texts that stand in one
 */
record Listing(List<Place> each, Map<String, Value> parts, Optional<String> split) {

    private static final int MOST = 1_000;

    /** The elements by the names of their parts, at most 1,000. */
    List<Map<String, String>> in(Found item) {
        List<Map<String, String>> elements = new ArrayList<>();
        for (Place place : each) {
            for (Found element : item.at(place)) {
                if (elements.size() >= MOST) {
                    return elements;
                }
                add(element, elements);
            }
        }
        return elements;
    }

    private void add(Found element, List<Map<String, String>> elements) {
        if (parts.isEmpty() || split.isPresent()) {
            Value value = parts.get(ListField.VALUE);
            (value == null ? element.text() : value.in(element)).ifPresent(text -> split(text, elements));
            return;
        }
        Map<String, String> found = HashMap.newHashMap(parts.size());
        parts.forEach((name, value) -> value.in(element).ifPresent(text -> found.put(name, text)));
        elements.add(found);
    }

    private void split(String text, List<Map<String, String>> elements) {
        if (split.isEmpty()) {
            elements.add(Map.of(ListField.VALUE, text));
            return;
        }
        for (String part : text.split(Pattern.quote(split.get()), MOST)) {
            elements.add(Map.of(ListField.VALUE, part.strip()));
        }
    }
}
