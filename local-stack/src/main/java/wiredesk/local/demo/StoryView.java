package wiredesk.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.terminal.TextWidth;

/** A story of the demo on the terminal: what came, and below it what was found in it. */
final class StoryView {

    /** As long as "released". */
    private static final int MARK = 8;

    private static final String INDENT = " ".repeat(10 + MARK + 1);
    private static final int SUMMARY_LINES = 3;
    private static final int TAGS = 8;

    private final Terminal terminal;
    private final DateTimeFormatter clock;

    StoryView(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** A story in the store: headline, topics, tags, summary; {@code article} as the API tells it. */
    List<String> arrived(Instant at, JsonNode article, String remark, Duration took) {
        var lines = new ArrayList<String>();
        lines.add(head(
                at,
                Style.GREEN,
                article.path("language").asString("--"),
                article.path("headline").asString("")));
        String facts = remark + ", version " + article.path("version").asLong(0) + ", in the store after "
                + Durations.text(took);
        lines.add(INDENT + terminal.paint(Style.DIM, TextWidth.cut(facts, room())));
        add(lines, "topics", names(article.path("topics")));
        var tags = new LinkedHashSet<>(names(article.path("entities")));
        // The API tells phrases with their scores where it tells one article whole.
        article.path("keyPhrases")
                .valueStream()
                .map(phrase -> phrase.isString()
                        ? phrase.asString("")
                        : phrase.path("text").asString(""))
                .filter(phrase -> !phrase.isEmpty())
                .forEach(tags::add);
        add(lines, "tags", tags.stream().limit(TAGS).toList());
        String summary = article.path("summary")
                .valueStream()
                .map(sentence -> sentence.asString(""))
                .collect(Collectors.joining(" "));
        if (!summary.isBlank()) {
            TextWidth.wrap(summary, room(), SUMMARY_LINES).forEach(line -> lines.add(INDENT + line));
        }
        return List.copyOf(lines);
    }

    /** Something else than an arrival: a word for it in {@code style}, what it is about, and why. */
    List<String> told(Instant at, Style style, String word, String about, String why) {
        var lines = new ArrayList<String>();
        lines.add(head(at, style, word, about));
        if (!why.isBlank()) {
            TextWidth.wrap(why, room(), SUMMARY_LINES).forEach(line -> lines.add(INDENT + line));
        }
        return List.copyOf(lines);
    }

    String time(Instant at) {
        return clock.format(at);
    }

    private String head(Instant at, Style style, String mark, String headline) {
        String time = terminal.paint(Style.DIM, time(at));
        String padded = TextWidth.pad(mark, MARK);
        int left = terminal.columns() - 10 - TextWidth.of(padded) - 1;
        return time + "  " + terminal.paint(style, padded) + " "
                + terminal.paint(Style.BOLD, TextWidth.cut(headline, left));
    }

    private void add(List<String> lines, String label, List<String> names) {
        if (!names.isEmpty()) {
            String text = TextWidth.cut(String.join(" · ", names), room() - label.length() - 2);
            lines.add(INDENT + terminal.paint(Style.CYAN, label + "  " + text));
        }
    }

    private int room() {
        return terminal.columns() - INDENT.length();
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream()
                .map(entry -> entry.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
