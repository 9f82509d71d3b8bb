package wiredesk.enrich.pipeline;

import java.util.List;
import wiredesk.schemas.Enrichment;

/**
 * What became of an article in the pipeline.
 *
 * @param findings what was found, its text included
 * @param degraded names of the enrichers that were left out
 */
public record Outcome(Findings findings, List<String> degraded) {

    /** As the contract's record. */
    public Enrichment enrichment() {
        return findings.toEnrichment(degraded);
    }
}
