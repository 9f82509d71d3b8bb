package wiredesk.ingest.format.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;

/** The fields of a story that have one value, by the names that mappings use. */
final class Field {

    /** In the order in which they are told to the story. */
    static final Map<String, BiConsumer<StoryBuilder, Optional<String>>> ALL = all();

    private Field() {}

    private static Map<String, BiConsumer<StoryBuilder, Optional<String>>> all() {
        Map<String, BiConsumer<StoryBuilder, Optional<String>>> fields = new LinkedHashMap<>();
        fields.put("guid", StoryBuilder::guid);
        fields.put("version", StoryBuilder::version);
        fields.put("versionCreated", (story, value) -> story.versionCreated("versionCreated", value));
        fields.put("published", (story, value) -> story.published("published", value));
        fields.put("firstCreated", (story, value) -> story.firstCreated("firstCreated", value));
        fields.put("embargo", (story, value) -> story.embargo("embargo", value));
        fields.put("expires", (story, value) -> story.expires("expires", value));
        fields.put("status", (story, value) -> story.status("status", value));
        fields.put("itemType", (story, value) -> value.map(String::strip).ifPresent(story::itemClass));
        fields.put("headline", StoryBuilder::headline);
        fields.put("slugline", StoryBuilder::slugline);
        fields.put("byline", StoryBuilder::byline);
        fields.put("dateline", StoryBuilder::dateline);
        fields.put("located", StoryBuilder::located);
        fields.put("country", StoryBuilder::locatedCountry);
        fields.put("language", StoryBuilder::language);
        fields.put("urgency", StoryBuilder::urgency);
        fields.put("editorialNote", StoryBuilder::editorialNote);
        fields.put("description", StoryBuilder::description);
        fields.put("bodyHtml", (story, value) -> value.ifPresent(markup -> story.body(new Body.Html(markup))));
        fields.put("bodyText", (story, value) -> value.ifPresent(text -> story.body(new Body.Plain(text))));
        fields.put("creditline", StoryBuilder::creditline);
        fields.put("source", StoryBuilder::source);
        fields.put("copyright", StoryBuilder::copyright);
        fields.put("usageTerms", StoryBuilder::usageTerms);
        return fields;
    }
}
