package wiredesk.ingest.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import wiredesk.ingest.oversight.Alarm;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.oversight.FeedReport;

/**
 * Looks at the feeds every few seconds, and says what is wrong: a log line when an alarm begins and when it ends, the gauges {@code
 * wiredesk.ingest.alarm} and {@code wiredesk.ingest.last.received}, and health's detail. A feed that is silent is no reason to stop the service:
 * it stays up.
 */
@Component("feedsHealthIndicator")
class FeedAlarms implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(FeedAlarms.class);

    private final FeedBook book;
    private final InstantSource clock;
    private final MultiGauge alarms;
    private final MultiGauge lastReceived;
    private Set<Known> known = Set.of();

    private record Known(String feed, Alarm.Kind kind) {}

    FeedAlarms(FeedBook book, InstantSource clock, MeterRegistry registry) {
        this.book = book;
        this.clock = clock;
        this.alarms = MultiGauge.builder("wiredesk.ingest.alarm")
                .description("1 while something is wrong with a feed")
                .register(registry);
        this.lastReceived = MultiGauge.builder("wiredesk.ingest.last.received")
                .description("When the feed's last delivery came, in seconds since 1970")
                .baseUnit("seconds")
                .register(registry);
    }

    /** One look. */
    @Scheduled(fixedDelay = 10_000)
    void look() {
        Map<String, FeedReport> reports = book.reports(clock.instant());
        List<MultiGauge.Row<?>> alarmRows = new ArrayList<>();
        List<MultiGauge.Row<?>> receivedRows = new ArrayList<>();
        Set<Known> now = new HashSet<>();
        reports.forEach((feed, report) -> {
            for (Alarm alarm : report.alarms()) {
                Known each = new Known(feed, alarm.kind());
                now.add(each);
                String kind = alarm.kind().name().toLowerCase(Locale.ROOT);
                alarmRows.add(MultiGauge.Row.of(Tags.of("feed", feed, "kind", kind), 1));
                if (!known.contains(each)) {
                    log.atWarn().addKeyValue("feed", feed).log("Feed {}, {}: {}", feed, kind, alarm.detail());
                }
            }
            Instant last = report.lastReceived();
            if (last != null) {
                receivedRows.add(MultiGauge.Row.of(Tags.of("feed", feed), last.getEpochSecond()));
            }
        });
        for (Known each : known) {
            if (!now.contains(each)) {
                log.atInfo()
                        .addKeyValue("feed", each.feed())
                        .log(
                                "Feed {}, {}: over",
                                each.feed(),
                                each.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        known = now;
        alarms.register(alarmRows, true);
        lastReceived.register(receivedRows, true);
    }

    @Override
    public Health health() {
        Map<String, List<Alarm>> wrong = new TreeMap<>();
        book.reports(clock.instant()).forEach((feed, report) -> {
            if (!report.alarms().isEmpty()) {
                wrong.put(feed, report.alarms());
            }
        });
        return Health.up().withDetail("alarms", wrong).build();
    }
}
