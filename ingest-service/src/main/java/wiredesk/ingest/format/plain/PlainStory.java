package wiredesk.ingest.format.plain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.CopyBody;
import wiredesk.ingest.format.copy.DatedLine;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.ingest.format.copy.Kicker;
import wiredesk.ingest.format.copy.LabelledLine;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.text.DatelineAgencies;
import wiredesk.ingest.text.Datelines;

/** The lines of a plain text, from the top: what press offices set above a title, the title, the text. */
final class PlainStory {

    /** Longer than any headline, shorter than a paragraph that stands alone. */
    private static final int LONGEST_HEADLINE = 250;

    private static final int MOST_LINES_ABOVE = 24;
    private static final int LONGEST_KICKER = 48;
    private static final int WRAPPED = 50;
    private static final int SHORTEST_CODE = 5;
    private static final int LONGEST_TITLE = 120;

    /** {@code (c) ANP 2026, alle rechten voorbehouden}. */
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)(?:\\(c\\)|©|copyright\\b)(?=.*\\d{4}).{4,120}");

    private static final Pattern SIGNED = Pattern.compile("/\\p{L}{2,12}/");
    private static final String PROVIDED_BY = "News provided by";

    private static final List<String> CONTACTS =
            List.of("contact:", "contacts:", "media contact", "press contact", "pressekontakt", "contact presse");

    private final StoryBuilder story;
    private final ZoneId zone;
    private final DatedLine dated;
    private final List<String> lines;
    private int at;
    private boolean form;
    private boolean labelled;
    private Optional<String> sender;

    PlainStory(String text, ZoneId zone) {
        this.story = new StoryBuilder(zone);
        this.zone = zone;
        this.dated = new DatedLine(zone);
        this.lines = text.lines().toList();
        this.form = LabelledLine.isForm(lines);
        this.sender = portalSender(lines);
        story.source(sender);
    }

    Story read() {
        Optional<Instant> date = date();
        date.ifPresent(it -> story.versionCreated("date", Optional.of(it.toString())));
        EditorialLines editorial =
                new EditorialLines(story, zone, date.map(it -> it.atZone(zone).toLocalDate()));
        if (lines.getFirst().length() <= LONGEST_HEADLINE) {
            above(editorial);
            headline();
            below();
        }
        List<String> text = lines.subList(at, Math.max(at, end()));
        story.body(CopyBody.of(text, editorial, DatelineAgencies.with(text, Set.of())));
        editorial.finish();
        if (!story.hasStory()) {
            story.headline(Optional.of(lines.getFirst()));
        }
        return story.build();
    }

    /** The line behind the text: {@code SOURCE Example Inc.} and a portal's own line below it say who sent it. */
    private int end() {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        String last = end == 0 ? "" : lines.get(end - 1).strip();
        if (last.startsWith("SOURCE")
                || (sender.isPresent() && label(last, "source:").equals(sender))) {
            story.source(label(last, "source:").or(() -> label(last, "source ")));
            return end - 1;
        }
        if (COPYRIGHT.matcher(last).matches()) {
            story.copyright(Optional.of(last));
            return end - 1;
        }
        if (SIGNED.matcher(last).matches() && EndMarks.isSignOff(last)) {
            story.source(Optional.of(last.substring(1, last.length() - 1)));
        }
        return end;
    }

    /** {@code Original-Content von: Feuerwehr Musterstadt, übermittelt durch …}: the sender, whose name stands above the title too. */
    private static Optional<String> portalSender(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 3), lines.size()).stream()
                .flatMap(line -> label(line, "original-content von:").stream())
                .map(name -> name.split(", ", 2)[0])
                .findFirst();
    }

    private void above(EditorialLines editorial) {
        int limit = Math.min(lines.size(), MOST_LINES_ABOVE);
        while (at < limit) {
            String line = lines.get(at);
            if (sender.filter(line.strip()::equals).isPresent()) {
                at++;
            } else if (Kicker.is(line)) {
                at++;
            } else if ((PlainLines.isCode(line) || isSlug()) && !isLast()) {
                story.slugline(Optional.of(line.strip()));
                at++;
            } else if (isDatelineAboveTitle()) {
                story.dateline(Optional.of(line));
                at++;
            } else if (line.isBlank()) {
                form = false;
                at++;
            } else if (PlainLines.isRule(line) || dated.of(line).isPresent()) {
                at++;
            } else if (dated.behindPlace(line).isPresent()) {
                story.dateline(Optional.of(line));
                at++;
            } else if (isContact(line)) {
                contact(editorial);
            } else if (PlainLines.isCompany(line.strip()) && !isLast()) {
                story.source(Optional.of(line));
                at++;
            } else if (isAside(line) && !isLast()) {
                editorial.note(line);
                at++;
            } else if (labelled(line)) {
                at++;
            } else if (label(line, "source:").isPresent() && at + 1 < lines.size()) {
                sender = label(line, "source:");
                story.source(sender);
                at++;
            } else {
                int next = isLast() ? at : editorial.take(lines, at);
                if (next == at) {
                    return;
                }
                at = next;
            }
        }
    }

    /** {@code ECONOMY-BANK-RATE}, {@code BC-MARKETS/USA (UPDATE 2)}: words in capitals with hyphens, above a title that is not. */
    private boolean isSlug() {
        String line = lines.get(at).strip();
        String title = following(at + 1);
        boolean cycled = line.startsWith("BC-") || line.startsWith("AM-") || line.startsWith("PM-");
        boolean word = line.indexOf('-') > 0 && line.indexOf(' ') < 0;
        return line.length() >= SHORTEST_CODE
                && line.length() <= LONGEST_KICKER
                && (((cycled || word) && (PlainLines.isCapitals(line) || PlainLines.isKeyword(line)))
                        || PlainLines.isStroked(line)
                        || (PlainLines.isCompoundOrNumber(line) && hasBelow()))
                && !title.isEmpty()
                && title.length() <= LONGEST_HEADLINE
                && !PlainLines.isCapitals(title);
    }

    /** {@code СОФИЯ, 24 ноември (БТА)} alone on the first line, the title below it. */
    private boolean isDatelineAboveTitle() {
        boolean dateline = Datelines.find(Words.oneLine(lines.get(at)))
                .filter(found -> found.rest().isBlank())
                .isPresent();
        String title = following(at + 1);
        int below = lines.indexOf(title) + 1;
        return dateline
                && !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && ".!?".indexOf(title.charAt(title.length() - 1)) < 0
                && below < lines.size()
                && lines.get(below).isBlank()
                && !following(below).isEmpty();
    }

    private String following(int from) {
        int next = notBlank(from);
        return next < lines.size() ? lines.get(next) : "";
    }

    /** Whether the title stands on the very next line, and a blank one below that. */
    private boolean hasBelow() {
        return at + 2 < lines.size()
                && lines.get(at + 1).strip().indexOf(' ') > 0
                && (lines.get(at + 2).isBlank()
                        || Datelines.find(Words.oneLine(lines.get(at + 2))).isPresent());
    }

    /** A line that says itself what it is; in a form every line does, and what nobody asks for is left out. */
    private boolean labelled(String line) {
        Optional<LabelledLine> found = LabelledLine.of(line.strip());
        if (found.isEmpty()) {
            return false;
        }
        labelled |= found.get().isHeadline();
        return found.get().tell(story, form) || (form && LineKind.of(line) == LineKind.TEXT);
    }

    private void headline() {
        if (at >= lines.size()
                || labelled
                || lines.get(at).length() > LONGEST_HEADLINE
                || Datelines.find(Words.oneLine(lines.get(at))).isPresent()) {
            return;
        }
        int end = at + 1;
        if (isRule(at + 1)) {
            end = at + 2;
        } else if (isRule(at + 2) && !lines.get(at + 1).isBlank()) {
            end = at + 3;
        } else {
            while (isWrappedTitle(end)) {
                end++;
            }
        }
        List<String> title = new ArrayList<>();
        for (String line : lines.subList(at, end)) {
            if (!PlainLines.isRule(line)) {
                title.add(line.strip());
            }
        }
        story.headline(Optional.of(Kicker.without(String.join(" ", title))));
        at = end;
    }

    /** A date, a place and a date, who sent it or wrote it, each on lines of their own below the title. */
    private void below() {
        int next = behindSubtitle(notBlank(at));
        while (next + 1 < lines.size() && notBlank(next + 1) < lines.size()) {
            String line = lines.get(next);
            if (line.strip().equalsIgnoreCase(PROVIDED_BY)) {
                next = notBlank(next + 1);
                story.source(Optional.of(lines.get(next)));
            } else if (label(line, "from:").isPresent()) {
                story.source(label(line, "from:"));
            } else if (label(line, "utl.:").isPresent()) {
                story.description(label(line.replaceFirst("\\s*=$", ""), "utl.:"));
            } else if (LineKind.of(line) == LineKind.BYLINE) {
                story.byline(Optional.of(line.replaceFirst("\\s*=$", "")));
            } else if (dated.behindPlace(line).isPresent()) {
                story.dateline(Optional.of(line));
            } else if (dated.of(line).isEmpty()) {
                return;
            }
            story.source(DatedLine.sender(line));
            at = next + 1;
            next = notBlank(at);
        }
    }

    /** A portal's subtitle, where the portal's own line stands below it. */
    private int behindSubtitle(int from) {
        int next = notBlank(from + 1);
        if (next < lines.size()
                && lines.get(next).strip().equalsIgnoreCase(PROVIDED_BY)
                && !lines.get(from).strip().equalsIgnoreCase(PROVIDED_BY)) {
            story.description(Optional.of(lines.get(from)));
            return next;
        }
        return from;
    }

    private int notBlank(int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /** The second or third line of a title that was too long for one, above a paragraph with a dateline. */
    private boolean isWrappedTitle(int next) {
        if (next >= lines.size()
                || next > at + 2
                || lines.get(next).isBlank()
                || lines.get(next - 1).length() < WRAPPED) {
            return false;
        }
        int end = next;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        int below = end;
        while (below < lines.size() && lines.get(below).isBlank()) {
            below++;
        }
        return end <= at + 3
                && below < lines.size()
                && Datelines.find(Words.oneLine(lines.get(next))).isEmpty()
                && Datelines.find(Words.oneLine(lines.get(below))).isPresent();
    }

    /** Whom to ask, in a block above the title. */
    private void contact(EditorialLines editorial) {
        List<String> block = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            block.add(lines.get(at).strip());
            at++;
        }
        editorial.notebook(block);
    }

    /** A date that stands alone, or behind a place, on one of the first lines. */
    private Optional<Instant> date() {
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES_ABOVE))) {
            Optional<Instant> date = dated.of(line).or(() -> dated.behindPlace(line));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private boolean isLast() {
        return lines.subList(at + 1, lines.size()).stream().allMatch(String::isBlank);
    }

    private boolean isRule(int index) {
        return index < lines.size() && PlainLines.isRule(lines.get(index));
    }

    /** {@code (Summary - new: quotations)} above a title: what editors are told of it. */
    private boolean isAside(String line) {
        String bare = line.strip();
        String title = following(at + 1);
        return bare.startsWith("(")
                && bare.endsWith(")")
                && bare.indexOf(' ') > 0
                && !title.isEmpty()
                && title.length() <= LONGEST_TITLE
                && Datelines.find(Words.oneLine(title)).isEmpty();
    }

    private static boolean isContact(String line) {
        return startsWithAny(line.strip().toLowerCase(Locale.ROOT), CONTACTS);
    }

    private static Optional<String> label(String line, String label) {
        String bare = line.strip();
        return bare.regionMatches(true, 0, label, 0, label.length())
                ? Optional.of(bare.substring(label.length()).strip()).filter(it -> !it.isEmpty())
                : Optional.empty();
    }

    private static boolean startsWithAny(String line, List<String> heads) {
        for (String head : heads) {
            if (line.startsWith(head)) {
                return true;
            }
        }
        return false;
    }
}
