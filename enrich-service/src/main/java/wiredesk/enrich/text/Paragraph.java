package wiredesk.enrich.text;

import java.util.List;

/**
 * A paragraph of a text; or a part of one that is set apart: a dateline at its head, credits at its end.
 *
 * @param layout how it is set
 * @param start first code unit in the text
 * @param end one past the last code unit
 * @param sentences its sentences, in order
 */
public record Paragraph(Layout layout, int start, int end, List<Sentence> sentences) {

    /** How a paragraph is set, as its mark-up says ({@link #PROSE} where there is none), or as its words show. */
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
        CAPTION,
        /** Place, date and agency before the text begins. */
        DATELINE,
        /** The writers' names above a story. */
        BYLINE,
        /** Who reported and edited, an agency's signature, the sign that a story is over. */
        CREDIT,
        /** What is left over from a page: pointers to other stories, appeals to subscribe. */
        LEFTOVER;

        /** Whether it tells the story, and not only where it comes from or what stands around it. */
        public boolean isStory() {
            return this != DATELINE && this != BYLINE && this != CREDIT && this != LEFTOVER;
        }
    }
}
