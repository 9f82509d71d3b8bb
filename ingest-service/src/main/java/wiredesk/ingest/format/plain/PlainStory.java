package wiredesk.ingest.format.plain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.copy.CopyBody;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
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

    private static final List<String> KICKERS = List.of(
            "press release",
            "media release",
            "news release",
            "press statement",
            "media statement",
            "media advisory",
            "pressemitteilung",
            "medienmitteilung",
            "presseinformation",
            "presseaussendung",
            "communiqué de presse",
            "communique de presse",
            "comunicado de prensa",
            "nota de prensa",
            "comunicato stampa",
            "comunicado de imprensa",
            "persbericht",
            "pressmeddelande");

    private static final List<String> CONTACTS =
            List.of("contact:", "contacts:", "media contact", "press contact", "pressekontakt", "contact presse");

    private final StoryBuilder story;
    private final ZoneId zone;
    private final List<String> lines;
    private int at;
    private boolean labelled;

    PlainStory(String text, ZoneId zone) {
        this.story = new StoryBuilder(zone);
        this.zone = zone;
        this.lines = text.lines().toList();
    }

    Story read() {
        Optional<Instant> date = date();
        date.ifPresent(it -> story.versionCreated("date", Optional.of(it.toString())));
        EditorialLines editorial =
                new EditorialLines(story, zone, date.map(it -> it.atZone(zone).toLocalDate()));
        if (lines.getFirst().length() <= LONGEST_HEADLINE) {
            above(editorial);
            headline();
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
            if (isCode(line) && !isLast()) {
                story.slugline(Optional.of(line.strip()));
                at++;
            } else if (line.isBlank()
                    || isRule(line)
                    || isKicker(line)
                    || dated(line).isPresent()) {
                at++;
            } else if (isContact(line)) {
                contact(editorial);
            } else if (line(line)) {
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

    /** A line that says itself what it is. */
    private boolean line(String line) {
        Optional<String> headline = first(line, "headline:", "title:", "titel:");
        Optional<String> byline = first(line, "byline:", "author:");
        Optional<String> dateline = first(line, "dateline:");
        Optional<String> slugline = first(line, "slug:", "slugline:");
        Optional<String> keywords = first(line, "keywords:", "tags:");
        story.headline(headline).byline(byline).dateline(dateline).slugline(slugline);
        keywords.ifPresent(list -> List.of(list.split("[,;]", 0)).forEach(story::keyword));
        labelled |= headline.isPresent();
        return headline.isPresent()
                || byline.isPresent()
                || dateline.isPresent()
                || slugline.isPresent()
                || keywords.isPresent();
    }

    private static Optional<String> first(String line, String... labels) {
        return Stream.of(labels).flatMap(label -> label(line, label).stream()).findFirst();
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
        story.headline(Optional.of(withoutKicker(String.join(" ", title))));
        at = end;
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

    /** A date that stands alone on one of the first lines. */
    private Optional<Instant> date() {
        for (String line : lines.subList(0, Math.min(lines.size(), MOST_LINES_ABOVE))) {
            Optional<Instant> date = dated(line);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> dated(String line) {
        String bare = line.strip();
        boolean alone = bare.length() >= 8 && bare.length() <= 48;
        return alone && bare.chars().anyMatch(Character::isLetter)
                ? Dates.parse(
                        label(bare, "date:").or(() -> label(bare, "datum:")).orElse(bare), zone)
                : Optional.empty();
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

    private static boolean isKicker(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST_KICKER
                && startsWithAny(lower, KICKERS)
                && LineKind.of(line) == LineKind.TEXT
                && (lower.indexOf(':') < 0 || lower.endsWith(":"))
                && lower.split(" ", 8).length <= 5;
    }

    private static boolean isContact(String line) {
        return startsWithAny(line.strip().toLowerCase(Locale.ROOT), CONTACTS);
    }

    private static String withoutKicker(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        int colon = title.indexOf(':');
        return colon > 0
                        && colon < LONGEST_KICKER
                        && colon < title.length() - 2
                        && startsWithAny(lower.substring(0, colon), KICKERS)
                ? title.substring(colon + 1).strip()
                : title;
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
