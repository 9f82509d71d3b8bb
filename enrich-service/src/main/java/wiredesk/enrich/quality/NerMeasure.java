package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.plain.PlainFindings;
import wiredesk.enrich.tag.entity.EntityEnricher;
import wiredesk.schemas.EntityKind;

/**
 * Names in documents {@code docs/ID.txt} against {@code gold/ID.tsv} (start, end, type, text): precision, recall and F1 by mention, by
 * type, and by unique name in a document, all micro over the set.
 */
final class NerMeasure implements Measure {

    private static final List<String> TYPES = List.of("PERSON", "ORGANISATION", "PLACE", "OTHER");

    @Override
    public Report measure(Path dataset) throws IOException {
        var enrichment = new PlainEnrichment(
                List.of(new LanguageEnricher(), new TextAnalysis(), new EntityEnricher()), Optional.empty());
        var documents = new ArrayList<NerDocument>();
        for (Path file : Folder.files(dataset.resolve("docs"), ".txt")) {
            List<NerMention> gold = gold(dataset.resolve("gold").resolve(Folder.stem(file) + ".tsv"));
            documents.add(NerDocument.of(gold, found(enrichment.of(PlainDocument.read(file)))));
        }
        return new Report(documents.size(), figures(documents));
    }

    private static Map<String, Double> figures(List<NerDocument> documents) {
        var figures = new LinkedHashMap<String, Double>();
        Overlap.over(documents, NerDocument::mentions).report("mentions", figures);
        Overlap.over(documents, NerDocument::names).report("unique names", figures);
        Overlap.over(documents, document -> document.mentions().withoutType("OTHER"))
                .report("mentions without OTHER", figures);
        Overlap.over(documents, document -> document.mentions().untyped()).report("mentions of any type", figures);
        for (String type : TYPES) {
            Overlap.over(documents, document -> document.mentions().ofType(type))
                    .report(type, figures);
        }
        return figures;
    }

    private static List<NerMention> gold(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(NerMention::parse)
                .toList();
    }

    private static List<NerMention> found(PlainFindings found) {
        return found.findings().entities().stream()
                .flatMap(entity -> entity.getMentions().stream().map(mention -> {
                    int offset = found.document().offset(mention.getPart());
                    String type = entity.getKind() == EntityKind.EVENT
                            ? "OTHER"
                            : entity.getKind().name();
                    return new NerMention(
                            offset + mention.getStart(), offset + mention.getEnd(), type, mention.getText());
                }))
                .toList();
    }
}
