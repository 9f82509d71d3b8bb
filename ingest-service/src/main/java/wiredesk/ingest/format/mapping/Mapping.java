package wiredesk.ingest.format.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wiredesk.ingest.format.story.Document;

/**
 * Where the fields of a story stand in an agency's own JSON or XML.
 *
 * @param language what the agency's documents are written in
 * @param items where the items are in a document; the document is one item if there is no such place, or nothing there
 * @param item what stands in an item
 * @param document what stands in the document, and holds for each of its items that does not say it itself
 */
public record Mapping(Language language, List<String> items, Fields item, Fields document) {

    private static final int LOOKED_AT = 64;

    /** What can be mapped. */
    public enum Language {
        /** JSON; places are JSON Pointers. */
        JSON,
        /** XML; places are XPath expressions. */
        XML
    }

    /**
     * Fields and where they come from.
     *
     * @param values by the name of the field
     * @param lists by the name of the field
     */
    record Fields(Map<String, Value> values, Map<String, Listing> lists) {

        /** What they are in what was found. */
        FieldsFound in(Found from) {
            Map<String, String> texts = new HashMap<>();
            values.forEach((name, value) -> value.in(from).ifPresent(text -> texts.put(name, text)));
            Map<String, List<Map<String, String>>> elements = new HashMap<>();
            lists.forEach((name, listing) -> elements.put(name, listing.in(from)));
            return new FieldsFound(texts, elements);
        }
    }

    /** Whether the document begins as one in this language does. One that does not is read as what it is. */
    public boolean fits(Document document) {
        byte[] bytes = document.bytes();
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            // White space, byte order marks and the zeros of wide characters stand before the first mark.
            if (bytes[i] > ' ') {
                return language == Language.XML ? bytes[i] == '<' : bytes[i] == '{' || bytes[i] == '[';
            }
        }
        return false;
    }
}
