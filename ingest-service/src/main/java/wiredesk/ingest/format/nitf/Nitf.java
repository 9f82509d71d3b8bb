package wiredesk.ingest.format.nitf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;

/** What the elements of an NITF document mean for a story. Also used where NITF stands inside another format, whose own fields come first. */
public final class Nitf {

    private static final Set<String> AROUND_THE_TEXT = Set.of(
            "body.head",
            "body.end",
            "hedline",
            "headline",
            "hl1",
            "hl2",
            "note",
            "byline",
            "dateline",
            "abstract",
            "distributor",
            "rights",
            "rights.owner",
            "series",
            "tagline",
            "bibliography");

    private Nitf() {}

    /** Adds what {@code nitf} says to the story. Names may be in capitals, as in the days of SGML. */
    public static void read(XmlElement nitf, StoryBuilder story) {
        XmlElement document =
                nitf.first("body").isPresent() || nitf.first("head").isPresent() ? nitf : nitf.inLowerCase();
        Optional<XmlElement> head = document.first("head");
        Optional<XmlElement> body = document.first("body");
        head.ifPresent(it -> new Head(story).read(it));
        body.ifPresent(it -> body(it, story));
        head.flatMap(it -> it.first("hedline", "hl1")).ifPresent(line -> story.headline(line.text()));
        head.ifPresent(it -> new Head(story).fallBack(it));
        for (XmlElement element : body.stream().toList()) {
            story.language(element.attribute("xml:lang").or(() -> element.attribute("lang")));
        }
        story.language(document.attribute("xml:lang")
                .or(() -> document.attribute("baselang"))
                .or(() -> document.attribute("lang")));
    }

    /** Adds what {@code content} holds as NITF's blocks: the body, and media as renditions. */
    public static void content(XmlElement content, StoryBuilder story) {
        BodyContent.media(content, story);
        story.body(BodyContent.of(content, story));
    }

    private static void body(XmlElement body, StoryBuilder story) {
        BodyHead head = new BodyHead(story);
        body.first("body.head").or(() -> Optional.of(body)).ifPresent(head::read);
        BodyContent.media(body, story);
        BodyContent.joined(body.all("body.content"))
                .or(() -> loose(body))
                .ifPresent(content -> story.body(BodyContent.of(content, story)));
        body.first("body.end").ifPresent(head::readEnd);
    }

    /** What stands in {@code body} itself, where an agency leaves the element around the text out. */
    private static Optional<XmlElement> loose(XmlElement body) {
        List<XmlNode> text = body.children().stream()
                .filter(node -> !(node instanceof XmlElement element) || !AROUND_THE_TEXT.contains(element.name()))
                .toList();
        return Optional.of(new XmlElement("body.content", Map.of(), text))
                .filter(content -> content.text().isPresent());
    }
}
