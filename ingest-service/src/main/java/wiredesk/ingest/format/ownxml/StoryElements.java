package wiredesk.ingest.format.ownxml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;

/** Finds the elements of a document that are stories: each has one body. */
final class StoryElements {

    private StoryElements() {}

    /** The elements side by side that have the document's bodies in them; the root itself where there is one body, or none. */
    static List<XmlElement> in(XmlElement root) {
        XmlElement at = root;
        while (true) {
            List<XmlElement> withBody = new ArrayList<>();
            for (XmlNode node : at.children()) {
                if (node instanceof XmlElement child && !isBody(child) && holdsBody(child)) {
                    withBody.add(child);
                }
            }
            if (withBody.size() > 1) {
                return withBody;
            }
            if (withBody.isEmpty()) {
                return List.of(root);
            }
            at = withBody.getFirst();
        }
    }

    private static boolean holdsBody(XmlElement element) {
        return isBody(element) || element.elements().anyMatch(StoryElements::holdsBody);
    }

    /** Whether an element is named like a body and has text in it, and no headline that would make it a wrapper. */
    static boolean isBody(XmlElement element) {
        return PartNames.BODY.contains(plain(element.name()))
                && !element.rawText().isBlank()
                && element.elements().allMatch(StoryElements::isText);
    }

    private static boolean isText(XmlElement element) {
        String name = plain(element.name());
        return !PartNames.HEADLINE.contains(name)
                && !PartNames.BODY.contains(name)
                && !PartNames.GUID.contains(name)
                && element.elements().allMatch(StoryElements::isText);
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    /** A name as the vocabulary has it: lower case, letters and digits only, without marks. */
    static String plain(String name) {
        String bare = isAscii(name)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFD).replace('ı', 'i');
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
