package wiredesk.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document with blanks, each in double braces: {@code time:-5m} (ISO 8601, from the beginning of the run), {@code basic:-5m}
 * (the same in ISO 8601's basic form), {@code embargo} (a minute after it is pushed), {@code date}, {@code year}, {@code run}.
 */
record Template(String text) {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z]+)(?::(-?[0-9]+)m)?}}");
    private static final Duration EMBARGO = Duration.ofMinutes(1);
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE.withZone(ZoneOffset.UTC);

    byte[] fill(Instant now, DemoRun run) {
        return BLANK.matcher(text).replaceAll(blank -> filling(blank, now, run)).getBytes(StandardCharsets.UTF_8);
    }

    static Instant embargo(Instant now) {
        return now.plus(EMBARGO).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String filling(MatchResult blank, Instant now, DemoRun run) {
        Instant time = run.began()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Duration.ofMinutes(blank.group(2) == null ? 0 : Long.parseLong(blank.group(2))));
        return switch (blank.group(1)) {
            case "time" -> time.toString();
            case "basic" -> BASIC.format(time);
            case "embargo" -> embargo(now).toString();
            case "date" -> DATE.format(time).substring(0, 8);
            case "year" -> DATE.format(time).substring(0, 4);
            case "run" -> run.mark();
            default -> throw new IllegalStateException("no filling for " + blank.group());
        };
    }
}
