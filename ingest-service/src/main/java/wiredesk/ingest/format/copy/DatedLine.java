package wiredesk.ingest.format.copy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.Months;

/**
 * A line that says when, alone or behind a place.
 *
 * @param zone where dates without an offset are read
 */
public record DatedLine(ZoneId zone) {

    private static final int LONGEST = 64;
    private static final List<String> LABELS = List.of(
            "date:",
            "datum:",
            "published:",
            "published ",
            "veröffentlicht am ",
            "for immediate release:",
            "for immediate release -",
            "for immediate release –",
            "for immediate release");
    private static final int LONGEST_PLACE = 32;
    private static final List<String> ARTICLES = List.of("le ", "den ", "el ", "il ", "lì ", "dnia ", "dne ", "a ");
    private static final List<String> YEAR_SIGNS = List.of(" r.", " r", " г.", " года", " р.", " року");

    /** The date that a line says and nothing else. */
    public Optional<Instant> of(String line) {
        int bar = line.indexOf(" | ");
        String bare = (bar > 0 && sender(line).isPresent() ? line.substring(0, bar) : line).strip();
        boolean alone = bare.length() >= 8 && bare.length() <= LONGEST;
        if (!alone || bare.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        boolean named = bare.chars().anyMatch(Character::isLetter) || bare.indexOf(' ') > 0;
        String date = behindLabel(bare).orElseGet(() -> behindKicker(bare)).replace(" – ", " ");
        return named ? Dates.parse(withoutYearSign(date), zone) : Optional.empty();
    }

    /** The date behind a place. */
    public Optional<Instant> behindPlace(String line) {
        return placed(line).flatMap(this::of);
    }

    /** The sender that a portal sets behind the date: {@code November 24, 2026 07:00 ET | Source: Example Inc.}. */
    public static Optional<String> sender(String line) {
        int bar = line.indexOf(" | ");
        return bar < 0 ? Optional.empty() : behind(line.substring(bar + 3), "source:");
    }

    private static Optional<String> behindLabel(String line) {
        return LABELS.stream().flatMap(label -> behind(line, label).stream()).findFirst();
    }

    private static Optional<String> behind(String line, String label) {
        String bare = line.strip();
        return bare.toLowerCase(Locale.ROOT).startsWith(label)
                ? Optional.of(bare.substring(label.length()).strip()).filter(it -> !it.isEmpty())
                : Optional.empty();
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
}
