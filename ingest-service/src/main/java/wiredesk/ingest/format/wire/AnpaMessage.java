package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.BylineTitle;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.copy.Typography;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.value.Columns;
import wiredesk.ingest.text.Datelines;

/**
 * A message of ANPA 1312: two lines of header, keyword line, headline, notes, byline, text. A circumflex opens the lines that typesetters
 * must not justify; a less-than or equals sign closes them.
 */
final class AnpaMessage {

    private static final int MOST_HEADLINES = 3;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_KEYWORDS = 100;
    private static final Pattern KEYWORDS_END =
            Pattern.compile(", ?\\d{2,5}[<=]?$|,.*(?:Ld|Writethru|Take|Adv|Correct)");
    private static final Pattern COPYRIGHT = Pattern.compile("(?:c\\.|\\([Cc]\\)|©|Copyright)[ ,]*\\d{4}");

    private final WireStory wire;
    private final List<String> lines;
    private final boolean carets;
    private final List<String> early = new ArrayList<>(0);
    private boolean headlined;
    private boolean bylined;
    private boolean described;

    private AnpaMessage(WireStory wire, List<String> lines) {
        this.wire = wire;
        this.lines = lines;
        this.carets = lines.stream().anyMatch(line -> line.startsWith("^"));
    }

    static ParsedItem read(Transmission transmission, Document document) {
        List<String> head = transmission.head();
        int first = Lines.notBlank(head, 0);
        int second = isBare(head, first) ? first - 1 : isSecond(head, first) ? first : Lines.notBlank(head, first + 1);
        AnpaHeader header = AnpaHeader.of(
                        first >= second || first >= head.size() ? "" : Controls.none(head.get(first)),
                        second >= first && second < head.size() ? head.get(second) : "")
                .orElseGet(() -> new AnpaHeader(Optional.empty(), ' ', ' ', "", "", false));
        List<String> text = new ArrayList<>(head.subList(Math.min(second + 1, head.size()), head.size()));
        while (!text.isEmpty()
                && !transmission.text().isEmpty()
                && text.getLast().isBlank()) {
            text.removeLast();
        }
        text.addAll(transmission.text());
        List<String> lines = split(text);
        Optional<TrailerDate> trailer = Closing.cut(lines, transmission.tail(), document.zone());
        WireStory wire = new WireStory(document, header.service().orElse(""), trailer);
        if (header.category() != ' ') {
            wire.story().urgency(header.urgency());
            wire.story().subject(Optional.of("anpa"), Optional.of(String.valueOf(header.category())), Optional.empty());
        }
        AnpaMessage message = new AnpaMessage(wire, lines);
        int at = message.keywords(header);
        return wire.finish(message.body(message.head(at)));
    }

    /** Whether the text looks like the two lines, or the second alone, of this standard. */
    static boolean opens(List<String> head) {
        int first = Lines.notBlank(head, 0);
        int second = Lines.notBlank(head, first + 1);
        return isBare(head, first)
                || isSecond(head, first)
                || (second < head.size()
                        && AnpaHeader.isFirst(Controls.none(head.get(first)))
                        && AnpaHeader.of(Controls.none(head.get(first)), head.get(second))
                                .isPresent());
    }

    /** {@code BC-US--Ferry Fire, 2nd Ld-Writethru,370}: the keyword line alone, its header gone. */
    private static boolean isBare(List<String> head, int first) {
        if (first + 1 >= head.size()) {
            return false;
        }
        String line = Controls.none(head.get(first)).strip();
        return AnpaHeader.isCycled(line)
                && line.length() <= LONGEST_KEYWORDS
                && KEYWORDS_END.matcher(line).find();
    }

    private static boolean isSecond(List<String> head, int at) {
        return at < head.size() && AnpaHeader.isSecond(head.get(at));
    }

    /** One mark a line: {@code ^*9006< ^BC-Slug,12<} are two, and the first is the typesetter's. */
    private static List<String> split(List<String> text) {
        List<String> lines = new ArrayList<>(text.size());
        for (String line : text) {
            boolean row = line.indexOf(Controls.ROW) >= 0;
            for (String part : line.lastIndexOf('^') > 0 ? line.split("(?<=<) ?(?=\\^)", 8) : new String[] {line}) {
                String bare = Controls.none(part);
                if (!bare.startsWith("^*") || !bare.strip().endsWith("<")) {
                    lines.add(row ? row(bare) : bare);
                }
            }
        }
        return lines;
    }

    /** The keyword line, in full in the text and shortened in the header. */
    private int keywords(AnpaHeader header) {
        wire.editorial().keys(header.keys());
        int at = Lines.notBlank(lines, 0);
        if (at < lines.size()) {
            String line = content(lines.get(at));
            if (isKeywordLine(line, header.slug())) {
                wire.slug(Slug.ofAnpa(line));
                return at + 1;
            }
        }
        wire.slug(Slug.ofAnpa(header.slug()));
        return at;
    }

    private static boolean isKeywordLine(String line, String slug) {
        String letters = letters(line);
        String expected = letters(slug);
        int compared = Math.min(10, Math.min(letters.length(), expected.length()));
        return AnpaHeader.isCycled(line)
                || (compared >= 4 && letters.regionMatches(0, expected, 0, compared) && line.length() <= 100);
    }

