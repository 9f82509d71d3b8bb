package wiredesk.enrich.text;

import java.util.List;

/**
 * A paragraph of a text.
 *
 * @param layout how it is set
 * @param start first code unit in the text
 * @param end one past the last code unit
 * @param sentences its sentences, in order
 */
public record Paragraph(Layout layout, int start, int end, List<Sentence> sentences) {

    /** How a paragraph is set, as its mark-up says; {@link #PROSE} where there is none. */
    public enum Layout {
        /** Running text. */
        PROSE,
        /** A heading between paragraphs. */
        HEADING,
        /** A quotation set apart. */
        QUOTE,
        /** An item of a list. */
        LIST,
        /** Cells of a table. */
        TABLE,
        /** The caption of a picture. */
        CAPTION
    }
}
