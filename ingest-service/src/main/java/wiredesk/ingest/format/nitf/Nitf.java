package wiredesk.ingest.format.nitf;

import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/** What the elements of an NITF document mean for a story. Also used where NITF stands inside another format, whose own fields come first. */
public final class Nitf {

    private Nitf() {}

    /** Adds what {@code nitf} says to the story. Names may be in capitals, as in the days of SGML. */
    public static void read(XmlElement nitf, StoryBuilder story) {
        XmlElement document =
                nitf.first("body").isPresent() || nitf.first("head").isPresent() ? nitf : nitf.inLowerCase();
        Optional<XmlElement> head = document.first("head");
        Optional<XmlElement> body = document.first("body");
        head.ifPresent(it -> new Head(story).read(it));
        body.ifPresent(it -> body(it, story));
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
        BodyContent.joined(body.all("body.content")).ifPresent(content -> story.body(BodyContent.of(content, story)));
        body.first("body.end").ifPresent(head::readEnd);
    }
}
