package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wiredesk.enrich.fingerprint.Document;
import wiredesk.enrich.fingerprint.Stories;
import wiredesk.enrich.fingerprint.StoryClustering;
import wiredesk.enrich.plain.Pairs;
import wiredesk.enrich.plain.PlainTexts;

/**
 * {@code docs/ID.txt}, all clustered together, and either {@code stories.tsv} (id, story): BCubed and F1 over pairs; or
 * {@code pairs.tsv} (OK or BAD, id, id): F1 of OK. Beside them what the one-pass clustering makes of the documents in the order of their
 * ids.
 */
final class StoriesMeasure implements Measure {

    @Override
    public Report measure(Path dataset) throws IOException {
        List<Document> documents = new PlainTexts()
                .readAll(dataset.resolve("docs")).stream()
                        .map(text -> new Document(Folder.stem(Path.of(text.id())), text.terms()))
                        .toList();
        var figures = new LinkedHashMap<String, Double>();
        Path stories = dataset.resolve("stories.tsv");
        if (Files.exists(stories)) {
            Map<String, String> expected = stories(stories);
            clusters(figures, "", StoryClustering.of(documents), expected);
            clusters(figures, "one pass, ", onePass(documents), expected);
        } else {
            List<Pairs.Pair> pairs = Pairs.read(dataset.resolve("pairs.tsv")).pairs();
            pairs(figures, "", StoryClustering.of(documents), pairs);
            pairs(figures, "one pass, ", onePass(documents), pairs);
        }
        return new Report(documents.size(), figures);
    }

    private static Map<String, String> stories(Path file) throws IOException {
        var stories = new TreeMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                stories.put(line.substring(0, tab), line.substring(tab + 1).strip());
            }
        }
        return stories;
    }

    private static Map<String, String> onePass(List<Document> documents) {
        var stories = new Stories(Math.max(1, documents.size()));
        var found = new HashMap<String, String>();
        documents.forEach(document -> found.put(document.id(), stories.add(document)));
        return found;
    }

    private static void clusters(
            Map<String, Double> figures, String prefix, Map<String, String> found, Map<String, String> expected) {
        BCubed bcubed = BCubed.of(found, expected);
        figures.put(prefix + "bcubed f", bcubed.f());
        figures.put(prefix + "bcubed precision", bcubed.precision());
        figures.put(prefix + "bcubed recall", bcubed.recall());
        var counts = new Counts();
        List<String> ids = List.copyOf(expected.keySet());
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                counts.add(isOne(expected, ids.get(i), ids.get(j)), isOne(found, ids.get(i), ids.get(j)));
            }
        }
        figures.put(prefix + "pairs f1", counts.f1());
    }

    private static void pairs(
            Map<String, Double> figures, String prefix, Map<String, String> found, List<Pairs.Pair> pairs) {
        var counts = new Counts();
        for (Pairs.Pair pair : pairs) {
            counts.add(pair.label().equals("OK"), isOne(found, pair.one(), pair.other()));
        }
        figures.put(prefix + "f1", counts.f1());
        figures.put(prefix + "precision", counts.precision());
        figures.put(prefix + "recall", counts.recall());
    }

    private static boolean isOne(Map<String, String> stories, String one, String other) {
        return String.valueOf(stories.get(one)).equals(stories.get(other));
    }
}
