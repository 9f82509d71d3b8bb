package wiredesk.ingest.format.value;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/** The text of a value that should be plain text, and came with mark-up or entities in it all the same. */
public final class Unmarked {

    private static final int LONGEST_ENTITY = 10;

    private Unmarked() {}

    /** The value without tags, its entities as characters; what stood in blocks of its own stands on lines of its own. */
    public static String of(String value) {
        if (!hasTags(value) && !hasEntity(value)) {
            return value;
        }
        Document document = Jsoup.parseBodyFragment(value);
        document.select("script, style").remove();
        document.select("br, p, div, li, tr, h1, h2, h3, h4").before("\n");
        return document.body().wholeText();
    }

    /** Whether the text is HTML, whatever its label says: it begins with a tag, or has paragraphs or breaks. */
    public static boolean isHtml(String text) {
        String lower = text.substring(0, Math.min(text.length(), 4_000)).strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("<") || lower.contains("</p>") || lower.contains("<p>") || lower.contains("<br");
    }

    /** The text as a paragraph of HTML; its own tags and entities stay what they are. */
    public static String asHtml(String text) {
        if (isHtml(text)) {
            return text;
        }
        return "<p>" + (hasTags(text) || hasEntity(text) ? text : Entities.escape(text)) + "</p>";
    }

    /** A word in angle brackets alone is none: wires put ticker symbols there. */
    private static boolean hasTags(String value) {
        return value.indexOf('<') >= 0
                && (value.contains("</") || value.contains("/>") || value.contains("<br") || value.contains("<BR"));
    }

    private static boolean hasEntity(String value) {
        for (int at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at + 1)) {
            int end = value.indexOf(';', at);
            if (end > at + 2 && end - at <= LONGEST_ENTITY && isName(value, at + 1, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String value, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && !(c == '#' && i == start)) {
                return false;
            }
        }
        return true;
    }
}
