package wiredesk.ingest.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import wiredesk.ingest.format.value.Words;

/**
 * The lines that agencies set around the text of a page they send as a story, told by the class of their elements: byline, dateline, and the
 * line with section and agency. The story has fields for them.
 */
final class PageLines {

    private static final int LONGEST = 160;

    /** Class names of lines that are none of the text; {@code dat} is the Scandinavian agencies' line of place and agency. */
    private static final Set<String> AROUND = Set.of("byline", "dat", "vignette");

    private PageLines() {}

    /** The dateline that begins the text, where an element is called one. */
    static Optional<String> dateline(Element body) {
        return body.select("span, strong, b, em, i, p, div").stream()
                .filter(element -> hasClass(element, "dateline"::equals) && isShort(element))
                .findFirst()
                .filter(PageLines::beginsItsBlock)
                .map(element -> Words.oneLine(element.text()));
    }

    /** The first line that is called a byline, not one under a picture. */
    static Optional<String> byline(Element body) {
        return body.select("p, div, span, address").stream()
                .filter(element ->
                        hasClass(element, "byline"::equals) && isShort(element) && element.closest("figure") == null)
                .map(element -> Words.oneLine(element.text()))
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /** Takes the other lines out of {@code body}; true if there were some. */
    static boolean remove(Element body) {
        List<Element> lines = body.select("[class]").stream()
                .filter(element -> hasClass(element, name -> AROUND.contains(name) || name.endsWith("__byline"))
                        && isShort(element))
                .toList();
        lines.forEach(Element::remove);
        return !lines.isEmpty();
    }

    private static boolean hasClass(Element element, Predicate<String> wanted) {
        String names = element.className().toLowerCase(Locale.ROOT);
        return !names.isEmpty() && Arrays.stream(names.split("\\s+", 20)).anyMatch(wanted);
    }

    private static boolean isShort(Element element) {
        return element.text().length() <= LONGEST;
    }

    private static boolean beginsItsBlock(Element element) {
        return !(element.previousSibling() instanceof TextNode text && !text.isBlank())
                && element.previousElementSibling() == null;
    }
}
