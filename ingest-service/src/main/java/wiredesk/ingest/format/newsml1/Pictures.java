package wiredesk.ingest.format.newsml1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.xml.XmlElement;

/** The files that an item's components point to, each with what is written under it. */
final class Pictures {

    private final Set<Component> ofTheStory;
    private final Map<Component, Said> said = new HashMap<>();

    /** @param ofTheStory components whose lines are the story's own and no caption of a picture */
    Pictures(Set<Component> ofTheStory) {
        this.ofTheStory = ofTheStory;
    }

    void write(List<Component> roots, StoryBuilder story) {
        roots.stream()
                .flatMap(Component::all)
                .forEach(component -> component.contentItems().forEach(item -> rendition(item, component, story)));
    }

    private void rendition(XmlElement item, Component component, StoryBuilder story) {
        Optional<XmlElement> characteristics = item.first("Characteristics");
        Optional<String> href = item.attribute("Href");
        if (href.isPresent() && isPageOfText(item)) {
            story.link("canonical", href.filter(it -> it.startsWith("http")), Optional.empty());
        } else if (FormalName.at(item, "MimeType").filter("text/html"::equals).isPresent()) {
            story.link("seealso", href, Optional.empty());
        } else if (href.isPresent()) {
            story.rendition(
                    href,
                    FormalName.at(item, "MimeType"),
                    captionOfItsOwn(item).or(() -> caption(component)),
                    characteristics.flatMap(
                            it -> FormalName.property(it, "Width").or(() -> FormalName.property(it, "PixelWidth"))),
                    characteristics.flatMap(
                            it -> FormalName.property(it, "Height").or(() -> FormalName.property(it, "PixelHeight"))));
        }
    }

    /** A text that is in the document, with the address where it is a page too. */
    private static boolean isPageOfText(XmlElement item) {
        return item.first("DataContent").isPresent() && Content.of(item).isPresent();
    }

    /** Some agencies write the caption into a property of the file. */
    private static Optional<String> captionOfItsOwn(XmlElement item) {
        return FormalName.property(item, "Caption")
                .or(() -> item.first("Characteristics").flatMap(it -> FormalName.property(it, "Caption")));
    }

    /** What a component says about the pictures in it. */
    private record Said(Optional<String> caption, Optional<String> headline) {

        static Said in(Component component) {
            return new Said(
                    lines(component, Line.CAPTION)
                            .or(() -> lines(component, Line.DESCRIPTION))
                            .or(() -> component
                                    .texts()
                                    .findFirst()
                                    .flatMap(InlineContent::words)
                                    .map(Unmarked::of)),
                    lines(component, Line.HEADLINE));
        }
    }

    /** The nearest caption outwards, else the nearest headline; not beyond where the story itself begins. */
    private Optional<String> caption(Component picture) {
        List<Said> around = picture.outwards().stream()
                .takeWhile(component -> !ofTheStory.contains(component))
                .map(component -> said.computeIfAbsent(component, Said::in))
                .toList();
        return around.stream()
                .flatMap(it -> it.caption().stream())
                .findFirst()
                .or(() -> around.stream().flatMap(it -> it.headline().stream()).findFirst());
    }

    private static Optional<String> lines(Component component, Line wanted) {
        return component.element().all("NewsLines").stream()
                .flatMap(lines -> Line.first(lines, wanted).stream())
                .findFirst();
    }
}
