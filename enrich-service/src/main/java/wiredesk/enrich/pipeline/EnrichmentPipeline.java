package wiredesk.enrich.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.NewsItem;

/**
 * Takes an article through the enrichers, in order, each with a deadline of its own. One that throws or runs late is left out and named in
 * the result; the article goes on to the next.
 *
 * <p>A worker thread walks through the steps and hands over what it found after each; the caller watches the clock. When a step is late,
 * the caller takes the article away from the worker (which is interrupted, and whose late answer nobody reads any more) and lets a new
 * worker go on behind that step. So a step that never returns costs a thread, not the stream.
 */
public final class EnrichmentPipeline {

    private final List<Enricher> enrichers;
    /** How long each enricher may take, in nanoseconds. */
    private final long[] limits;

    private final ExecutorService workers;
    private final EnrichmentObserver observer;

    /**
     * @param enrichers the steps, in order
     * @param deadlines how long the enricher of a name may take
     * @param workers gives each article a thread at once: it must neither queue nor refuse
     * @param observer hears what happens
     */
    public EnrichmentPipeline(
            List<Enricher> enrichers,
            Function<String, Duration> deadlines,
            ExecutorService workers,
            EnrichmentObserver observer) {
        this.enrichers = List.copyOf(enrichers);
        this.limits = this.enrichers.stream()
                .mapToLong(enricher -> deadlines.apply(enricher.name()).toNanos())
                .toArray();
        this.workers = workers;
        this.observer = observer;
    }

    /** Names of the enrichers, in order. */
    public List<String> enrichers() {
        return enrichers.stream().map(Enricher::name).toList();
    }

    /** Enriches an article of no feed. */
    public Enrichment enrich(NewsItem article) throws InterruptedException {
        return enrich("", article).enrichment();
    }

    /**
     * Enriches an article.
     *
     * @param feed the feed that delivered it
     * @throws InterruptedException if the caller is to stop waiting
     */
    public Outcome enrich(String feed, NewsItem article) throws InterruptedException {
        var progress = new AtomicReference<>(new Step(0, System.nanoTime(), Findings.of(feed), List.of()));
        while (progress.get().index() < enrichers.size()) {
            Future<?> worker = workers.submit(() -> walk(article, progress));
            try {
                watch(worker, progress);
            } catch (InterruptedException e) {
                worker.cancel(true);
                throw e;
            }
        }
        var end = progress.get();
        return new Outcome(end.findings(), end.degraded());
    }

    /** Goes from step to step until the end, or until the article was taken away. */
    private void walk(NewsItem article, AtomicReference<Step> progress) {
        for (var step = restart(progress); step.index() < enrichers.size(); step = progress.get()) {
            var enricher = enrichers.get(step.index());
            Step next;
            try {
                next = step.done(enricher.enrich(article, step.findings()));
            } catch (RuntimeException | StackOverflowError e) {
                next = step.without(enricher.name());
                if (progress.compareAndSet(step, next)) {
                    observer.leftOut(enricher.name(), "failed: " + e);
                    continue;
                }
                return;
            }
            if (!progress.compareAndSet(step, next)) {
                return;
            }
            observer.done(enricher.name(), Duration.ofNanos(next.startedAt() - step.startedAt()));
        }
    }

    /** The first step's clock starts when a thread has it. */
    private static Step restart(AtomicReference<Step> progress) {
        return progress.updateAndGet(Step::restarted);
    }

    private void watch(Future<?> worker, AtomicReference<Step> progress) throws InterruptedException {
        while (true) {
            var step = progress.get();
            if (step.index() >= enrichers.size()) {
                return;
            }
            String name = enrichers.get(step.index()).name();
            long left = step.startedAt() + limits[step.index()] - System.nanoTime();
            if (left <= 0) {
                if (progress.compareAndSet(step, step.without(name))) {
                    worker.cancel(true);
                    observer.leftOut(name, "ran longer than " + Duration.ofNanos(limits[step.index()]));
                    return;
                }
                continue;
            }
            try {
                worker.get(Math.min(left, shortestAfter(step.index())), TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                // Some step may be late, or the worker has long gone on to the next: look again.
            } catch (ExecutionException e) {
                throw new IllegalStateException("The worker broke down in " + name, e.getCause());
            }
        }
    }

    /** The worker may go on to a step with a shorter deadline while the caller waits: it has to look before that can be over. */
    private long shortestAfter(int index) {
        long shortest = Long.MAX_VALUE;
        for (int i = index + 1; i < limits.length; i++) {
            shortest = Math.min(shortest, limits[i]);
        }
        return shortest;
    }

    private record Step(int index, long startedAt, Findings findings, List<String> degraded) {

        Step restarted() {
            return new Step(index, System.nanoTime(), findings, degraded);
        }

        Step done(Findings found) {
            return new Step(index + 1, System.nanoTime(), found, degraded);
        }

        Step without(String name) {
            var names = new ArrayList<>(degraded);
            names.add(name);
            return new Step(index + 1, System.nanoTime(), findings, List.copyOf(names));
        }
    }
}
