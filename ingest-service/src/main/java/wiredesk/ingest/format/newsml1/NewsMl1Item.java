package wiredesk.ingest.format.newsml1;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.ReleaseTimes;
import wiredesk.ingest.format.xml.XmlElement;

/** One {@code NewsItem}: what identifies it, and the story found among its components. */
final class NewsMl1Item {

    private final XmlElement item;
    private final Envelope envelope;
    private final StoryBuilder story;
    private final ZoneId zone;

    NewsMl1Item(XmlElement item, Envelope envelope, ZoneId zone) {
        this.item = Updates.applied(item);
        this.zone = zone;
        this.envelope = envelope;
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        Optional<String> other = otherKind();
        if (other.isPresent()) {
            return ParsedItem.refused(Refusal.noStory("Expected a NewsItem with a story, found " + other.get()));
        }
        item.all("TopicSet").forEach(envelope::topics);
        ItemIdentifier identifier = ItemIdentifier.of(item);
        story.guid(identifier.guid()).version(identifier.revision());
        List<Component> roots = Component.of(item);
        roots.stream().flatMap(Component::all).forEach(component -> topics(component.element()));
        roots.stream().flatMap(Component::all).forEach(component -> embargo(component.element()));
        item.all("NewsManagement").forEach(management -> new Management(management, story).read());
        Optional<Text> text = text(roots);
        List<Component> chain = text.map(it -> it.component().outwards()).orElseGet(() -> firstNamed(roots));
        chain.forEach(component -> component.element().all("NewsLines").forEach(lines -> Line.write(lines, story)));
        chain.forEach(component -> new Metadata(component.element(), envelope, story).read());
        lineComponents(roots, chain, text);
        text.ifPresent(it -> {
            new Metadata(it.item(), envelope, story).read();
            it.content().write(story);
        });
        new Metadata(item, envelope, story).read();
        files(roots, text, chain);
        whatElseIsKnown(chain);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory(
                        item.first("Update").isPresent()
                                ? "Expected a NewsItem with a story, found an Update that brings no text"
                                : "The NewsItem has neither headline nor content"));
    }

    private void topics(XmlElement component) {
        component.all("TopicSet").forEach(envelope::topics);
    }

    /** Some agencies tell the moment that an embargo ends in a comment to editors alone; with it the item is no longer withheld. */
    private void embargo(XmlElement component) {
        Optional<XmlElement> management = item.first("NewsManagement");
        boolean embargoed = management
                .flatMap(it -> FormalName.at(it, "Status"))
                .filter("embargoed"::equalsIgnoreCase)
                .isPresent();
        for (XmlElement comment : component.all("Comment")) {
            String words = comment.text().orElse("");
            if (embargoed && LineKind.of(words) == LineKind.EMBARGO) {
                story.editorialNote(Optional.of(words));
                Optional<LocalDate> day = management
                        .flatMap(it -> it.first("ThisRevisionCreated"))
                        .flatMap(XmlElement::text)
                        .flatMap(date -> Dates.parse(date, zone))
                        .map(moment -> moment.atZone(zone).toLocalDate());
                ReleaseTimes.find(words, zone, day)
                        .ifPresent(until -> story.embargo("Comment", Optional.of(until.toString()))
                                .status("Comment", Optional.of("usable")));
            }
        }
    }

    /** Vocabularies come as items too. */
    private Optional<String> otherKind() {
        if (item.first("NewsComponent").isPresent()
                || item.first("NewsManagement", "Instruction").isPresent()) {
            return Optional.empty();
        }
        return item.first("TopicSet").map(it -> "a TopicSet");
    }

    /** A text that may be the story, and where it stands. */
    private record Text(InlineContent content, XmlElement item, Component component, int place) {}

    /**
     * The story's text: by its component's role first, then in the document's order; of equivalents the one in the item's language, of
     * several forms of one text the richest. Never two joined, and no title where there is any other text.
     */
    private Optional<Text> text(List<Component> roots) {
        Optional<String> language = item.attribute("xml:lang");
        List<Component> all = roots.stream().flatMap(Component::all).toList();
        Map<Component, Integer> places = new HashMap<>();
        all.forEach(component -> places.put(component, places.size()));
        return all.stream()
                .flatMap(component -> component.contentItems().stream()
                        .flatMap(item -> Content.of(item).stream()
                                .map(content -> new Text(
                                        content, item, component, places.getOrDefault(component.alternatives(), 0)))))
                .min(Comparator.comparing((Text text) -> text.component().isTitle())
                        .thenComparing(text -> text.component().role())
                        .thenComparing(text -> text.component().line().isPresent())
                        .thenComparingInt(Text::place)
                        .thenComparing(text -> text.component().isInOtherLanguage(language))
                        .thenComparingInt(text -> text.content().rank()));
    }

    /** Where there is no text, the first component with a headline and what it stands in. */
    private static List<Component> firstNamed(List<Component> roots) {
        return roots.stream()
                .flatMap(Component::all)
                .filter(component ->
                        component.element().first("NewsLines", "HeadLine").isPresent())
                .findFirst()
                .map(Component::outwards)
                .orElse(roots);
    }

    /** Some agencies put the headline and the summary into components of their own, beside the text. */
    private void lineComponents(List<Component> roots, List<Component> chain, Optional<Text> text) {
        roots.stream()
                .flatMap(Component::all)
                .filter(component -> component.role() == Role.ASIDE || component.role() == Role.MAIN)
                .filter(component -> component.outwards().size() == 1
                        || chain.contains(component.outwards().get(1)))
                .filter(component ->
                        text.filter(it -> it.component() == component).isEmpty())
                .forEach(component -> component
                        .line()
                        .ifPresent(line -> component
                                .texts()
                                .findFirst()
                                .ifPresent(content -> line.write(content.words(), story))));
    }

    private void files(List<Component> roots, Optional<Text> text, List<Component> chain) {
        boolean captionIsAll =
                text.filter(it -> it.component().role() != Role.MEDIA).isEmpty();
        Set<Component> ofTheStory = captionIsAll ? Set.of() : new HashSet<>(chain);
        new Pictures(ofTheStory).write(roots, story);
        List<XmlElement> references = roots.stream()
                .flatMap(Component::all)
                .flatMap(component -> component.element().all("NewsItemRef").stream())
                .toList();
        references.forEach(reference -> story.link(
                text.isPresent() ? "seealso" : "composedof",
                reference.attribute("NewsItem").map(ItemIdentifier::withoutRevision),
                reference.first("Comment").flatMap(XmlElement::text)));
        Optional<String> media = roots.stream()
                .flatMap(Component::all)
                .flatMap(component -> component.contentItems().stream())
                .flatMap(item -> Content.mediaClass(item).stream())
                .findFirst();
        if (captionIsAll && media.isPresent()) {
            story.itemClass(media.get());
        } else if (text.isEmpty() && !references.isEmpty()) {
            story.itemClass("composite");
        }
    }

    /** What stands further away, for what nothing nearer has said. */
    private void whatElseIsKnown(List<Component> chain) {
        chain.forEach(component -> story.language(component.element().attribute("xml:lang")));
        chain.forEach(component -> component
                .element()
                .all("NewsLines")
                .forEach(lines -> story.description(lines.first("SubHeadLine").flatMap(XmlElement::text))));
        List<String> authors = chain.stream()
                .map(component -> Metadata.authors(component.element()))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        story.byline(Optional.of(String.join(", ", authors)).filter(names -> !names.isEmpty()));
        Optional<XmlElement> identification = item.first("Identification");
        story.slugline(identification.flatMap(it -> it.first("NameLabel")).flatMap(XmlElement::text))
                .language(item.attribute("xml:lang"))
                .versionCreated("NewsEnvelope/DateAndTime", envelope.sent())
                .urgency(envelope.priority())
                .sender(envelope.sender())
                .sender(identification
                        .flatMap(it -> it.first("NewsIdentifier", "ProviderId"))
                        .flatMap(XmlElement::text));
        item.all("NewsManagement")
                .forEach(management -> story.versionCreated(
                        "FirstCreated", management.first("FirstCreated").flatMap(XmlElement::text)));
        story.versionCreated(
                "DateId",
                identification
                        .flatMap(it -> it.first("NewsIdentifier", "DateId"))
                        .flatMap(XmlElement::text));
    }
}
