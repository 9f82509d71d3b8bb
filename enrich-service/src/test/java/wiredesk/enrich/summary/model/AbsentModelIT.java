package wiredesk.enrich.summary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static wiredesk.enrich.summary.model.SmallNews.ANSWER;
import static wiredesk.enrich.summary.model.SmallNews.BODY;
import static wiredesk.enrich.summary.model.SmallNews.FIRST;
import static wiredesk.enrich.summary.model.SmallNews.LINE;
import static wiredesk.enrich.summary.model.SmallNews.LONG;
import static wiredesk.enrich.summary.model.SmallNews.SHORT;
import static wiredesk.enrich.summary.model.SmallNews.enrich;
import static wiredesk.enrich.summary.model.SmallNews.extractive;
import static wiredesk.enrich.summary.model.SmallNews.findings;
import static wiredesk.enrich.summary.model.SmallNews.item;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.pipeline.SpareTime;

/** An endpoint that is slow, busy, full of errors or away: the stream goes on at its speed. */
class AbsentModelIT {

    @RegisterExtension
    final SmallNews news = new SmallNews();

    @Test
    void anErrorIsTriedOnceMore() {
        news.endpoint().does(exchange -> {
            if (news.endpoint().questions().size() == 1) {
                FakeEndpoint.respond(exchange, 503, "{}");
            } else {
                FakeEndpoint.respond(exchange, 200, FakeEndpoint.completion(ANSWER, "stop"));
            }
        });

        assertThat(enrich(news.model(), BODY).getSentences()).containsExactly(FIRST);
        assertThat(news.endpoint().questions()).hasSize(2);
        assertThat(news.requestsLeft()).isGreaterThan(1e18);
    }

    @ParameterizedTest
    @CsvSource({"500, 2", "503, 2", "401, 1", "404, 1", "429, 1"})
    void anEndpointThatAnswersWithErrorsIsLeftAloneAfterSome(int status, int attempts) {
        news.endpoint().does(exchange -> FakeEndpoint.respond(exchange, status, "{\"error\": {\"message\": \"no\"}}"));
        var model = news.model();

        for (int i = 0; i < 10; i++) {
            assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));
        }

        assertThat(news.endpoint().questions()).hasSize(4 * attempts);
        assertThat(news.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("failed", 4.0, "open", 6.0));
        assertThat(news.breakerIs("open")).isTrue();
    }

    @Test
    void aConnectionThatIsCutOrRefusedIsAFailure() {
        var model = news.model();
        news.endpoint().does(exchange -> exchange.sendResponseHeaders(200, 1000));
        assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));
        news.endpoint().close();
        assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));

        assertThat(news.outcomes().keySet()).isSubsetOf("failed", "unreadable");
        assertThat(news.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }

    @Test
    void aSilentEndpointIsWaitedForNoLongerThanTheTimeout() {
        news.timeout(SHORT);
        news.endpoint().isSilent();
        long start = System.nanoTime();

        assertThat(enrich(news.model(), BODY)).isEqualTo(extractive(BODY));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
        assertThat(news.outcomes()).containsExactlyEntriesOf(Map.of("late", 1.0));
        await().untilAsserted(() ->
                assertThat(news.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1));
    }

    @Test
    void anAnswerThatDripsIsNotWaitedForEither() {
        news.timeout(SHORT);
        var stop = new CountDownLatch(1);
        news.endpoint().does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!stop.await(20, TimeUnit.MILLISECONDS)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });

        assertThat(enrich(news.model(), BODY)).isEqualTo(extractive(BODY));
        assertThat(news.outcomes()).containsExactlyEntriesOf(Map.of("late", 1.0));
        await().untilAsserted(() ->
                assertThat(news.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(1));
        stop.countDown();
    }

    @Test
    void aStreamUnderLoadKeepsItsSpeedWhenTheEndpointIsSilent() throws Exception {
        news.timeout(SHORT);
        news.openFor(Duration.ofHours(1));
        news.endpoint().isSilent();
        var spare = new SpareTime(SHORT.multipliedBy(2), System::nanoTime);
        var model = news.model(spare);
        spare.batchBegins();
        var before = findings("en", BODY, "wire");
        long start = System.nanoTime();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 500)
                    .mapToObj(i -> threads.submit(() -> model.enrich(item(BODY), before)))
                    .toList();
            for (Future<Findings> each : all) {
                assertThat(each.get().summary()).isEqualTo(before.summary());
            }
        }

        // 500 articles that waited one after the other, eight at once, would take twelve seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(news.endpoint().questions()).hasSizeLessThanOrEqualTo(8);
        assertThat(news.outcomes().keySet()).contains("busy").isSubsetOf("busy", "late", "no_time", "open");
    }

    @Test
    void aStreamWithoutTimeAsksNobody() {
        var spare = new SpareTime(LONG, System::nanoTime);
        assertThat(spare.beginWaiting(LONG)).isTrue();
        spare.batchBegins();
        news.endpoint().tells(LINE, FIRST);

        assertThat(enrich(news.model(spare), BODY)).isEqualTo(extractive(BODY));
        assertThat(news.endpoint().questions()).isEmpty();
        assertThat(news.outcomes()).containsExactlyEntriesOf(Map.of("no_time", 1.0));
    }

    @Test
    void whoComesWhenAllCallsAreUnderWayIsNotKeptWaiting() throws Exception {
        news.mostAtOnce(1);
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        news.endpoint().does(exchange -> {
            asked.countDown();
            answer.await();
            FakeEndpoint.respond(exchange, 200, FakeEndpoint.completion(ANSWER, "stop"));
        });
        var model = news.model();

        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> enrich(model, BODY));
            asked.await();
            assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));
            answer.countDown();
            assertThat(first.get().getSentences()).containsExactly(FIRST);
        }
        assertThat(news.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("told", 1.0, "busy", 1.0));
    }

    @Test
    void nobodyWaitsForTheCallThatTriesOutWhetherTheEndpointIsBack() {
        var model = news.model();
        news.endpoint().tells(LINE, FIRST);
        news.breaker().transitionToOpenState();
        news.breaker().transitionToHalfOpenState();

        assertThat(enrich(model, BODY)).isEqualTo(extractive(BODY));
        await().until(() -> news.breakerIs("closed"));
        assertThat(enrich(model, BODY).getSentences()).containsExactly(FIRST);
        assertThat(news.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("trial", 1.0, "told", 1.0));
    }
}
