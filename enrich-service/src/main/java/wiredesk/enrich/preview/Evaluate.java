package wiredesk.enrich.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.enrich.quality.Measures;
import wiredesk.enrich.quality.Report;

/** Measures the enrichers on a data set and prints the figures as one object. */
final class Evaluate implements EnrichProgram.Program {

    @Override
    public boolean run(List<String> given, Consumer<String> lines) throws IOException {
        Arguments arguments = Arguments.of(Set.of("--dataset", "--kind", TopicOption.NAME, LearnOption.NAME), given);
        Path dataset = Path.of(arguments.required("--dataset"));
        String kind = arguments.required("--kind");
        if (!Files.isDirectory(dataset)) {
            throw new IllegalArgumentException("there is no directory " + dataset);
        }
        lines.accept(json(
                        dataset,
                        kind,
                        Measures.of(kind, TopicOption.enricher(arguments), LearnOption.frequencies(arguments))
                                .measure(dataset))
                .toString());
        return true;
    }

    private static ObjectNode json(Path dataset, String kind, Report report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("dataset", dataset.toString())
                .put("kind", kind)
                .put("documents", report.documents());
        ObjectNode figures = json.putObject("figures");
        report.figures().forEach(figures::put);
        return json;
    }
}
