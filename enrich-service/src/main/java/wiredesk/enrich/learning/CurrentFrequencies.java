package wiredesk.enrich.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.terms.GeneralFrequencies;
import wiredesk.enrich.terms.MixedFrequencies;
import wiredesk.enrich.terms.WordCounts;

/** The frequencies that articles are enriched by now: what comes with the service, and what all instances have counted. */
public final class CurrentFrequencies implements Supplier<DocumentFrequencies> {

    /**
     * What was known at a moment.
     *
     * @param at when it was taken over; the beginning of 1970 if nothing was
     * @param frequencies what enrichers ask
     * @param byLanguage what of it was learned, by ISO 639 code
     */
    record Snapshot(Instant at, DocumentFrequencies frequencies, Map<String, WordCounts> byLanguage) {}

    private final DocumentFrequencies shipped = new GeneralFrequencies();
    private final CountDownLatch taken = new CountDownLatch(1);
    private volatile Snapshot snapshot = new Snapshot(Instant.EPOCH, shipped, Map.of());
    private volatile String trouble = "";

    @Override
    public DocumentFrequencies get() {
        return snapshot.frequencies();
    }

    /** Waits until what is learned has been read for the first time; returns whether it has. */
    public boolean await(Duration patience) throws InterruptedException {
        return taken.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    DocumentFrequencies shipped() {
        return shipped;
    }

    /** Takes over what has been counted. */
    void take(Map<String, WordCounts> byLanguage, Instant now) {
        snapshot = new Snapshot(now, new MixedFrequencies(shipped, byLanguage), Map.copyOf(byLanguage));
        taken.countDown();
    }

    /** Why the topic cannot be read or written now; empty if it can. */
    String trouble() {
        return trouble;
    }

    void trouble(String what) {
        trouble = what;
    }
}
