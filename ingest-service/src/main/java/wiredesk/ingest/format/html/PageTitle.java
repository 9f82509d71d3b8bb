package wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import wiredesk.ingest.format.value.Words;

/** The headline in a page's title, which has the site's name, and often the section's, beside it. */
final class PageTitle {

    private static final List<String> SEPARATORS = List.of(" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " : ");
    private static final int MOST_PARTS = 6;
    private static final int MOST_WORDS_OF_A_NAME = 4;
    private static final int FEWEST_WORDS_OF_A_HEADLINE = 3;

    private PageTitle() {}

    /** The title without the name of the site that is known. */
    static String withoutSite(String title, Optional<String> site) {
        for (String separator : SEPARATORS) {
            int at = title.lastIndexOf(separator);
            if (at > 0) {
                String rest = title.substring(at + separator.length()).strip();
                if (site.filter(name -> isSameName(name, rest)).isPresent()) {
                    return title.substring(0, at).strip();
                }
                int end = title.indexOf(separator);
                String before = title.substring(0, end).strip();
                if (site.filter(name -> letters(name).equals(letters(before))).isPresent()) {
                    return title.substring(end + separator.length()).strip();
                }
            }
        }
        return title;
    }

    /**
     * The headline of a page that names its site nowhere: the part of the title that the page shows in a line of its own, else the only one
     * that is no name; else the title.
     */
    static String headline(Document page, Optional<String> site) {
        String title = withoutSite(Words.oneLine(page.title()), site);
        List<String> parts = parts(title);
        if (parts.size() < 2) {
            return title;
        }
        return parts.stream()
                .filter(part -> words(part) >= FEWEST_WORDS_OF_A_HEADLINE && isShown(page, part))
                .max(Comparator.comparingInt(String::length))
                .or(() -> onlyHeadline(parts))
                .orElse(title);
    }

    private static List<String> parts(String title) {
        List<String> parts = new ArrayList<>(List.of(title));
        for (String separator : SEPARATORS) {
            List<String> finer = new ArrayList<>();
            parts.forEach(part -> finer.addAll(Arrays.asList(part.split(Pattern.quote(separator), MOST_PARTS))));
            parts = finer;
        }
        return parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(PageTitle::withAndWithoutName)
                .toList();
    }

    /** {@code Harbour Times: Ferry aground}: with what stands before a colon, and without. */
    private static Stream<String> withAndWithoutName(String part) {
        int colon = part.indexOf(": ");
        return colon > 0 && isName(part.substring(0, colon))
                ? Stream.of(part, part.substring(colon + 2).strip())
                : Stream.of(part);
    }

    private static boolean isShown(Document page, String part) {
        return page.body().select("b, strong, font, big, h2, h3, td, div, span, p").stream()
                .anyMatch(element -> part.equalsIgnoreCase(Words.oneLine(element.ownText())));
    }

    private static Optional<String> onlyHeadline(List<String> parts) {
        List<String> headlines = parts.stream().filter(part -> !isName(part)).toList();
        return headlines.size() == 1 && words(headlines.getFirst()) >= FEWEST_WORDS_OF_A_HEADLINE
                ? Optional.of(headlines.getFirst())
                : Optional.empty();
    }

    /** Few words, each but the smallest with a capital. */
    private static boolean isName(String part) {
        String[] words = part.split(" ", -1);
        return words.length <= MOST_WORDS_OF_A_NAME
                && Arrays.stream(words)
                        .allMatch(word ->
                                word.length() <= 3 || !Character.isLowerCase(word.charAt(0)) || word.indexOf('.') > 0);
    }

    private static int words(String part) {
        return part.split(" ", -1).length;
    }

    private static boolean isSameName(String site, String rest) {
        String name = letters(site);
        String other = letters(rest);
        return !other.isEmpty() && (name.startsWith(other) || other.startsWith(name));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
