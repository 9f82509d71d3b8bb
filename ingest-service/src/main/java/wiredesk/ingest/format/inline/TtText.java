package wiredesk.ingest.format.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;

/**
 * TT's NITF, whose elements have Swedish names: {@code RUBRIK}, {@code DAT} with {@code ORT}, {@code INGRESS}, {@code BRODTEXT},
 * {@code BYLINE}, {@code BILD}. The first {@code TEXT} is the story; others are boxes that stand with it.
 */
final class TtText {

    private final List<XmlElement> texts;

    /** @param holder the element around, its names in lower case */
    TtText(XmlElement holder) {
        this.texts = holder.everywhere()
                .filter(element -> element.first("brodtext").isPresent()
                        || element.first("ingress").isPresent())
                .toList();
    }

    void write(StoryBuilder story) {
        List<XmlNode> blocks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            XmlElement text = texts.get(i);
            boolean first = i == 0;
            text.all("rubrik").forEach(line -> {
                if (first) {
                    story.headline(line.text());
                } else {
                    blocks.add(block("h2", line.children()));
                }
            });
            text.all("byline").forEach(line -> story.byline(line.text()));
            text.all("dat").forEach(line -> story.located(line.first("ort").flatMap(XmlElement::text)));
            Stream.concat(text.all("ingress").stream(), text.all("brodtext").stream())
                    .flatMap(XmlElement::elements)
                    .forEach(element -> blocks.add(paragraph(element)));
            text.all("bild").forEach(picture -> picture(picture, story));
        }
        Nitf.content(new XmlElement("body.content", Map.of(), blocks), story);
    }

    private static XmlElement paragraph(XmlElement element) {
        return switch (element.name()) {
            case "mellis" -> block("h2", element.children());
            case "citat" -> block("p", element.children());
            default -> element;
        };
    }

    private static void picture(XmlElement picture, StoryBuilder story) {
        story.rendition(
                picture.first("bildfil").flatMap(XmlElement::text),
                Optional.empty(),
                picture.first("bildtext").flatMap(XmlElement::text),
                Optional.empty(),
                Optional.empty());
    }

    private static XmlElement block(String name, List<XmlNode> children) {
        return new XmlElement(name, Map.of(), children);
    }
}
