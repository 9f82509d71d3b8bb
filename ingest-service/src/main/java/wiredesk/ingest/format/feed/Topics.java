package wiredesk.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.web.Keywords;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/** What an entry is about: categories with a scheme are subjects, without one keywords. */
final class Topics {

    private final XmlElement entry;
    private final StoryBuilder story;

    Topics(XmlElement entry, StoryBuilder story) {
        this.entry = entry;
        this.story = story;
    }

    void read() {
        for (XmlElement category : entry.all("category")) {
            Optional<String> scheme = category.attribute("scheme").or(() -> category.attribute("domain"));
            Optional<String> term = category.attribute("term");
            Optional<String> name =
                    category.attribute("label").or(() -> WebText.of(category).plain());
            if (scheme.filter("post_tag"::equals).isPresent()) {
                name.ifPresent(story::keyword);
            } else if (scheme.isPresent()) {
                coded(Vocabulary.scheme(scheme.get()), term, name);
            } else {
                name.or(() -> term).ifPresent(story::keyword);
            }
        }
        text("prism:section")
                .ifPresent(section -> story.subject(Optional.empty(), Optional.empty(), Optional.of(section)));
        for (XmlElement category : entry.all("media:category")) {
            category.attribute("label").or(category::text).ifPresent(story::keyword);
        }
        for (XmlElement subject : entry.all("dc:subject")) {
            WebText.of(subject)
                    .plain()
                    .ifPresent(words ->
                            (words.contains(" and ") ? List.of(words) : Keywords.split(words)).forEach(story::keyword));
        }
        Stream.of("media:keywords", "dc:keyword", "itunes:keywords", "prism:keyword", "news:keywords", "keywords")
                .flatMap(name -> entry.all(name).stream())
                .flatMap(element -> WebText.of(element).plain().stream())
                .forEach(words -> Keywords.split(words).forEach(story::keyword));
        Stream.of("georss:featurename", "dc:coverage", "dcterms:spatial")
                .flatMap(name -> entry.all(name).stream())
                .forEach(place -> story.place(place.text()));
    }

    private void coded(String scheme, Optional<String> term, Optional<String> name) {
        boolean code = term.isEmpty()
                && name.isPresent()
                && name.get().chars().noneMatch(Character::isWhitespace)
                && name.get().chars().anyMatch(Character::isDigit);
        story.subject(
                Optional.of(scheme),
                (code ? name : term).map(it -> Vocabulary.of(it).code()),
                code
                        ? Optional.empty()
                        : name.or(() -> term.filter(it -> it.chars().noneMatch(Character::isDigit))));
    }

    private Optional<String> text(String name) {
        return entry.first(name).flatMap(element -> WebText.of(element).plain());
    }
}
