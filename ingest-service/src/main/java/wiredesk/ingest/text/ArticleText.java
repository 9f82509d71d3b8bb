package wiredesk.ingest.text;

import java.text.BreakIterator;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.ReleaseLines;
import wiredesk.ingest.format.value.Words;
import wiredesk.schemas.Dateline;

/**
 * A story's body, ready to read.
 *
 * @param paragraphs its text, dateline and page leftovers taken out
 * @param html its mark-up, reduced to the allow-list, where it had any
 * @param dateline the dateline that stood at its head
 * @param byline the line that its mark-up calls its byline
 * @param notes what stood above and below the text for editors: what has changed, whom to call
 */
public record ArticleText(
        List<String> paragraphs,
        Optional<String> html,
        Optional<Dateline> dateline,
        Optional<String> byline,
        List<String> notes) {

    private static final int LONGEST_HEADLINE = 200;
    private static final String BY = "By ";
    private static final int LONGEST_LEAD = 400;
    private static final int MOST_TITLES = 3;
    private static final int MOST_PARTS = 6;

    /** Reads a body, whatever it is made of, of a story without a headline of its own. */
    public static ArticleText of(Body body) {
        return of(body, List.of());
    }

    /** Reads a body; lines of the story that stand above its text once more, its headline and byline, are left out. */
    public static ArticleText of(Body body, List<String> lines) {
        return of(body, lines, Optional.empty());
    }

    /** The same; what describes the story is left out too where it stands above the dateline, with which the story begins. */
    public static ArticleText of(Body body, List<String> lines, Optional<String> description) {
        return switch (body) {
            case Body.None none ->
                new ArticleText(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
            case Body.Plain plain ->
                of(
                        new ArrayList<>(PlainParagraphs.of(Words.printable(plain.text()))),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        lines,
                        description);
            case Body.Html html -> {
                AllowedMarkup allowed = AllowedMarkup.of(
                        TableCells.withoutParagraphs(BlankLines.asParagraphs(Words.printable(html.markup()))));
                List<String> paragraphs = new ArrayList<>(allowed.paragraphs());
                int before = paragraphs.size();
                if (allowed.headings() > 0) {
                    cutRepeated(paragraphs, 0, lines);
                }
                int headings = Math.max(0, allowed.headings() - (before - paragraphs.size()));
                ArticleText text = of(paragraphs, headings, allowed.dateline(), allowed.html(), lines, description);
                yield new ArticleText(
                        text.paragraphs(),
                        text.html(),
                        text.dateline(),
                        allowed.byline().or(text::byline),
                        text.notes());
            }
        };
    }

    private static ArticleText of(
            List<String> paragraphs,
            int headings,
            Optional<String> dateline,
            Optional<String> html,
            List<String> lines,
            Optional<String> description) {
        Leftovers.cut(paragraphs);
        List<String> contacts = Contacts.cut(paragraphs);
        if (!contacts.isEmpty()) {
            Leftovers.cut(paragraphs);
            List<String> more = Contacts.cut(paragraphs);
            contacts = more.isEmpty()
                    ? contacts
                    : Stream.concat(contacts.stream(), more.stream()).toList();
        }
        if (headings >= paragraphs.size()) {
            return new ArticleText(
                    List.copyOf(paragraphs), html, Optional.empty(), Optional.empty(), notes(List.of(), contacts));
        }
        cutRepeated(paragraphs, headings, lines);
        while (paragraphs.size() > headings + 1 && isReleaseLine(paragraphs.get(headings))) {
            paragraphs.remove(headings);
            cutRepeated(paragraphs, headings, lines);
        }
        Leftovers.cutEnd(paragraphs);
        List<String> notes = notes(OpeningNote.cut(paragraphs, headings), contacts);
        int note = isNote(paragraphs.get(headings)) && paragraphs.size() > headings + 1 ? headings + 1 : headings;
        cutRepeated(paragraphs, note, lines);
        Optional<String> above = isByline(paragraphs, note) ? Optional.of(paragraphs.remove(note)) : Optional.empty();
        cutTeaser(paragraphs, note, dateline, description);
        int dated = dated(paragraphs, note);
        boolean between = above.isEmpty() && dated > note && isByline(paragraphs, dated - 1);
        Optional<String> byline = between ? Optional.of(paragraphs.remove(dated - 1)) : above;
        int first = cutRepeatedBetween(paragraphs, note, between ? dated - 1 : dated, lines);
        String opening = paragraphs.get(first);
        Optional<Datelines.Found> found = dateline.filter(opening::startsWith)
                .map(line -> new Datelines.Found(
                        Datelines.declared(line),
                        opening.substring(line.length()).strip()))
                .or(() -> Datelines.find(opening));
        found.ifPresent(it -> {
            if (it.rest().isBlank()) {
                paragraphs.remove(first);
                cutRepeated(paragraphs, first, lines);
            } else {
                paragraphs.set(first, it.rest());
            }
        });
        String line = found.map(it -> it.dateline().getText()).orElse(null);
        Optional<String> signed = byline.isPresent() ? Optional.empty() : Signature.byline(paragraphs, line);
        Signature.cut(paragraphs, line);
        return new ArticleText(
                List.copyOf(paragraphs),
                html,
                found.map(Datelines.Found::dateline),
                byline.or(() -> found.flatMap(Datelines.Found::byline)).or(() -> signed),
                List.copyOf(notes));
    }

    private static List<String> notes(List<String> above, List<String> contacts) {
        if (contacts.isEmpty()) {
            return above;
        }
        List<String> notes = new ArrayList<>(above);
        notes.add(String.join("\n", contacts));
        return notes;
    }

    /** When the text may be used: the story says so in a field of its own. */
    private static boolean isReleaseLine(String paragraph) {
        return ReleaseLines.isEmbargo(paragraph) || ReleaseLines.isImmediate(paragraph);
    }

    /** A line of its own above the text, where the dateline or the text follows. */
    private static boolean isByline(List<String> paragraphs, int at) {
        return paragraphs.size() > at + 1 && LineKind.of(paragraphs.get(at)) == LineKind.BYLINE;
    }

    /** What describes the story, and no story yet: the next paragraph begins with the dateline. */
    private static void cutTeaser(
            List<String> paragraphs, int at, Optional<String> dateline, Optional<String> description) {
        if (paragraphs.size() > at + 1
                && description
                        .filter(text -> Words.oneLine(text).equals(Words.oneLine(paragraphs.get(at))))
                        .isPresent()) {
            String next = paragraphs.get(at + 1);
            if (dateline.filter(next::startsWith).isPresent()
                    || Datelines.find(next).isPresent()) {
                paragraphs.remove(at);
            }
        }
    }

    /** Cuts lines that stand once more among the titles above the paragraph with the dateline; the index of that afterwards. */
    private static int cutRepeatedBetween(List<String> paragraphs, int from, int dated, List<String> lines) {
        int at = dated;
        for (int i = dated - 1; i >= from; i--) {
            if (isRepeated(paragraphs.get(i), lines)) {
                paragraphs.remove(i);
                at--;
            }
        }
        return at;
    }

    private static void cutRepeated(List<String> paragraphs, int from, List<String> lines) {
        int end = from;
        while (paragraphs.size() > end + 1 && isRepeated(paragraphs.get(end), lines)) {
            end++;
        }
        paragraphs.subList(from, end).clear();
        String first = from < paragraphs.size() ? paragraphs.get(from) : "";
        int line = first.indexOf('\n');
        if (line > 0 && isRepeated(first.substring(0, line), lines)) {
            paragraphs.set(from, first.substring(line + 1));
        }
    }

    private static boolean isRepeated(String paragraph, List<String> lines) {
        int longest = LONGEST_HEADLINE;
        for (String known : lines) {
            longest = Math.max(longest, known.length() + BY.length());
        }
        if (paragraph.length() > longest) {
            return false;
        }
        String line = Words.oneLine(paragraph);
        return lines.stream()
                .map(Words::oneLine)
                .anyMatch(known ->
                        line.equalsIgnoreCase(known) || line.equalsIgnoreCase(BY + known) || isDatedLine(line, known));
    }

    /** {@code 2.4.2026 16:02:09 CEST | Example plc | Annual report}: when and by whom, as portals print it. */
    private static boolean isDatedLine(String line, String known) {
        String[] parts = line.length() > LONGEST_HEADLINE ? new String[0] : line.split("\\|", MOST_PARTS);
        return parts.length > 1
                && Dates.parse(parts[0], ZoneOffset.UTC).isPresent()
                && Arrays.stream(parts).anyMatch(part -> part.strip().equalsIgnoreCase(known));
    }

    /** Wires set a note in brackets above the dateline: what has changed, or by whom it is. */
    private static boolean isNote(String paragraph) {
        return paragraph.startsWith("(")
                && paragraph.indexOf(')') == paragraph.length() - 1
                && Datelines.find(paragraph).isEmpty();
    }

    /** The paragraph with the dateline: the first, or one below titles of their own; without any the first. */
    private static int dated(List<String> paragraphs, int from) {
        for (int i = from; i < Math.min(paragraphs.size(), from + MOST_TITLES); i++) {
            String paragraph = paragraphs.get(i);
            if (Datelines.find(paragraph).isPresent()) {
                return i;
            }
            if (paragraph.length() > LONGEST_HEADLINE
                    || ".!?:;\"”’)".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
                return i == from && hasSignedDateline(paragraphs, i + 1) ? i + 1 : from;
            }
        }
        return from;
    }

    /** Some agencies set a lead of a sentence or two above the paragraph with their dateline. */
    private static boolean hasSignedDateline(List<String> paragraphs, int at) {
        return at < paragraphs.size()
                && paragraphs.get(at - 1).length() <= LONGEST_LEAD
                && Datelines.find(paragraphs.get(at))
                        .flatMap(found -> DatelineAgencies.of(found.dateline()))
                        .map(name -> name.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT))
                        .filter(name -> EndMarks.isAgency(name, Set.of()))
                        .isPresent();
    }

    /** The text: paragraphs parted by one blank line. */
    public String asText() {
        return String.join("\n\n", paragraphs);
    }

    /** What can stand in for a headline: the first sentence, cut at a word if it is too long for one. */
    public Optional<String> firstSentence() {
        return paragraphs.stream().findFirst().map(ArticleText::firstSentence);
    }

    /** The first sentence of a text, at most 200 characters, whole words. */
    public static String firstSentence(String text) {
        String line = Words.oneLine(text);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(line);
        int end = sentences.next();
        String sentence =
                end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        if (sentence.length() <= LONGEST_HEADLINE) {
            return sentence;
        }
        int word = sentence.lastIndexOf(' ', LONGEST_HEADLINE - 1);
        return sentence.substring(0, word <= 0 ? LONGEST_HEADLINE - 1 : word) + "…";
    }
}
