package wiredesk.ingest.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;

class FeedBookTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final String LAKE =
            "Lake falls to record low. Ferries stopped before sunset when harbour masters measured shallow water "
                    + "around every landing stage; fishermen blamed drought, farmers feared another summer without irrigation, "
                    + "while engineers promised deeper channels";
    private static final String BANK =
            "Lenders recover losses. Investors bought shares of several regional banks yesterday following weeks "
                    + "of heavy selling; analysts praised quarterly figures, regulators warned against optimism, depositors "
                    + "returned slowly, directors declined comment";

    private final FeedBook book =
            new FeedBook(Set.of("fjord", "quiet"), Map.of("quiet", Duration.ofMinutes(30)), START);

    @Test
    void whatCameAndWhatBecameOfItIsCounted() {
        Instant noon = START.plus(Duration.ofHours(12));
        book.delivered("fjord", 1_000, noon);
        book.delivered("fjord", -1, noon.plusSeconds(5));
        assertThat(accept(article("a", LAKE, noon).build())).isFalse();
        assertThat(accept(article("a", LAKE, noon.plusSeconds(5)).build())).isTrue();
        assertThat(accept(article("b", BANK, noon)
                        .setWarnings(List.of("urgency: expected 1 to 9, found '12'"))
                        .build()))
                .isFalse();
        book.refused("fjord", "malformed");
        book.refused("fjord", "malformed");
        book.refused("stranger", "malformed");
        assertThat(book.reports(noon.plusSeconds(60)))
                .containsOnlyKeys("fjord", "quiet")
                .containsEntry(
                        "fjord",
                        new FeedReport(
                                2,
                                3,
                                1,
                                1,
                                Map.of("malformed", 2L),
                                1_000,
                                noon.plusSeconds(5),
                                Duration.ofSeconds(7),
                                List.of()));
    }

    @Test
    void theLastRevisionOfAStoryIsRemembered() {
        accept(article("a", LAKE, at(0)).build());
        accept(article("a", LAKE, at(1)).build());
        assertThat(book.last("fjord", "a"))
                .hasValue(
                        new LastReceived("a", "d", at(1), 0, at(1).minusSeconds(7), "USABLE", null, 2, 77, List.of()));
        assertThat(book.last("fjord", "b")).isEmpty();
        assertThat(book.last("quiet", "a")).isEmpty();
    }

    @Test
    void aFeedThatIsSilentLongerThanItMayIsNamed() {
        Instant last = START.plus(Duration.ofHours(2));
        book.delivered("quiet", 10, last);
        assertThat(alarms("quiet", last.plus(Duration.ofMinutes(30)))).isEmpty();
        assertThat(alarms("quiet", last.plus(Duration.ofMinutes(31))))
                .containsExactly(
                        new Alarm(Alarm.Kind.SILENCE, last, "nothing for 31 min, at most 30 min are expected"));
    }

    @Test
    void aFeedThatUsuallySpeaksAtThisHourAndDoesNotIsNamed() {
        speakEveryTwoMinutesFromEightToTen(0);
        speakEveryTwoMinutesFromEightToTen(1);
        Instant last = START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(9 * 60 + 58));
        assertThat(alarms("fjord", START.plus(Duration.ofDays(2)).plus(Duration.ofHours(8))))
                .as("it never spoke at night")
                .isEmpty();
        assertThat(alarms("fjord", START.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(8 * 60 + 17))))
                .as("nine and a half are missing")
                .isEmpty();
        assertThat(alarms("fjord", START.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(8 * 60 + 18))))
                .containsExactly(new Alarm(
                        Alarm.Kind.SILENCE,
                        last,
                        "nothing for 1340 min, in which it spoke in 10 minutes on other days"));
    }

    @Test
    void atWhichHoursAFeedSpeaksIsKnownAfterARestart() {
        for (int day = 0; day < 3; day++) {
            for (int minute = 0; minute < 24 * 60; minute += 4) {
                book.delivered("fjord", 10, START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)));
            }
        }
        Instant restart = START.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(30));
        FeedBook next = new FeedBook(Set.of("fjord", "new"), Map.of(), restart);

        next.remember(book.rhythms());

        Instant later = restart.plus(Duration.ofMinutes(50));
        assertThat(alarms(next, "fjord", later))
                .containsExactly(new Alarm(
                        Alarm.Kind.SILENCE,
                        restart,
                        "nothing for 50 min, in which it spoke in 13 minutes on other days"));
        assertThat(alarms(next, "new", later)).isEmpty();
        assertThat(alarms(new FeedBook(Set.of("fjord"), Map.of(), restart), "fjord", later))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fjord", "fjord 1 2 3", "fjord x", "fjord 61.0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"})
    void whatIsNoRhythmIsNotRemembered(String text) {
        assertThatThrownBy(() -> book.remember(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyStoriesInAMinuteAreNoFasterRhythm() {
        for (int day = 0; day < 3; day++) {
            for (int i = 0; i < 100; i++) {
                book.delivered("fjord", 10, START.plus(Duration.ofDays(day)).plus(Duration.ofHours(8)));
            }
        }
        assertThat(alarms("fjord", START.plus(Duration.ofDays(3)).plus(Duration.ofHours(11))))
                .isEmpty();
    }

    @Test
    void numbersThatAreMissingFromAWireAreNamedUntilTheyCome() {
        wire("abc0120", 0);
        wire("abc0121", 1);
        wire("xyz0007", 1);
        wire("abc0124", 2);
        assertThat(alarms("fjord", at(3)))
                .as("messages may overtake each other")
                .isEmpty();
        assertThat(alarms("fjord", at(5))).containsExactly(new Alarm(Alarm.Kind.GAP, at(2), "abc: missing 122, 123"));
        wire("abc0122", 6);
        wire("abc0123", 7);
        assertThat(alarms("fjord", at(10))).isEmpty();
    }

    @Test
    void aWireThatBeginsAnewMissesNothing() {
        wire("abc9998", 0);
        wire("abc0001", 1);
        wire("abc0002", 2);
        wire("abc0900", 3);
        assertThat(alarms("fjord", at(30))).isEmpty();
    }

    @Test
    void aKillThatGoesByTheNumberOfWhatItKillsLeavesNoGap() {
        wire("abc0120", 0);
        wire("abc0121", 1);
        accept(article("k", "Kill", at(2))
                .setFormat("iptc7901")
                .setGuid("abc0120-2026-03-01")
                .setStatus(EditorialStatus.CANCELED)
                .build());
        wire("abc0123", 3);
        assertThat(alarms("fjord", at(30))).isEmpty();
    }

    @Test
    void aGapIsForgottenAfterADay() {
        wire("abc0120", 0);
        wire("abc0122", 1);
        assertThat(alarms("fjord", at(1).plus(Duration.ofHours(24)))).hasSize(1);
        assertThat(alarms("fjord", at(2).plus(Duration.ofHours(24)))).isEmpty();
    }

    @Test
    void differentStoriesUnderOneIdAreNamed() {
        accept(article("same", LAKE, at(0)).build());
        accept(article("same", BANK, at(1)).build());
        accept(article("same", LAKE, at(2)).build());
        assertThat(alarms("fjord", at(2))).isEmpty();
        accept(article("same", BANK, at(3)).build());
        assertThat(alarms("fjord", at(3)))
                .containsExactly(new Alarm(
                        Alarm.Kind.COLLISION,
                        at(1),
                        "expected one story under each id, found different ones, the last under same: "
                                + "'Lenders recover losses' after 'Lake falls to record low'"));
        assertThat(alarms("fjord", at(3).plus(Duration.ofHours(6)))).isEmpty();
    }

    @Test
    void aStoryThatGrowsIsNoCollision() {
        String text = LAKE;
        for (int i = 0; i < 20; i++) {
            accept(article("same", text, at(i)).build());
            text = text + " Officials mentioned paragraph number " + i;
        }
        assertThat(alarms("fjord", at(30))).isEmpty();
    }

    @Test
    void aFieldThatCannotBeUsedAnyMoreIsNamed() {
        IntStream.range(0, 500)
                .forEach(i -> accept(article("a" + i, LAKE + i, at(0)).build()));
        assertThat(alarms("fjord", at(1))).isEmpty();
        IntStream.range(0, 20)
                .forEach(i -> accept(article("b" + i, BANK + i, at(1 + i))
                        .setWarnings(List.of("versionCreated: expected a date, found '3 days ago'"))
                        .build()));
        assertThat(alarms("fjord", at(40)))
                .containsExactly(new Alarm(
                        Alarm.Kind.WARNINGS,
                        at(12),
                        "versionCreated cannot be used in 33 % of the last articles, usually in 3.8 %"));
    }

    @Test
    void aFieldThatNeverCouldBeUsedIsNoAlarm() {
        IntStream.range(0, 500)
                .forEach(i -> accept(article("a" + i, LAKE + i, at(0))
                        .setWarnings(List.of("urgency: expected 1 to 9, found '12'"))
                        .build()));
        assertThat(alarms("fjord", at(1))).isEmpty();
    }

    private void speakEveryTwoMinutesFromEightToTen(int day) {
        for (int minute = 8 * 60; minute < 10 * 60; minute += 2) {
            book.delivered("fjord", 10, START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute)));
        }
    }

    private boolean accept(RawArticle article) {
        return book.accepted(article, 2, 77);
    }

    private void wire(String number, int minute) {
        accept(article(number, number, at(minute))
                .setFormat("iptc7901")
                .setGuid(number + "-2026-03-01")
                .build());
    }

    private List<Alarm> alarms(String feed, Instant now) {
        return alarms(book, feed, now);
    }

    private static List<Alarm> alarms(FeedBook book, String feed, Instant now) {
        FeedReport report = book.reports(now).get(feed);
        return report == null ? List.of() : report.alarms();
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static RawArticle.Builder article(String id, String text, Instant receivedAt) {
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setFeed("fjord")
                .setRevision(Revision.newBuilder()
                        .setVersionCreated(receivedAt.minusSeconds(7))
                        .setDeclared(true)
                        .setDigest(text)
                        .build())
                .setStatus(EditorialStatus.USABLE)
                .setReceivedAt(receivedAt)
                .setDeliveryId("d")
                .setFormat("ninjs")
                .setItem(NewsItem.newBuilder()
                        .setHeadline(text.split("\\.", 2)[0])
                        .setBodyText(text)
                        .build());
    }
}
