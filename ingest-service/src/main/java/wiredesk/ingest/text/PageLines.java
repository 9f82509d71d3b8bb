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
 *
 * @param classed the elements that have a class, in the order of the page
 */
record PageLines(List<Element> classed) {

    private static final int LONGEST = 160;

    /** Class names of lines that are none of the text; {@code dat} is the Scandinavian agencies' line of place and agency. */
    private static final Set<String> AROUND = Set.of("byline", "dat", "vignette");

    /** What publishing systems call the words below a picture that they set in no {@code figure}. */
    private static final Set<String> CAPTIONS =
            Set.of("media-block__description", "wp-caption-text", "gallery-caption");

    private static final Set<String> OF_DATELINES = Set.of("span", "strong", "b", "em", "i", "p", "div");
    private static final Set<String> OF_BYLINES = Set.of("p", "div", "span", "address");

    /** The dateline that begins the text, where an element is called one. */
    Optional<String> dateline() {
        return classed.stream()
                .filter(element -> OF_DATELINES.contains(element.normalName())
                        && hasClass(element, "dateline"::equals)
                        && isShort(element))
                .findFirst()
                .filter(PageLines::beginsItsBlock)
                .map(element -> Words.oneLine(element.text()));
    }

    /** The first line that is called a byline, not one under a picture. */
    Optional<String> byline() {
        return classed.stream()
                .filter(element -> OF_BYLINES.contains(element.normalName())
                        && hasClass(element, "byline"::equals)
                        && isShort(element)
                        && element.closest("figure") == null)
                .map(element -> Words.oneLine(element.text()))
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /** Takes the other lines, and captions, out of their page; true if there were some. */
    boolean remove() {
        List<Element> lines = classed.stream()
                .filter(element -> hasClass(element, CAPTIONS::contains)
                        || (hasClass(element, name -> AROUND.contains(name) || name.endsWith("__byline"))
                                && isShort(element)))
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
