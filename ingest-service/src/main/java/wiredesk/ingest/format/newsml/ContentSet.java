package wiredesk.ingest.format.newsml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/** {@code contentSet}: the same content in several forms, and files elsewhere. */
final class ContentSet {

    /** Data that other standards carry in the place of a story. */
    private static final Set<String> DATA = Set.of(
            "sports-content",
            "sports-event",
            "sports-content-set",
            "events",
            "event",
            "concept",
            "weather",
            "svg",
            "chart");

    private final List<XmlElement> sets;
    private final Concepts concepts;
    private final StoryBuilder story;

    ContentSet(List<XmlElement> sets, Concepts concepts, StoryBuilder story) {
        this.sets = sets;
        this.concepts = concepts;
        this.story = story;
    }

    /** The best form of the text, and all files. Forms in the item's language come first, then the richest; two are never joined. */
    void read(Optional<String> caption) {
        Optional<Text> best = texts().min(Comparator.comparing((Text text) -> text.isForeign(concepts))
                .thenComparingInt(Text::rank));
        best.ifPresent(text -> text.content().write(story));
        List<XmlElement> files =
                sets.stream().flatMap(set -> set.all("remoteContent").stream()).toList();
        boolean pictureOnly = best.isEmpty() && !files.isEmpty();
        for (XmlElement file : files) {
            story.rendition(
                    file.attribute("href"),
                    file.attribute("contenttype"),
                    concepts.inOwnLanguage(file.all("altText"), text -> true)
                            .or(() -> pictureOnly ? caption : Optional.empty()),
                    file.attribute("width"),
                    file.attribute("height"));
            if (file.attribute("href").isEmpty()) {
                story.link("seealso", file.attribute("residref"), Optional.empty());
            }
        }
        if (pictureOnly) {
            caption.ifPresent(text -> story.body(new Body.Plain(text)));
        }
    }

    /** The name of the data that is all there is in the set, if there is some and no text. */
    Optional<String> dataAlone() {
        return texts().findAny().isPresent()
                ? Optional.empty()
                : inline("inlineXML").flatMap(it -> dataIn(it).stream()).findFirst();
    }

    private record Text(XmlElement element, InlineContent content) {

        boolean isForeign(Concepts concepts) {
            return element.attribute("xml:lang").isPresent() && !concepts.isInOwnLanguage(element);
        }

        /** NITF and XHTML are as good as each other: the first of them is the agency's choice. */
        int rank() {
            return Math.max(1, content.rank());
        }
    }

    private Stream<Text> texts() {
        return Stream.concat(
                inline("inlineXML").filter(it -> dataIn(it).isEmpty()).flatMap(it -> text(it).stream()),
                inline("inlineData").flatMap(it -> text(it).stream()));
    }

    private Stream<XmlElement> inline(String kind) {
        return sets.stream().flatMap(set -> set.all(kind).stream());
    }

    private Optional<Text> text(XmlElement inline) {
        String type = inline.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
        Optional<String> encoding = inline.attribute("encoding").or(() -> inline.attribute("encodinguri"));
        if (type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/")) {
            return Optional.empty();
        }
        Optional<InlineContent> content = InlineContent.of(inline, type.contains("html"), encoding);
        if (content.isEmpty() && encoding.isPresent()) {
            story.warn("inlineData: content in encoding " + encoding.get() + " is not read");
        }
        return content.map(it -> new Text(inline, it));
    }

    private static Optional<String> dataIn(XmlElement inline) {
        return inline.elements()
                .findFirst()
                .map(XmlElement::name)
                .filter(name -> DATA.contains(name.toLowerCase(Locale.ROOT)));
    }
}
