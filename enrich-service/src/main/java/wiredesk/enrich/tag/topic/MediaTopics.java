package wiredesk.enrich.tag.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.enrich.tag.WordFile;
import wiredesk.schemas.Topic;

/**
 * IPTC's Media Topics: codes, names and which is broader than which; and what the older Subject Codes have become.
 *
 * @see <a href="https://cv.iptc.org/newscodes/mediatopic/">Media Topic NewsCodes</a>
 */
public final class MediaTopics {

    static final String SCHEME = "medtop:";

    /** Levels there are at most; IPTC has six. */
    static final int DEEPEST = 16;

    private static final String ENGLISH = "en";
    private static final List<String> OTHER_LANGUAGES = List.of("de", "fr", "es");

    /** The vocabulary as it comes with the service. */
    public static final MediaTopics CURRENT = new MediaTopics();

    /**
     * A concept.
     *
     * @param code eight digits
     * @param broader the code of the next broader one; empty at the top
     * @param names names by language
     */
    record Concept(String code, String broader, Map<String, String> names) {}

    private final Map<String, Concept> byCode = new HashMap<>();
    private final Map<String, String> bySubjectCode = new HashMap<>();

    private MediaTopics() {
        var names = new HashMap<String, List<String>>();
        WordFile.table(MediaTopics.class, "names.tsv", 4).forEach(row -> names.put(row.getFirst(), row));
        for (var row : WordFile.table(MediaTopics.class, "mediatopics.tsv", 4)) {
            String code = row.getFirst();
            var byLanguage = new HashMap<>(Map.of(ENGLISH, row.get(2)));
            var others = names.getOrDefault(code, List.of());
            for (int i = 1; i < others.size(); i++) {
                byLanguage.put(OTHER_LANGUAGES.get(i - 1), others.get(i));
            }
            byCode.put(code, new Concept(code, row.get(1), Map.copyOf(byLanguage)));
            if (!row.get(3).isEmpty()) {
                bySubjectCode.putIfAbsent(row.get(3), code);
            }
        }
    }

    private MediaTopics(MediaTopics base, Collection<Concept> concepts) {
        byCode.putAll(base.byCode);
        bySubjectCode.putAll(base.bySubjectCode);
        for (var concept : concepts) {
            var names = new HashMap<String, String>();
            var known = byCode.get(concept.code());
            if (known != null) {
                names.putAll(known.names());
            }
            names.putAll(concept.names());
            byCode.put(concept.code(), new Concept(concept.code(), concept.broader(), Map.copyOf(names)));
        }
    }

    /**
     * The vocabulary of a file that IPTC has published: JSON ({@code conceptSet}) or SKOS as RDF/XML, in one language or in all. What the
     * file does not have stays as it comes with the service.
     *
     * @throws UnusableFile if it cannot be read, is neither, has a concept below itself, or is larger than {@link VocabularyFile#MOST_BYTES}
     */
    public static MediaTopics from(Path file) {
        var loaded = new MediaTopics(CURRENT, VocabularyFile.read(file));
        for (String code : loaded.byCode.keySet()) {
            if (loaded.broader(code).size() >= DEEPEST) {
                throw new UnusableFile(
                        "vocabulary", file, "%s%s stands below itself, or too deep".formatted(SCHEME, code), null);
            }
        }
        return loaded;
    }

    /** How many topics there are. */
    public int size() {
        return byCode.size();
    }

    /** Whether there is such a topic; the code with or without scheme. */
    public boolean has(String code) {
        return isKnown(code.startsWith(SCHEME) ? code.substring(SCHEME.length()) : code);
    }

    boolean isKnown(String code) {
        return byCode.containsKey(code);
    }

    /** The topic that an IPTC Subject Code of eight digits has become. */
    Optional<String> ofSubjectCode(String code) {
        return Optional.ofNullable(bySubjectCode.get(code));
    }

    /** The codes of every broader topic, the next first, the top last. */
    List<String> broader(String code) {
        var codes = new ArrayList<String>();
        var concept = byCode.get(code);
        while (concept != null && !concept.broader().isEmpty() && codes.size() < DEEPEST) {
            codes.add(concept.broader());
            concept = byCode.get(concept.broader());
        }
        return codes;
    }

    /** A topic's name in a language, else in English, else {@code fallback}. */
    String name(String code, String language, String fallback) {
        var concept = byCode.get(code);
        if (concept == null) {
            return fallback;
        }
        String name = concept.names().get(language);
        return name == null ? concept.names().getOrDefault(ENGLISH, fallback) : name;
    }

    /**
     * The topic as the contract's record; a code that is not known keeps {@code fallbackName} and has no broader topics.
     *
     * @param language the language of its name
     */
    Topic topic(String code, String language, String fallbackName, double score, String method) {
        return Topic.newBuilder()
                .setCode(SCHEME + code)
                .setName(name(code, language, fallbackName))
                .setScore(score)
                .setMethod(method)
                .setBroader(
                        broader(code).stream().map(broader -> SCHEME + broader).toList())
                .build();
    }
}
