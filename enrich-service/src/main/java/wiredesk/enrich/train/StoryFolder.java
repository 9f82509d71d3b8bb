package wiredesk.enrich.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wiredesk.enrich.language.LanguageEnricher;
import wiredesk.enrich.pipeline.TextAnalysis;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.enrich.plain.PlainEnrichment;
import wiredesk.enrich.tag.topic.CodedStory;
import wiredesk.enrich.tag.topic.MediaTopics;

/**
 * Stories in a folder: {@code CODE/ID.txt}, where the code is a Media Topic's eight digits, with or without {@code medtop:}. The same file,
 * name and bytes, in several folders is one story with several topics; files of the same name that differ are stories of their own.
 *
 * <p>Folders may have other names if a mapping says which codes they stand for: lines {@code NAME}, tabulator, codes parted by blanks; a
 * name without codes is left out.
 */
final class StoryFolder {

    private static final String ENDING = ".txt";
    /** Stories of a folder at most. */
    static final int MOST = 200_000;

    private final Map<String, List<String>> mapping;
    private final PlainEnrichment enrichment;

    /** @param language the stories' language; looked for in each if not given */
    StoryFolder(Map<String, List<String>> mapping, Optional<String> language) {
        this.mapping = mapping;
        this.enrichment = new PlainEnrichment(List.of(new LanguageEnricher(), new TextAnalysis()), language);
    }

    /**
     * Reads a mapping.
     *
     * @throws IOException if it cannot be read
     */
    static Map<String, List<String>> mapping(Path file) throws IOException {
        var mapping = new HashMap<String, List<String>>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                String name = tab < 0 ? line.strip() : line.substring(0, tab);
                var codes = new ArrayList<String>();
                for (String code : (tab < 0 ? "" : line.substring(tab + 1)).split(" ", -1)) {
                    if (!code.isBlank()) {
                        codes.add(code.strip());
                    }
                }
                mapping.put(name, List.copyOf(codes));
            }
        }
        return mapping;
    }

    /**
     * Reads the stories.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if the folder does not have the layout, or more than {@value #MOST} stories
     */
    List<CodedStory> read(Path folder, MediaTopics vocabulary, Progress progress) throws IOException {
        var codes = new TreeMap<String, List<String>>();
        var files = new HashMap<String, Path>();
        for (Path topic : list(folder)) {
            if (Files.isDirectory(topic)) {
                var topicCodes = codes(name(topic), vocabulary);
                for (Path file : topicCodes.isEmpty() ? List.<Path>of() : list(topic)) {
                    if (name(file).endsWith(ENDING)) {
                        Path first = files.putIfAbsent(name(file), file);
                        boolean another = first != null && Files.mismatch(first, file) >= 0;
                        String id = another ? name(file) + "/" + name(topic) : name(file);
                        files.put(id, another || first == null ? file : first);
                        codes.computeIfAbsent(id, key -> new ArrayList<>()).addAll(topicCodes);
                    }
                }
            }
        }
        if (codes.isEmpty() || codes.size() > MOST) {
            throw new IllegalArgumentException(
                    "%s has %d stories CODE/ID.txt; expected 1 to %d".formatted(folder, codes.size(), MOST));
        }
        var stories = new ArrayList<CodedStory>(codes.size());
        for (var entry : codes.entrySet()) {
            Path file = files.getOrDefault(entry.getKey(), folder);
            var text = enrichment.of(PlainDocument.read(file)).findings().text();
            stories.add(CodedStory.of(entry.getKey(), entry.getValue(), text, vocabulary));
            progress.tell("read %d of %d stories".formatted(stories.size(), codes.size()));
        }
        return stories;
    }

    private List<String> codes(String name, MediaTopics vocabulary) {
        var mapped = mapping.get(name);
        if (mapped != null) {
            for (String code : mapped) {
                if (!vocabulary.has(code)) {
                    throw new IllegalArgumentException(
                            "the mapping says %s for the folder %s: that is no Media Topic".formatted(code, name));
                }
            }
            return mapped;
        }
        if (!vocabulary.has(name)) {
            throw new IllegalArgumentException(
                    "the folder %s is no Media Topic of eight digits; a mapping can say which it stands for"
                            .formatted(name));
        }
        return List.of(name);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no directory " + folder);
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
