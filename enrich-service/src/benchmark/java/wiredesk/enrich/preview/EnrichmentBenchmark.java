package wiredesk.enrich.preview;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import wiredesk.enrich.Enrichers;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.schemas.NewsItem;

/** All enrichers, one after the other, on made-up English articles: an operation is an article. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@State(Scope.Thread)
public class EnrichmentBenchmark {

    private List<Enricher> enrichers = List.of();
    private List<NewsItem> articles = List.of();
    private int next;

    /** KiB of an article's body. */
    @Param({"4", "64"})
    public int kibibytes;

    /** Reads the models, makes the articles. */
    @Setup
    public void load() {
        enrichers = Enrichers.standard();
        articles = MadeUpArticles.of(kibibytes * 1024, 200);
    }

    /** One article. */
    @Benchmark
    public Findings enrich() {
        next = (next + 1) % articles.size();
        Findings findings = Findings.NOTHING;
        for (Enricher enricher : enrichers) {
            findings = enricher.enrich(articles.get(next), findings);
        }
        return findings;
    }
}
