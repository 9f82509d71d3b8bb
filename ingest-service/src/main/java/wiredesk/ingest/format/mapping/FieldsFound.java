package wiredesk.ingest.format.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;

/**
 * What fields are, found out once and told to any number of stories.
 *
 * @param values by the name of the field
 * @param lists by the name of the field, each element by the names of its parts
 */
record FieldsFound(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {

    /** Nothing. */
    static final FieldsFound NONE = new FieldsFound(Map.of(), Map.of());

    void tell(StoryBuilder story) {
        Field.ALL.forEach((name, field) -> {
            String value = values.get(name);
            if (value != null) {
                field.accept(story, Optional.of(value));
            }
        });
        ListField.ALL.forEach((name, field) -> lists.getOrDefault(name, List.of())
                .forEach(parts -> field.add().add(story, part -> Optional.ofNullable(parts.get(part)))));
    }
}
