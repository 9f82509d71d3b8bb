package wiredesk.ingest.format.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.ingest.format.story.StoryBuilder;

/**
 * How a list gets its elements.
 *
 * @param each where the elements are; all of these places count
 * @param parts what the parts of an element are, within it
 * @param split what parts several texts that stand in one
 */
record Listing(List<Place> each, Map<String, Value> parts, Optional<String> split) {

    private static final int MOST = 1_000;

    void write(Found item, ListField field, StoryBuilder story) {
        for (Place place : each) {
            for (Found element : item.at(place)) {
                if (split.isPresent()) {
                    value(element, ListField.VALUE).ifPresent(text -> {
                        for (String part : text.split(Pattern.quote(split.get()), MOST)) {
                            field.add().add(story, name -> Optional.of(part.strip()));
                        }
                    });
                } else {
                    field.add().add(story, name -> value(element, name));
                }
            }
        }
    }

    private Optional<String> value(Found element, String part) {
        Value value = parts.get(part);
        if (value != null) {
            return value.in(element);
        }
        return part.equals(ListField.VALUE) ? element.text() : Optional.empty();
    }
}
