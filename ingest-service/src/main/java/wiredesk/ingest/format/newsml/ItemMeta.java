package wiredesk.ingest.format.newsml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.EditorialStatuses;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.schemas.EditorialStatus;

/** {@code itemMeta}: what an item is, when and by whom it was made, what may be done with it, and what it has to do with others. */
final class ItemMeta {

    /** Words in the roles of notes that are for the agency's own people, or repeat what has a field. */
    private static final List<String> NOT_FOR_EDITORS = List.of("closing", "contact", "genrenote", "localities");

    private final XmlElement meta;
    private final Concepts concepts;
    private final StoryBuilder story;

    ItemMeta(XmlElement meta, Concepts concepts, StoryBuilder story) {
        this.meta = meta;
        this.concepts = concepts;
        this.story = story;
    }

    void read() {
        meta.first("itemClass")
                .flatMap(concepts::code)
                .ifPresent(code -> story.itemClass(code.toLowerCase(Locale.ROOT)));
        story.versionCreated("versionCreated", text("versionCreated"))
                .firstCreated("firstCreated", text("firstCreated"))
                .expires("expires", text("expires"));
        status();
        story.editorialNote(notes());
        meta.all("signal").forEach(signal -> story.signal(concepts.code(signal)));
        meta.all("link").forEach(this::link);
        meta.all("provider")
                .forEach(provider -> story.source(concepts.name(provider)
                        .or(() -> concepts.code(provider).filter(code -> !code.startsWith("http")))
                        .or(provider::text)));
    }

    /** The provider's address, where nobody has told a name. */
    Optional<String> providersAddress() {
        return meta.first("provider").flatMap(concepts::code);
    }

    /** The title by which systems call the item, for one that has no headline. */
    Optional<String> title() {
        return concepts.inOwnLanguage(meta.all("title"), title -> true);
    }

    /** Notes that are called editorial; else all but sign-offs and contacts, which are for the agency's own people, and pages with all notes once more. */
    private Optional<String> notes() {
        List<XmlElement> all = meta.all("edNote");
        List<XmlElement> editorial =
                all.stream().filter(note -> role(note).contains("editorial")).toList();
        Set<String> notes = new LinkedHashSet<>();
        for (XmlElement note : editorial.isEmpty() ? all : editorial) {
            if (NOT_FOR_EDITORS.stream().noneMatch(role(note)::contains)) {
                words(note).ifPresent(notes::add);
            }
        }
        if (notes.size() > 1) {
            all.stream()
                    .filter(note -> role(note).contains("notepad"))
                    .forEach(pad -> words(pad).ifPresent(notes::remove));
        }
        all.stream()
                .filter(note -> role(note).contains("closing"))
                .forEach(signOff -> signOff.text().ifPresent(notes::remove));
        return Optional.of(String.join("\n", notes)).filter(note -> !note.isEmpty());
    }

    /** A page with all notes has a heading of its own. */
    private static Optional<String> words(XmlElement note) {
        return note.anywhere("header").isPresent()
                ? Optional.of(note.elements()
                                .flatMap(part -> part.name().equals("section") ? part.elements() : Stream.of(part))
                                .filter(part -> !part.name().equals("header"))
                                .flatMap(part -> part.text().stream())
                                .collect(Collectors.joining("\n")))
                        .filter(text -> !text.isEmpty())
                : note.text();
    }

    private String role(XmlElement note) {
        return concepts.code(note, "role");
    }

    /** An embargo without a date lasts until a version without it comes; a kill is not held back by it. */
    private void status() {
        Optional<XmlElement> given = meta.first("pubStatus");
        Optional<String> status = given.flatMap(it -> concepts.code(it).or(it::text));
        Optional<XmlElement> embargoed = meta.first("embargoed");
        story.embargo("embargoed", embargoed.flatMap(XmlElement::text));
        boolean endless = embargoed.isPresent() && embargoed.get().text().isEmpty() && !isTemplate();
        boolean usable = status.flatMap(EditorialStatuses::of)
                .map(EditorialStatus.USABLE::equals)
                .orElse(status.isEmpty());
        if (endless && usable) {
            story.warn("embargoed: without a date; the article is withheld until a revision says more");
            story.status("embargoed", Optional.of("withheld"));
        }
        story.status("pubStatus", status);
    }

    /** Where other elements are empty too, somebody's template lists all there could be; what is meant is filled in. */
    private boolean isTemplate() {
        return meta.elements()
                .anyMatch(element -> !element.name().equals("embargoed")
                        && element.attributes().isEmpty()
                        && element.children().isEmpty());
    }

    private void link(XmlElement link) {
        String rel = concepts.code(link, "rel");
        story.link(
                rel.isEmpty() ? "seealso" : rel,
                link.attribute("residref").or(() -> link.attribute("guidref")).or(() -> link.attribute("href")),
                concepts.inOwnLanguage(link.all("title"), title -> true)
                        .or(() -> concepts.inOwnLanguage(link.all("headline"), title -> true)));
    }

    private Optional<String> text(String child) {
        return meta.first(child).flatMap(XmlElement::text);
    }
}
