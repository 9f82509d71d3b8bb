package wiredesk.enrich.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.enrich.fingerprint.Comparison;
import wiredesk.enrich.fingerprint.Text;
import wiredesk.enrich.plain.Pairs;
import wiredesk.enrich.plain.PlainTexts;

/**
 * Prints what the documents of each pair are to each other. Each document is read once; what is kept of it is what it is compared by.
 */
final class ComparePairs implements EnrichProgram.Program {

    @Override
    public boolean run(List<String> given, Consumer<String> lines) throws IOException {
        Path file = Path.of(Arguments.of(Set.of("--pairs"), given).required("--pairs"));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        Pairs pairs = Pairs.read(file);
        var problems = new HashMap<String, String>();
        Map<String, Text> texts = read(pairs, problems);
        var comparison = new Comparison(texts.values());
        for (Pairs.Pair pair : pairs.pairs()) {
            Text one = texts.get(pair.one());
            Text other = texts.get(pair.other());
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("a", pair.one()).put("b", pair.other());
            if (one == null || other == null) {
                json.put("error", problems.get(one == null ? pair.one() : pair.other()));
            } else {
                Comparison.Result result = comparison.of(one, other);
                json.put("relation", result.relation().name().toLowerCase(Locale.ROOT))
                        .put("jaccard", rounded(result.likeness().jaccard()))
                        .put("containment", rounded(result.likeness().containment()));
            }
            lines.accept(json.toString());
        }
        return problems.isEmpty();
    }

    private static Map<String, Text> read(Pairs pairs, Map<String, String> problems) {
        var reader = new PlainTexts();
        var texts = new HashMap<String, Text>();
        for (Pairs.Pair pair : pairs.pairs()) {
            for (String id : List.of(pair.one(), pair.other())) {
                if (texts.containsKey(id) || problems.containsKey(id)) {
                    continue;
                }
                Path document = pairs.document(id);
                try {
                    texts.put(id, reader.read(document));
                } catch (IOException e) {
                    problems.put(id, Files.exists(document) ? e.toString() : "There is no file " + document);
                }
            }
        }
        return texts;
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
