package wiredesk.ingest.format.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * How an agency writes its dates, where nobody would guess it.
 *
 * @param format the pattern in its language
 * @param zone zone of dates that bring none; the feed's if it is not given
 */
record DatePattern(DateTimeFormatter format, Optional<ZoneId> zone) {

    /**
     * A pattern of {@link DateTimeFormatter}, for example {@code dd.MM.uuuu HH:mm}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DatePattern of(String pattern, Locale language, Optional<ZoneId> zone) {
        return new DatePattern(
                DateTimeFormatter.ofPattern(pattern, language).withResolverStyle(ResolverStyle.SMART), zone);
    }

    /** The date in ISO 8601, in UTC where a zone is known; the text as it is if it is not so written. */
    String normalised(String text) {
        try {
            TemporalAccessor read = format.parse(text.strip());
            ZoneId known = read.query(TemporalQueries.zone());
            if (known != null) {
                return ZonedDateTime.from(read).toInstant().toString();
            }
            LocalDate day = LocalDate.from(read);
            var time = read.query(TemporalQueries.localTime());
            LocalDateTime moment = time == null ? day.atStartOfDay() : day.atTime(time);
            return zone.map(where -> moment.atZone(where).toInstant())
                    .map(Instant::toString)
                    .orElseGet(moment::toString);
        } catch (DateTimeException e) {
            return text;
        }
    }
}
