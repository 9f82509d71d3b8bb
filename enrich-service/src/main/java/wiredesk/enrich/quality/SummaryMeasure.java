package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.summary.Extent;
import wiredesk.enrich.summary.SummaryEnricher;
import wiredesk.enrich.text.Sentence;

/**
 * Articles without headline {@code articles/ID.txt} and what people wrote of them, {@code references/ID.txt}, one sentence a line.
 *
 * <p>ROUGE-1, ROUGE-2 and summary-level ROUGE-L of the default summary and of summaries of two and of three sentences; beside each the gain
 * over as many sentences from the article's top. {@code own} is the share of the summaries' sentences that stand word for word in the
 * article.
 */
final class SummaryMeasure implements Measure {

    private static final String SERVICE_MARK = "(CNN)";
    /** How far from the article's head the mark may stand, behind the name of a place. */
    private static final int DATELINE = 60;

    private static final Map<String, Extent> EXTENTS = extents();

    @Override
    public Report measure(Path dataset) throws IOException {
        List<Path> articles = Folder.files(dataset.resolve("articles"), ".txt");
        var figures = new LinkedHashMap<String, Double>();
        for (var extent : EXTENTS.entrySet()) {
            var totals = new Totals();
            var enrichment = new PlainEnrichment(
                    List.of(new LanguageEnricher(), new TextAnalysis(), new SummaryEnricher(extent.getValue())),
                    Optional.empty());
            for (Path article : articles) {
                String text = Files.readString(article);
                List<String> reference =
                        Files.readAllLines(dataset.resolve("references").resolve(Folder.stem(article) + ".txt"))
                                .stream()
                                .filter(line -> !line.isBlank())
                                .toList();
                totals.add(
                        text,
                        enrichment
                                .of(PlainDocument.withoutHeadline(Folder.stem(article), text))
                                .findings(),
                        lead(enrichment, text),
                        reference);
            }
            totals.into(figures, extent.getKey());
        }
        return new Report(articles.size(), figures);
    }

    private static Map<String, Extent> extents() {
        var extents = new LinkedHashMap<String, Extent>();
        extents.put("default", Extent.ANY);
        extents.put("2", Extent.sentences(2));
        extents.put("3", Extent.sentences(3));
        return extents;
    }

    /** The article's sentences without its dateline. */
    private static List<String> lead(PlainEnrichment enrichment, String text) {
        int mark = text.indexOf(SERVICE_MARK);
        String body = mark >= 0 && mark < DATELINE ? text.substring(mark + SERVICE_MARK.length()) : text;
        return enrichment
                .of(PlainDocument.withoutHeadline("lead", body))
                .findings()
                .text()
                .body()
                .sentences()
                .map(Sentence::text)
                .toList();
    }

    private static final class Totals {

        private int documents;
        private int sentences;
        private int own;
        private Rouge found = new Rouge(0, 0, 0);
        private Rouge lead = new Rouge(0, 0, 0);

        void add(String text, Findings findings, List<String> top, List<String> reference) {
            List<String> summary = findings.summary().getSentences();
            String line = text.replaceAll("\\s+", " ");
            documents++;
            sentences += summary.size();
            own += (int) summary.stream().filter(line::contains).count();
            found = sum(found, Rouge.of(summary, reference));
            lead = sum(lead, Rouge.of(top.subList(0, Math.min(top.size(), summary.size())), reference));
        }

        void into(Map<String, Double> figures, String name) {
            figures.put("rouge1 " + name, 100 * found.one() / documents);
            figures.put("rouge2 " + name, 100 * found.two() / documents);
            figures.put("rougeL " + name, 100 * found.longest() / documents);
            figures.put("rouge1 over lead " + name, 100 * (found.one() - lead.one()) / documents);
            figures.put("rouge2 over lead " + name, 100 * (found.two() - lead.two()) / documents);
            figures.put("rougeL over lead " + name, 100 * (found.longest() - lead.longest()) / documents);
            figures.put("own " + name, sentences == 0 ? 0 : 100.0 * own / sentences);
        }

        private static Rouge sum(Rouge a, Rouge b) {
            return new Rouge(a.one() + b.one(), a.two() + b.two(), a.longest() + b.longest());
        }
    }
}