    /** Everything above the text; returns where that begins. */
    private int head(int from) {
        List<String> headline = new ArrayList<>();
        int at = Lines.notBlank(lines, from);
        while (at < lines.size() && !isText(lines.get(at))) {
            String line = lines.get(at);
            if (line.isBlank()) {
                if (!carets && !headline.isEmpty()) {
                    break;
                }
            } else if (!take(line, headline)) {
                if (!isFollowedByByline(at)) {
                    break;
                }
                early.add(line);
            }
            at++;
        }
        wire.headline(String.join(" ", headline));
        return at;
    }

    /** {@code ^All Times Local=} above a byline is the text's first line. */
    private boolean isFollowedByByline(int at) {
        return !bylined && at + 1 < lines.size() && LineKind.of(content(lines.get(at + 1))) == LineKind.BYLINE;
    }

    private boolean take(String line, List<String> headline) {
        String content = content(line);
        LineKind kind = LineKind.of(content);
        if (content.isEmpty()) {
            return true;
        }
        if (kind != LineKind.BYLINE && isLabelled(line, content, headline)) {
            return true;
        }
        if (kind == LineKind.TEXT && isAside(content)) {
            return true;
        }
        if (kind != LineKind.TEXT) {
            bylined |= kind == LineKind.BYLINE;
            headlined |= bylined;
            return wire.editorial().takeLine(content);
        }
        if (bylined) {
            if (!isBylineTitle(line, content)) {
                return false;
            }
            if (isAgencyLine(content)) {
                wire.line(content);
            }
            return true;
        }
        boolean caret = line.startsWith("^");
        if (Datelines.find(content).isPresent()) {
            return false;
        }
        if (!headlined && (headline.isEmpty() || !caret) && headline.size() < MOST_HEADLINES) {
            headline.add(content);
            headlined = caret
                    || Lines.withoutMark(line).length() < line.stripTrailing().length();
            return true;
        }
        if (caret && line.stripTrailing().endsWith("<") && !described) {
            described = true;
            wire.story().description(Optional.of(Typography.plain(content)));
            return true;
        }
        return false;
    }

    /** {@code (ART ADV: …)} for editors, {@code c.2026 Example News Service}. */
    private boolean isAside(String content) {
        if (content.startsWith("(") && content.endsWith(")") && content.indexOf(' ') > 0) {
            wire.editorial().note(content);
            return true;
        }
        if (COPYRIGHT.matcher(content).lookingAt()) {
            wire.story().copyright(Optional.of(content));
            return true;
        }
        return false;
    }

    /** {@code ^HL:Stocks climb}, {@code ^INDEX: Economy, Business}: the lines of Canada's wire say what they are. */
    private boolean isLabelled(String line, String content, List<String> headline) {
        int colon = content.indexOf(':');
        boolean caret = line.startsWith("^");
        if (colon < 2 || colon > LONGEST_LABEL || (!caret && !content.startsWith("code:"))) {
            return false;
        }
        String value = content.substring(colon + 1).strip();
        switch (content.substring(0, colon)) {
            case "HL" -> {
                headline.add(value);
                headlined = line.stripTrailing().endsWith("<");
            }
            case "INDEX" -> List.of(value.split("[,;]", 24)).forEach(wire.story()::keyword);
            case "SYMBOL" -> wire.story().subject(Optional.of("symbol"), Optional.of(value), Optional.empty());
            case "Update", "UPDATE" -> wire.editorial().note(value);
            case "code" -> {
                // The desk's.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** {@code THE MAPLE PRESS}, and no {@code Maple Press Staff Writer}. */
    private static boolean isAgencyLine(String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        return (lower.endsWith("press")
                        || lower.endsWith("news service")
                        || lower.endsWith("wire")
                        || lower.endsWith("news"))
                && LineKind.of(content) == LineKind.TEXT;
    }

    /** {@code ^AP Sports Writer=}: what the writer is. */
    private boolean isBylineTitle(String line, String content) {
        return (!carets || line.startsWith("^")) && BylineTitle.is(content);
    }

    /** Indented, set as a table, or a row of one. */
    private static boolean isText(String line) {
        return line.startsWith("\t")
                || line.startsWith("  ")
                || isRow(line)
                || (!line.startsWith("^") && Columns.inLine(line));
    }

    private List<String> body(int from) {
        List<String> all = new ArrayList<>(early);
        all.addAll(lines.subList(Math.min(from, lines.size()), lines.size()));
        List<String> body = new ArrayList<>();
        for (String line : all) {
            String content = content(line);
            if (isRow(content)) {
                body.add(row(line));
            } else if (line.startsWith("^") && Columns.inLine(content)) {
                body.add(line.substring(1).stripTrailing());
            } else if (line.startsWith("^")) {
                body.add("");
                body.add(content);
            } else {
                body.add(Columns.inLine(line) ? fractions(line) : endOf(line));
            }
        }
        return body;
    }

    private static String endOf(String line) {
        String bare = line.stripTrailing();
        return bare.endsWith("<") || Lines.isClosed(bare) || bare.endsWith("_=")
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    /** Cells between semicolons. */
    private static boolean isRow(String line) {
        return line.chars().filter(c -> c == ';').count() >= 3 && !line.contains("; ");
    }

    private static String row(String line) {
        String bare = line.startsWith("^") ? line.substring(1) : line;
        return fractions(Lines.withoutMark(bare)).replace(';', '\t');
    }

    /** The typesetters' half: a brace behind a number, as in standings. */
    private static String fractions(String line) {
        return line.replace('{', '½');
    }

    private static String content(String line) {
        String bare = line.startsWith("^") ? line.substring(1) : line;
        return line.startsWith("^") || !line.startsWith("\t") ? Lines.withoutMark(bare) : bare;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
