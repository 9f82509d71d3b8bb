package wiredesk.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.NewsItem;

@Timeout(20)
class EnrichmentPipelineTest {

    static {
        ContractTrust.establish();
    }

    private static final NewsItem ARTICLE =
            NewsItem.newBuilder().setHeadline("Headline").setBodyText("Body.").build();

    private final ExecutorService workers =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stop() {
        never.countDown();
        workers.shutdownNow();
    }

    @Test
    void enrichersRunInOrderEachOnWhatTheOnesBeforeFound() throws Exception {
        var enrichment = pipeline(appending("one/1"), appending("two/1"), appending("three/1"))
                .enrich(ARTICLE);

        assertThat(enrichment.getKeyPhrases())
                .extracting(KeyPhrase::getText)
                .containsExactly("one/1", "two/1", "three/1");
        assertThat(enrichment.getDegraded()).isEmpty();
        assertThat(heard).containsExactly("done one/1", "done two/1", "done three/1");
    }

    @Test
    void anEnricherThatFailsIsLeftOutAndNamed() throws Exception {
        var enrichment = pipeline(
                        appending("one/1"),
                        enricher("broken/1", findings -> {
                            throw new IllegalStateException("no");
                        }),
                        appending("three/1"))
                .enrich(ARTICLE);

        assertThat(enrichment.getKeyPhrases()).extracting(KeyPhrase::getText).containsExactly("one/1", "three/1");
        assertThat(enrichment.getDegraded()).containsExactly("broken/1");
        assertThat(heard).containsExactly("done one/1", "left out broken/1", "done three/1");
    }

    @Test
    void anEnricherThatRecursesForEverIsLeftOutAndNamed() throws Exception {
        var enrichment = pipeline(enricher("deep/1", EnrichmentPipelineTest::recurse), appending("two/1"))
                .enrich(ARTICLE);

        assertThat(enrichment.getDegraded()).containsExactly("deep/1");
        assertThat(enrichment.getKeyPhrases()).extracting(KeyPhrase::getText).containsExactly("two/1");
    }

    @Test
    void anEnricherThatNeverReturnsIsLeftOutAtItsDeadlineEvenIfItCannotBeInterrupted() throws Exception {
        var enrichment = pipeline(
                        appending("one/1"),
                        enricher("endless/1", this::deafWait),
                        appending("three/1"),
                        enricher("endless/2", this::deafWait),
                        appending("five/1"))
                .enrich(ARTICLE);

        assertThat(enrichment.getKeyPhrases())
                .extracting(KeyPhrase::getText)
                .containsExactly("one/1", "three/1", "five/1");
        assertThat(enrichment.getDegraded()).containsExactly("endless/1", "endless/2");
    }

    @Test
    void whatALateEnricherSaysAfterwardsIsNotHeard() throws Exception {
        var late = new CountDownLatch(1);
        var said = new CountDownLatch(1);
        var enrichment = pipeline(
                        enricher("late/1", findings -> {
                            awaitDeaf(late);
                            said.countDown();
                            return append(findings, "late/1");
                        }),
                        enricher("next/1", findings -> {
                            late.countDown();
                            awaitDeaf(said);
                            return append(findings, "next/1");
                        }))
                .enrich(ARTICLE);

        assertThat(enrichment.getKeyPhrases()).extracting(KeyPhrase::getText).containsExactly("next/1");
        assertThat(enrichment.getDegraded()).containsExactly("late/1");
    }

    @Test
    void eachEnricherHasADeadlineOfItsOwn() throws Exception {
        var release = new CountDownLatch(1);
        var pipeline = new EnrichmentPipeline(
                List.of(enricher("strict/1", this::deafWait), enricher("slow/1", findings -> {
                    release.countDown();
                    return append(findings, "slow/1");
                })),
                name -> Duration.ofMillis(name.equals("strict/1") ? 1 : 10_000),
                workers,
                EnrichmentObserver.NONE);

        assertThat(pipeline.enrich(ARTICLE).getDegraded()).containsExactly("strict/1");
        assertThat(release.getCount()).isZero();
    }

    private EnrichmentPipeline pipeline(Enricher... enrichers) {
        return new EnrichmentPipeline(
                List.of(enrichers),
                name -> Duration.ofMillis(name.startsWith("endless") || name.startsWith("late") ? 100 : 10_000),
                workers,
                new EnrichmentObserver() {
                    @Override
                    public void done(String enricher, Duration took) {
                        heard.add("done " + enricher);
                    }

                    @Override
                    public void leftOut(String enricher, String why) {
                        heard.add("left out " + enricher);
                    }
                });
    }

    private Findings deafWait(Findings findings) {
        awaitDeaf(never);
        return append(findings, "too late");
    }

    private static void awaitDeaf(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException e) {
                // Deaf: this is what it is about.
            }
        }
    }

    private static Findings recurse(Findings findings) {
        return findings.keyPhrases().size() > 1 ? findings : recurse(findings.with(findings.summary()));
    }

    private static Enricher appending(String name) {
        return enricher(name, findings -> append(findings, name));
    }

    private static Findings append(Findings findings, String text) {
        var phrases = new ArrayList<>(findings.keyPhrases());
        phrases.add(
                KeyPhrase.newBuilder().setText(text).setScore(1).setMethod(text).build());
        return findings.withKeyPhrases(phrases);
    }

    private static Enricher enricher(String name, UnaryOperator<Findings> work) {
        return new Enricher() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Findings enrich(NewsItem article, Findings before) {
                return work.apply(before);
            }
        };
    }
}
