package wiredesk.ingest.format.newsml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/** What stands in a message before its items and holds for all of them: the header, and catalogs. */
final class MessageHeader {

    private final Map<String, String> schemes = new HashMap<>(0);
    private Optional<XmlElement> header = Optional.empty();

    /** Takes in a {@code header} or {@code catalog}. */
    void add(XmlElement element) {
        if (element.name().equals("header")) {
            header = Optional.of(element);
            element.all("catalog").forEach(catalog -> Concepts.schemes(catalog, schemes));
        } else {
            Concepts.schemes(element, schemes);
        }
    }

    /** Aliases of the message's own catalogs, each with its scheme's URI. */
    Map<String, String> schemes() {
        return schemes;
    }

    /** Gives the story what none of its own elements said. */
    void write(StoryBuilder story) {
        story.versionCreated("header/sent", text("sent"))
                .urgency(text("priority"))
                .sender(text("origin"))
                .sender(text("sender"));
    }

    private Optional<String> text(String child) {
        return header.flatMap(it -> it.first(child)).flatMap(XmlElement::text);
    }
}
