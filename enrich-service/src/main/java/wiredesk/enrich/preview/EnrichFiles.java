package wiredesk.enrich.preview;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.enrich.Enrichers;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;

/** Prints what the service finds in each file: an object a line, file by file, so that memory does not grow with their number. */
final class EnrichFiles implements EnrichProgram.Program {

    private static final int MOST_SENTENCES = 100;

    @Override
    public boolean run(List<String> given, Consumer<String> lines) {
        Arguments arguments = Arguments.of(Set.of("--language", "--sentences", TopicOption.NAME), given);
        var topics = TopicOption.enricher(arguments);
        var enrichers = arguments
                .number("--sentences", 1, MOST_SENTENCES)
                .map(sentences -> Enrichers.withSummaryOf(sentences, topics))
                .orElseGet(() -> Enrichers.with(topics));
        var enrichment = new PlainEnrichment(enrichers, arguments.option("--language"));
        boolean all = true;
        for (Path file : arguments.files()) {
            try {
                lines.accept(EnrichmentJson.of(enrichment.of(PlainDocument.read(file)))
                        .toString());
            } catch (IOException e) {
                all = false;
                lines.accept(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", file.toString())
                        .put("error", e instanceof NoSuchFileException ? "There is no such file" : e.toString())
                        .toString());
            }
        }
        return all;
    }
}
