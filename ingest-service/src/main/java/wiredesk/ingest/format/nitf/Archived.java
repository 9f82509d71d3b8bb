package wiredesk.ingest.format.nitf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * Texts as newspapers' archives keep them: a block with the first paragraphs, one with all of them, one with what was corrected later, told
 * by their class.
 */
final class Archived {

    private static final String CLASS = "class";

    private Archived() {}

    /** The full text where there is one beside its beginning, else {@code content} as it is; a correction becomes a note. */
    static XmlElement text(XmlElement content, StoryBuilder story) {
        List<XmlElement> full = ofClass(content, "full_text");
        if (full.isEmpty()) {
            return content;
        }
        ofClass(content, "correction_text")
                .forEach(correction -> story.editorialNote(Optional.of(correction.rawText())));
        return new XmlElement(content.name(), Map.of(), List.copyOf(full));
    }

    private static List<XmlElement> ofClass(XmlElement content, String name) {
        return content.all("block").stream()
                .filter(block -> block.attribute(CLASS).filter(name::equals).isPresent())
                .toList();
    }
}
