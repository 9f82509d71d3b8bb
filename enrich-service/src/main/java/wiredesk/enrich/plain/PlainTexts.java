package wiredesk.enrich.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wiredesk.enrich.fingerprint.Text;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;

/** Reads plain text files to compare them. Of each file its shingles and terms are kept, some kilobytes, and not the text. */
public final class PlainTexts {

    private static final String ENDING = ".txt";

    private final PlainEnrichment enrichment =
            new PlainEnrichment(List.of(new LanguageEnricher(), new TextAnalysis()), Optional.empty());

    /**
     * Reads a file; its id is its name.
     *
     * @throws IOException if it cannot be read
     */
    public Text read(Path file) throws IOException {
        PlainDocument document = PlainDocument.read(file);
        return Text.of(document.id(), enrichment.of(document).findings().text());
    }

    /**
     * Reads every {@code .txt} file of a folder, by name.
     *
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if it is no folder or there is none
     */
    public List<Text> readAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no directory " + folder);
        }
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no file *" + ENDING + " in " + folder);
        }
        var texts = new ArrayList<Text>(files.size());
        for (Path file : files) {
            texts.add(read(file));
        }
        return texts;
    }

    /**
     * Reads the documents of pairs, each once.
     *
     * @return the texts by id
     * @throws IOException if one cannot be read
     */
    public Map<String, Text> readAll(Pairs pairs) throws IOException {
        var texts = new TreeMap<String, Text>();
        for (Pairs.Pair pair : pairs.pairs()) {
            for (String id : List.of(pair.one(), pair.other())) {
                if (!texts.containsKey(id)) {
                    texts.put(id, read(pairs.document(id)));
                }
            }
        }
        return texts;
    }
}
