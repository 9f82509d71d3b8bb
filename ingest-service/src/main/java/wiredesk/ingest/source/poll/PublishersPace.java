package wiredesk.ingest.source.poll;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/**
 * When an RSS channel wants to be asked.
 *
 * @param ttl how long its document is good; zero if it does not say
 * @param skipHours hours of the day, GMT, in which it has nothing new
 * @param skipDays days of the week, GMT, on which it has nothing new
 * @see <a href="https://www.rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt">RSS 2.0: ttl, skipHours, skipDays</a>
 */
record PublishersPace(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** At any time. */
    static final PublishersPace ANY = new PublishersPace(Duration.ZERO, Set.of(), Set.of());

    private static final Duration LONGEST_TTL = Duration.ofDays(1);
    private static final int HOURS_OF_A_WEEK = 7 * 24;
    private static final Set<String> WANTED = Set.of("ttl", "skipHours", "skipDays", "item", "entry");

    /** What the channel's head says; anything that cannot be read is as if it were not there. */
    static PublishersPace of(Document document) {
        Duration ttl = Duration.ZERO;
        Set<Integer> hours = new HashSet<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        try {
            XmlSource source = XmlSource.open(document, XmlLimits.USUAL);
            for (Optional<XmlElement> next = source.next(WANTED::contains);
                    next.isPresent();
                    next = source.next(WANTED::contains)) {
                XmlElement element = next.get();
                switch (element.name()) {
                    case "ttl" -> ttl = minutes(element).orElse(ttl);
                    case "skipHours" ->
                        element.all("hour").forEach(hour -> number(hour).ifPresent(it -> hours.add(it % 24)));
                    case "skipDays" -> element.all("day").forEach(day -> day(day).ifPresent(days::add));
                    default -> {
                        return new PublishersPace(ttl, hours, days);
                    }
                }
            }
        } catch (UnreadableDocument e) {
            // No XML, or none that is whole: what was read of its head counts.
        }
        return new PublishersPace(ttl, hours, days);
    }

    /** How long to wait for the next time: at least {@code interval}, and until the channel may have something new. */
    Duration next(Instant now, Duration interval) {
        Duration wait = interval.compareTo(ttl) < 0 ? ttl : interval;
        ZonedDateTime at = now.plus(wait).atZone(ZoneOffset.UTC);
        for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
            if (!skipHours.contains(at.getHour()) && !skipDays.contains(at.getDayOfWeek())) {
                return Duration.between(now, at.toInstant());
            }
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return wait;
    }

    private static Optional<Duration> minutes(XmlElement element) {
        return number(element).map(Duration::ofMinutes).map(ttl -> ttl.compareTo(LONGEST_TTL) > 0 ? LONGEST_TTL : ttl);
    }

    private static Optional<Integer> number(XmlElement element) {
        return element.text()
                .filter(text -> text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Integer::parseInt);
    }

    private static Optional<DayOfWeek> day(XmlElement element) {
        try {
            return element.text().map(text -> DayOfWeek.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
