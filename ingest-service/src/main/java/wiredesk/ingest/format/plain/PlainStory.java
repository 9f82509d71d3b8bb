package wiredesk.ingest.format.plain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.copy.CopyBody;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.Kicker;
import wiredesk.ingest.format.copy.LabelledLine;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.Months;
import wiredesk.ingest.format.value.Words;
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
    private static final int LONGEST_PLACE = 32;
    private static final List<String> ARTICLES = List.of("le ", "den ", "el ", "il ", "lì ", "dnia ", "dne ", "a ");
    private static final List<String> YEAR_SIGNS = List.of(" r.", " r", " г.", " года", " р.", " року");

    private static final List<String> CONTACTS =
            List.of("contact:", "contacts:", "media contact", "press contact", "pressekontakt", "contact presse");

    private final StoryBuilder story;
    private final ZoneId zone;
    private final List<String> lines;
    private int at;
    private boolean form;
    private boolean labelled;

    PlainStory(String text, ZoneId zone) {
        this.story = new StoryBuilder(zone);
        this.zone = zone;
        this.lines = text.lines().toList();
        this.form = LabelledLine.isForm(lines);
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
        story.body(CopyBody.of(lines.subList(at, lines.size()), editorial, Set.of()));
        editorial.finish();
        if (!story.hasStory()) {
            story.headline(Optional.of(lines.getFirst()));
        }
        return story.build();
    }

    private void above(EditorialLines editorial) {
        int limit = Math.min(lines.size(), MOST_LINES_ABOVE);
        while (at < limit) {
            String line = lines.get(at);
            if ((isCode(line) || isSlug()) && !isLast()) {
                story.slugline(Optional.of(line.strip()));
                at++;
            } else if (isDatelineAboveTitle()) {
                story.dateline(Optional.of(line));
                at++;
            } else if (line.isBlank()) {
                form = false;
                at++;
            } else if (isRule(line) || Kicker.is(line) || dated(line).isPresent()) {
                at++;
            } else if (placed(line).flatMap(this::dated).isPresent()) {
                story.dateline(Optional.of(line));
                at++;
            } else if (isContact(line)) {
                contact(editorial);
            } else if (labelled(line)) {
                at++;
            } else if (label(line, "source:").isPresent() && at + 1 < lines.size()) {
                story.source(label(line, "source:"));
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
                && (cycled || word)
                && isCapitals(line)
                && !title.isEmpty()
                && title.length() <= LONGEST_HEADLINE
                && !isCapitals(title);
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
        int next = from;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() ? lines.get(next) : "";
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
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
            if (!isRule(line)) {
                title.add(line.strip());
            }
        }
        story.headline(Optional.of(Kicker.without(String.join(" ", title))));
        at = end;
    }

    /** A date alone, or a place and a date alone, below the title. */
    private void below() {
        int next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next + 1 >= lines.size()) {
            return;
        }
        String line = lines.get(next);
        if (dated(line).isPresent()) {
            at = next + 1;
        } else if (placed(line).flatMap(this::dated).isPresent()) {
            story.dateline(Optional.of(line));
            at = next + 1;
        }
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
            Optional<Instant> date = dated(line).or(() -> placed(line).flatMap(this::dated));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> dated(String line) {
        String bare = line.strip();
        boolean alone = bare.length() >= 8 && bare.length() <= 48;
        if (!alone || bare.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Optional<String> labelled = label(bare, "date:").or(() -> label(bare, "datum:"));
        boolean named = bare.chars().anyMatch(Character::isLetter) || bare.indexOf(' ') > 0;
        String date = labelled.orElseGet(() -> behindKicker(bare)).replace(" – ", " ");
        return named ? Dates.parse(withoutYearSign(date), zone) : Optional.empty();
    }

    /** {@code PRESSMEDDELANDE 2026-11-24}: the date behind the word. */
    private static String behindKicker(String line) {
        int digit = 0;
        while (digit < line.length() && !Character.isDigit(line.charAt(digit))) {
            digit++;
        }
        return digit > 0 && Kicker.is(line) ? line.substring(digit) : line;
    }

    /** {@code 24 listopada 2026 r.}: a word for the year. */
    private static String withoutYearSign(String date) {
        for (String sign : YEAR_SIGNS) {
            if (date.endsWith(sign)) {
                return date.substring(0, date.length() - sign.length());
            }
        }
        return date;
    }

    /** The date of {@code Lorient, le 24 novembre 2026}: where and when, on a line above the title or below it. */
    private static Optional<String> placed(String line) {
        int comma = line.indexOf(", ");
        if (comma < 2 || comma > LONGEST_PLACE || !isPlace(line.substring(0, comma))) {
            return Optional.empty();
        }
        String date = line.substring(comma + 2).strip();
        for (String article : ARTICLES) {
            if (date.startsWith(article)) {
                return Optional.of(date.substring(article.length()));
            }
        }
        return Optional.of(date);
    }

    private static boolean isPlace(String name) {
        return Character.isUpperCase(name.charAt(0))
                && name.chars().allMatch(c -> Character.isLetter(c) || " -.'’/".indexOf(c) >= 0)
                && Months.of(name).isEmpty();
    }

    private boolean isLast() {
        return lines.subList(at + 1, lines.size()).stream().allMatch(String::isBlank);
    }

    private boolean isRule(int index) {
        return index < lines.size() && isRule(lines.get(index));
    }

    /** A line of one sign, drawn under or over a title. */
    private static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= 3
                && "=-*~_#".indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    /** {@code XYZ38100}: one word of capitals and digits is what a product is called, and no title. */
    private static boolean isCode(String line) {
        String bare = line.strip();
        return bare.length() >= SHORTEST_CODE
                && bare.length() <= LONGEST_KICKER
                && bare.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isLowerCase(c))
                && bare.chars().anyMatch(Character::isUpperCase)
                && bare.chars().filter(Character::isDigit).count() >= 3;
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
