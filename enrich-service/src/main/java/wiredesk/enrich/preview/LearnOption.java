package wiredesk.enrich.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.terms.ArticleTerms;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.terms.FrequencyCounter;
import wiredesk.enrich.terms.GeneralFrequencies;
import wiredesk.enrich.terms.MixedFrequencies;

/** The option that names a folder whose texts are counted first, as the service counts its stream's articles. */
final class LearnOption {

    static final String NAME = "--learn-from";

    private static final int WORDS = 32_768;

    private LearnOption() {}

    /**
     * The frequencies that come with the service, and on top of them those of the folder's {@code .txt} files, if one is named.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is no such folder
     */
    static DocumentFrequencies frequencies(Arguments arguments) throws IOException {
        Optional<Path> folder = arguments.option(NAME).map(Path::of);
        return folder.isPresent() ? learned(folder.get()) : new GeneralFrequencies();
    }

    private static DocumentFrequencies learned(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no directory " + folder);
        }
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        var enrichment = new PlainEnrichment(List.of(new LanguageEnricher(), new TextAnalysis()), Optional.empty());
        Map<String, FrequencyCounter> counters = new HashMap<>();
        for (Path file : files) {
            var text = enrichment.of(PlainDocument.read(file)).findings().text();
            counters.computeIfAbsent(text.language(), _ -> new FrequencyCounter(WORDS))
                    .count(ArticleTerms.hashes(text));
        }
        var counts = counters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().counts(), (a, _) -> a, TreeMap::new));
        return new MixedFrequencies(new GeneralFrequencies(), counts);
    }
}
