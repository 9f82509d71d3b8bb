package wiredesk.enrich.summary.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.enrich.pipeline.SpareTime;
import wiredesk.enrich.summary.Retelling;
import wiredesk.enrich.summary.model.ChatCompletions.Question;

/**
 * The model as the stream may use it: so many calls at once, only while the stream has time, not while the endpoint fails, and never longer
 * than the timeout. Whatever does not fit is refused at once.
 *
 * <p>A call that tries out whether the endpoint is back is waited for by nobody.
 */
final class SummaryModel {

    private static final Logger LOG = LoggerFactory.getLogger(SummaryModel.class);

    private final Endpoint endpoint;
    private final CircuitBreaker breaker;
    private final Semaphore calls;
    private final SpareTime spareTime;
    private final Duration timeout;
    private final ModelMetrics metrics;

    SummaryModel(
            ModelProperties properties,
            Endpoint endpoint,
            CircuitBreaker breaker,
            SpareTime spareTime,
            ModelMetrics metrics) {
        this.endpoint = endpoint;
        this.breaker = breaker;
        this.calls = new Semaphore(properties.mostAtOnce());
        this.spareTime = spareTime;
        this.timeout = properties.timeout();
        this.metrics = metrics;
    }

    /**
     * Asks the model.
     *
     * @throws RefusedException if there is no answer
     * @throws InterruptedException if the caller is to stop waiting
     */
    Retelling ask(Question question) throws RefusedException, InterruptedException {
        if (!calls.tryAcquire()) {
            throw new RefusedException(Refusal.BUSY, "all calls are under way");
        }
        boolean isTrial;
        try {
            isTrial = admit();
        } catch (RefusedException e) {
            calls.release();
            throw e;
        }
        var answer = call(question);
        if (isTrial) {
            throw new RefusedException(Refusal.TRIAL, "one call tries it out");
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RefusedException refused -> refused;
                case TimeoutException late -> new RefusedException(Refusal.LATE, "no answer within " + timeout);
                case null, default -> new RefusedException(Refusal.FAILED, "it cannot be asked");
            };
        } finally {
            spareTime.endWaiting();
        }
    }

    /** Whether the call tries the endpoint out; if not, the waiting has begun. */
    private boolean admit() throws RefusedException {
        if (!breaker.tryAcquirePermission()) {
            throw new RefusedException(Refusal.OPEN, "left alone after failures");
        }
        if (breaker.getState() == CircuitBreaker.State.HALF_OPEN) {
            return true;
        }
        if (!spareTime.beginWaiting(timeout)) {
            breaker.releasePermission();
            throw new RefusedException(Refusal.NO_TIME, "the stream has no time");
        }
        return false;
    }

    /** Calls on a thread of its own, which is interrupted when the time is over; gives the call and its permission back at its end. */
    private CompletableFuture<Retelling> call(Question question) {
        var answer = new CompletableFuture<Retelling>();
        var thread = Thread.ofVirtual().name("summary-model").unstarted(() -> {
            long start = System.nanoTime();
            try {
                var retelling = endpoint.ask(question);
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                answer.complete(retelling);
            } catch (RefusedException e) {
                if (e.isFailure()) {
                    breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
                    LOG.warn("The summary model failed: {}", e.getMessage());
                } else {
                    breaker.releasePermission();
                }
                answer.completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
                answer.completeExceptionally(e);
                throw e;
            } finally {
                metrics.called(Duration.ofNanos(System.nanoTime() - start));
                calls.release();
            }
        });
        var timed = answer.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
        var _ = timed.whenComplete((retelling, failure) -> {
            if (failure instanceof TimeoutException) {
                thread.interrupt();
            }
        });
        thread.start();
        return answer;
    }
}
