package wiredesk.ingest.format.html;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.Words;

/** The lines around a page's story as a reader sees them, for pages whose head says nothing. */
final class PrintedLines {

    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_DATE = 60;
    private static final int STEPS_TO_HEADING = 3;
    private static final int LONGEST_SITE = 40;
    private static final int LONGEST_NOTICE = 200;
    private static final String TO_THE_TOP = " Back to Top";
    private static final List<String> SEPARATORS = List.of("|", "-", "–", "—", "::", "·", "»");

    private static final List<String> BYLINES = List.of(
            "[rel=author]",
            ".byline [class*=name]",
            ".byline",
            ".author-name",
            ".article-author",
            ".author",
            ".autor",
            ".auteur",
            ".autore",
            ".entry-author",
            ".post-author",
            ".story-byline");

    private static final Set<String> BEFORE_NAMES = Set.of(
            "by", "von", "par", "por", "di", "da", "door", "av", "af", "od", "author", "autor", "auteur", "autore");

    /** An account's name, and when it was written. */
    private static final Pattern BESIDE_NAMES =
            Pattern.compile("\\s+(?:@\\w{2,30}|on \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}).{0,80}$");

    private static final String DATES = ".date, .datum, .fecha, .pubdate, .pub-date, .publish-date, .published, "
            + ".article-date, .article__date, .entry-date, .post-date, .news-date, .timestamp, .dateline-date";
    private static final String TIME = "time[datetime]";

    private PrintedLines() {}

    /** By whom the story is; what elements side by side say is parted. */
    static Optional<String> byline(Document page) {
        return BYLINES.stream()
                .flatMap(selector -> page.select(selector).stream())
                .map(PrintedLines::words)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
                .map(text -> BESIDE_NAMES.matcher(text).replaceFirst(""))
                .filter(PrintedLines::isName)
                .findFirst();
    }

    /** Some pages set the time there, or leave the name out that should follow. */
    private static boolean isName(String line) {
        return !line.isEmpty()
                && !Character.isDigit(line.charAt(0))
                && Dates.parse(line, ZoneOffset.UTC).isEmpty()
                && !BEFORE_NAMES.contains(
                        line.toLowerCase(Locale.ROOT).replace(":", "").strip());
    }

    /** When it was published: the time in the element that is the article, the only one on the page, or a line that is a date. */
    static Optional<String> published(Document page, ZoneId zone) {
        return time(page).or(() -> line(page, zone));
    }

    /** A line for the date alone, which is no part of the text. */
    private static Optional<String> line(Document page, ZoneId zone) {
        for (Element element : page.select(DATES)) {
            String text = Words.oneLine(element.text());
            Optional<String> date = text.length() > LONGEST_DATE || !isOfStory(element)
                    ? Optional.empty()
                    : Stream.of(text, text.substring(text.indexOf(": ") < 0 ? 0 : text.indexOf(": ") + 2))
                            .map(it ->
                                    it.replace(" – ", " ").replace(" | ", " ").replace(" - ", " "))
                            .filter(it -> it.chars().anyMatch(Character::isDigit))
                            .filter(it -> Dates.parse(it, zone).isPresent())
                            .findFirst();
            if (date.isPresent()) {
                element.remove();
                return date;
            }
        }
        return Optional.empty();
    }

    /** Pages have today's date in their head, and those of other stories beside. */
    private static boolean isOfStory(Element element) {
        Element around = element.parent();
        for (int steps = 0; around != null && steps < STEPS_TO_HEADING; steps++) {
            if (around.normalName().equals("body")) {
                return false;
            }
            if (around.selectFirst("h1") != null) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static Optional<String> time(Document page) {
        return Stream.of("time[pubdate][datetime]", "article " + TIME, "main " + TIME)
                .flatMap(selector -> page.select(selector).eachAttr("datetime").stream())
                .findFirst()
                .or(() -> {
                    Elements times = page.select(TIME);
                    return times.size() == 1 ? Optional.of(times.attr("datetime")) : Optional.empty();
                })
                .filter(time -> !time.isBlank());
    }

    /** The site's name, where the page's title is the headline and that. */
    static Optional<String> site(Document page, String headline) {
        String title = Words.oneLine(page.title());
        if (headline.isEmpty() || !title.startsWith(headline)) {
            return Optional.empty();
        }
        String rest = title.substring(headline.length()).strip();
        return SEPARATORS.stream()
                .filter(rest::startsWith)
                .map(separator -> rest.substring(separator.length()).strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_SITE)
                .filter(name -> SEPARATORS.stream().noneMatch(name::contains))
                .findFirst();
    }

    /** The notice that stands on the page. */
    static Optional<String> copyright(Document page) {
        return page.select("[class*=copyright], #copyright").eachText().stream()
                .map(Words::oneLine)
                .filter(text -> text.length() <= LONGEST_NOTICE)
                .filter(text -> text.startsWith("©") || text.startsWith("(c)") || text.startsWith("Copyright"))
                .map(text -> text.endsWith(TO_THE_TOP) ? text.substring(0, text.length() - TO_THE_TOP.length()) : text)
                .findFirst();
    }

    private static String words(Element element) {
        return Words.oneLine(element.select("*").textNodes().stream()
                .map(TextNode::getWholeText)
                .collect(Collectors.joining(" ")));
    }
}
