package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.copy.TakeKeys;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.value.Columns;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.text.Datelines;

/** A message of IPTC 7901: header, keywords, take keys, headline to an equals sign, text, date. */
final class Iptc7901Message {

    private static final String SUBTITLE = "Utl.:";
    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST_HEADLINE = 250;
    private static final int LONGEST_SLUG = 80;
    private static final int LONGEST_KEYWORDS = 100;
    private static final int LONGEST_CAPITALS = 40;

    private final WireStory wire;
    private final List<String> lines;
    private int at;

    private Iptc7901Message(WireStory wire, List<String> lines) {
        this.wire = wire;
        this.lines = lines;
    }

    static ParsedItem read(Transmission transmission, Document document) {
        List<String> head = Lines.clean(transmission.head());
        int first = Lines.notBlank(head, 0);
        Iptc7901Header header = Iptc7901Header.lenient(first < head.size() ? head.get(first) : "");
        List<String> behind = first < head.size() ? head.subList(first + 1, head.size()) : List.of();
        List<String> lines = new ArrayList<>(transmission.isMarked() ? Lines.clean(transmission.text()) : behind);
        Optional<TrailerDate> trailer = Closing.cut(lines, Lines.clean(transmission.tail()), document.zone());
        String id = header.number().isEmpty() ? "" : header.service() + header.number();
        WireStory wire = new WireStory(document, id, trailer);
        header.agency().or(header::sender).ifPresent(wire::agencyOrDesk);
        wire.service(header.service());
        header.priority().ifPresent(it -> wire.story().urgency(Optional.of(Integer.toString(it))));
        wire.story().subject(Optional.of("iptc7901"), header.category(), Optional.empty());
        Iptc7901Message message = new Iptc7901Message(wire, lines);
        if (transmission.isMarked()) {
            message.keywords(behind);
        }
        if (!wire.hasSlug()) {
            message.keywords();
        }
        message.headline();
        return wire.finish(lines.subList(Math.min(message.at, lines.size()), lines.size()));
    }

    /** The lines before the start of text. */
    private void keywords(List<String> head) {
        List<String> slug = new ArrayList<>();
        for (String line : head) {
            if (!line.isBlank()) {
                if (TakeKeys.ofLine(line).isPresent()) {
                    wire.editorial().keys(line);
                } else {
                    slug.add(line.strip());
                }
            }
        }
        wire.slug(Slug.ofIptc(String.join(slug.stream().anyMatch(it -> it.endsWith("/")) ? "" : " ", slug)));
    }

    /** Where nobody said where the text begins: the first line, if it is of keywords or stands alone above the headline. */
    private void keywords() {
        int first = Lines.notBlank(lines, 0);
        at = first;
        if (first >= lines.size()) {
            return;
        }
        String line = lines.get(first).strip();
        boolean parted = line.endsWith("/") || line.startsWith("/");
        boolean alone = line.length() <= LONGEST_SLUG
                && !line.endsWith("=")
                && TakeKeys.ofLine(line).isEmpty()
                && hasHeadlineBelow(first);
        boolean words = isKeywords(line)
                && first + 1 < lines.size()
                && !lines.get(first + 1).isBlank()
                && endOfHead(first + 1) > 0;
        if (parted || alone || words) {
            wire.slug(Slug.ofIptc(line));
            at = first + 1;
        }
    }

    /** {@code Wetter/Prognosen/Österreich}: words between strokes, straight above the headline. */
    private static boolean isKeywords(String line) {
        long strokes = line.chars().filter(c -> c == '/').count();
        boolean spaced = line.indexOf(' ') >= 0;
        return strokes > 0
                && (strokes > 1 || !spaced)
                && line.length() <= LONGEST_KEYWORDS
                && !line.contains("/ ")
                && !Lines.isClosed(line);
    }

    private boolean hasHeadlineBelow(int first) {
        if (first + 1 >= lines.size() || !lines.get(first + 1).isBlank()) {
            return false;
        }
        int next = Lines.notBlank(lines, first + 1);
        int end = Lines.blank(lines, next);
        return next < lines.size() && (endOfHead(next) > 0 || (end < lines.size() && isHeadline(next, end)));
    }

    private void headline() {
        int from = Lines.notBlank(lines, at);
        int end = endOfHead(from);
        if (end == 0) {
            end = endOfBlock(from);
            end = isHeadline(from, end) ? end : from;
        }
        List<String> headline = new ArrayList<>();
        int i = from;
        while (i < end) {
            String line = Lines.withoutMark(lines.get(i));
            if (line.startsWith("(") && (!line.endsWith(")") || i + 1 < end || !headline.isEmpty())) {
                i = note(i, end);
            } else {
                if (line.startsWith(SUBTITLE)) {
                    wire.story().description(Optional.of(line.substring(SUBTITLE.length())));
                } else if (!line.isBlank() && !wire.editorial().takeLine(line)) {
                    headline.add(line.strip());
                }
                i++;
            }
        }
        if (!wire.hasSlug() && headline.size() > 1 && isSlug(headline.get(0), headline.get(1))) {
            wire.slug(Slug.ofIptc(headline.removeFirst()));
        }
        wire.headline(String.join(" ", headline));
        at = end;
    }

    /** {@code RUSSIA-ECONOMY} above {@code Central bank keeps its rate}. */
    private static boolean isSlug(String line, String next) {
        return line.length() <= LONGEST_CAPITALS && isCapitals(line) && !isCapitals(next);
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }

    /** A note in brackets, over as many lines as it takes. */
    private int note(int from, int limit) {
        int end = from;
        do {
            end++;
        } while (end < limit && !Lines.withoutMark(lines.get(end - 1)).endsWith(")"));
        String note = Lines.withoutMark(String.join(" ", lines.subList(from, end)));
        if (TakeKeys.of(note).isPresent()) {
            wire.editorial().keys(note);
        } else {
            wire.editorial().note(note);
        }
        return end;
    }

    /** Behind the line that an equals sign closes, and its neighbours of the same kind; 0 if there is none. */
    private int endOfHead(int from) {
        int limit = Math.min(lines.size(), from + LONGEST_HEAD);
        for (int i = from; i < limit; i++) {
            if (Lines.isClosed(lines.get(i))) {
                int end = i + 1;
                while (end < limit && Lines.isClosed(lines.get(end))) {
                    end++;
                }
                return end;
            }
        }
        return 0;
    }

    /** To a blank line, or to an indented one below others that are not. */
    private int endOfBlock(int from) {
        int end = from;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && (end == from || !lines.get(end).startsWith("  "))) {
            end++;
        }
        return end;
    }

    /** Some wires indent all but the keywords; the dateline tells where the text begins. */
    private boolean isAboveDateline(int end) {
        int next = Lines.notBlank(lines, end);
        if (next < lines.size() && LineKind.of(lines.get(next)) == LineKind.BYLINE) {
            next = Lines.notBlank(lines, next + 1);
        }
        int to = Math.min(next + 2, lines.size());
        return next < to
                && Datelines.find(Words.oneLine(String.join(" ", lines.subList(next, to))))
                        .isPresent();
    }

    private boolean isHeadline(int from, int end) {
        if (from >= end || end >= lines.size() || end - from > LONGEST_HEAD) {
            return false;
        }
        String block = Words.oneLine(String.join(" ", lines.subList(from, end)));
        return block.length() <= LONGEST_HEADLINE
                && (!lines.get(from).startsWith("  ") || isAboveDateline(end))
                && LineKind.of(block) != LineKind.BYLINE
                && !Columns.inLine(lines.get(from))
                && Datelines.find(block).isEmpty();
    }
}
