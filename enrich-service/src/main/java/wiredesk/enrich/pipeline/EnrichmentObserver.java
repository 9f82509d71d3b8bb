package wiredesk.enrich.pipeline;

import java.time.Duration;

/** Hears how long each enricher took and which were left out; called from many threads. */
public interface EnrichmentObserver {

    /** Hears nothing. */
    EnrichmentObserver NONE = new EnrichmentObserver() {
        @Override
        public void done(String enricher, Duration took) {}

        @Override
        public void leftOut(String enricher, String why) {}
    };

    /** An enricher has done its part. */
    void done(String enricher, Duration took);

    /** An enricher failed or ran out of time; {@code why} is a sentence for the log. */
    void leftOut(String enricher, String why);
}
