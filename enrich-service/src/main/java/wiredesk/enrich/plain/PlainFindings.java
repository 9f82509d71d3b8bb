package wiredesk.enrich.plain;

import java.util.List;
import java.util.stream.Stream;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.Sentence;

/**
 * What was found in a plain document.
 *
 * @param document the document
 * @param findings what was found; offsets count in its headline and body
 * @param degraded names of the enrichers that failed
 */
public record PlainFindings(PlainDocument document, Findings findings, List<String> degraded) {

    /** Every sentence of headline and body, in order, datelines and credits included. */
    public Stream<String> sentences() {
        return findings.text()
                .passages()
                .flatMap(passage -> passage.sentences())
                .map(Sentence::text);
    }
}
