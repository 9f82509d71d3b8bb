package wiredesk.ingest.format.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import wiredesk.ingest.format.value.Words;

/** The lines around a page's story as a reader sees them, for pages whose head says nothing. */
final class PrintedLines {

    private static final int LONGEST_BYLINE = 120;

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

    private static final String TIME = "time[datetime]";

    private PrintedLines() {}

    /** By whom the story is; what elements side by side say is parted. */
    static Optional<String> byline(Document page) {
        return BYLINES.stream()
                .flatMap(selector -> page.select(selector).stream())
                .map(PrintedLines::words)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
                .findFirst();
    }

    /** When it was published: the time in the element that is the article, or the only one on the page. */
    static Optional<String> published(Document page) {
        return Stream.of("time[pubdate][datetime]", "article " + TIME, "main " + TIME)
                .flatMap(selector -> page.select(selector).eachAttr("datetime").stream())
                .findFirst()
                .or(() -> {
                    Elements times = page.select(TIME);
                    return times.size() == 1 ? Optional.of(times.attr("datetime")) : Optional.empty();
                })
                .filter(time -> !time.isBlank());
    }

    private static String words(Element element) {
        return Words.oneLine(element.select("*").textNodes().stream()
                .map(TextNode::getWholeText)
                .collect(Collectors.joining(" ")));
    }
}
