package wiredesk.enrich.text;

import java.util.ArrayList;
import java.util.List;
import wiredesk.enrich.text.Paragraph.Layout;

/** Parts a body's paragraphs from what stands around the story: datelines and bylines at its top, credits at its end, leftovers anywhere. */
final class Sections {

    /** The first paragraphs, which may have a dateline or be a byline. */
    private static final int TOP = 4;
    /** The last paragraphs, which may sign the story. */
    private static final int END = 3;

    private final String language;
    private final int paragraphs;
    private boolean dated;

    /**
     * @param language the body's language
     * @param paragraphs how many paragraphs it has
     */
    Sections(String language, int paragraphs) {
        this.language = language;
        this.paragraphs = paragraphs;
    }

    /**
     * A stretch of a paragraph.
     *
     * @param layout how it is set
     * @param start first code unit in the paragraph
     * @param end one past the last
     */
    record Section(Layout layout, int start, int end) {}

    /** The sections of the paragraph at {@code place}, which is to be asked for in order. */
    List<Section> of(String paragraph, Layout layout, int place) {
        if (Furniture.isLeftover(paragraph)) {
            return List.of(new Section(Layout.LEFTOVER, 0, paragraph.length()));
        }
        if (layout != Layout.PROSE) {
            return List.of(new Section(layout, 0, paragraph.length()));
        }
        if (place > 0 && place >= paragraphs - END && Furniture.isSignature(paragraph)) {
            return List.of(new Section(Layout.CREDIT, 0, paragraph.length()));
        }
        if (place < TOP && paragraphs > 1 && Furniture.isByline(paragraph)) {
            return List.of(new Section(Layout.BYLINE, 0, paragraph.length()));
        }
        int dateline = place < TOP && !dated ? Dateline.endIn(paragraph, language) : 0;
        dated |= dateline > 0 && dateline < paragraph.length();
        int credit = Math.max(dateline, Furniture.creditIn(paragraph));
        var sections = new ArrayList<Section>(3);
        add(sections, Layout.DATELINE, 0, dateline);
        add(sections, Layout.PROSE, dateline, credit);
        add(sections, Layout.CREDIT, credit, paragraph.length());
        return sections;
    }

    private static void add(List<Section> sections, Layout layout, int start, int end) {
        if (start < end) {
            sections.add(new Section(layout, start, end));
        }
    }
}
