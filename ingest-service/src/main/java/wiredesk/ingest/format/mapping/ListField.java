package wiredesk.ingest.format.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wiredesk.ingest.format.story.StoryBuilder;

/**
 * A field of a story that is a list, by the name that mappings use, and the parts of its elements.
 *
 * @param parts names of the parts of an element
 * @param add tells an element to the story
 */
record ListField(List<String> parts, Adder add) {

    static final Map<String, ListField> ALL = all();

    /** The part of a list of plain texts. */
    static final String VALUE = "value";

    /** Tells the story one element. */
    @FunctionalInterface
    interface Adder {

        /** Adds the element whose parts are these. */
        void add(StoryBuilder story, Function<String, Optional<String>> part);
    }

    private static Map<String, ListField> all() {
        Map<String, ListField> fields = new LinkedHashMap<>();
        fields.put("keywords", texts((story, part) -> part.apply(VALUE).ifPresent(story::keyword)));
        fields.put("places", texts((story, part) -> story.place(part.apply(VALUE))));
        fields.put("signals", texts((story, part) -> story.signal(part.apply(VALUE))));
        fields.put(
                "subjects",
                new ListField(
                        List.of("scheme", "code", "name"),
                        (story, part) -> story.subject(part.apply("scheme"), part.apply("code"), part.apply("name"))));
        fields.put(
                "links",
                new ListField(
                        List.of("rel", "target", "title"),
                        (story, part) -> story.link(
                                part.apply("rel").orElse("seealso"), part.apply("target"), part.apply("title"))));
        fields.put(
                "renditions",
                new ListField(
                        List.of("href", "mimeType", "caption", "width", "height"),
                        (story, part) -> story.rendition(
                                part.apply("href"),
                                part.apply("mimeType"),
                                part.apply("caption"),
                                part.apply("width"),
                                part.apply("height"))));
        return fields;
    }

    private static ListField texts(Adder add) {
        return new ListField(List.of(VALUE), add);
    }

    boolean isOfTexts() {
        return parts.equals(List.of(VALUE));
    }
}
