package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjDoubleConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.Token;

/**
 * The words and phrases of a language by which its news is sorted into topics.
 *
 * <p>A line of a profile is a topic's code, its name for the reader, and groups of words behind {@code |}, each begun by its weight. Words
 * stand in lower case, the words of a phrase are joined by {@code _}. Behind a word, {@code *} says that more letters may follow, {@code ~}
 * that it is a regular English verb, {@code =} that it has this form only. Other English words stand for their plural too.
 *
 * <p>What speaks for a topic also speaks, less, for the broader ones that have a profile; so a branch hears the words of all its topics,
 * each once.
 */
final class Profiles {

    /** Languages that have a profile. */
    static final Set<String> WRITTEN = Set.of("en", "de", "fr", "es", "it", "pt", "nl", "ru");

    /** By vocabulary and language; those of a vocabulary that was replaced go with it. */
    private static final Map<MediaTopics, Map<String, Profiles>> READ =
            Collections.synchronizedMap(new WeakHashMap<>());
    /** How loud the words of a group speak, by its level. */
    private static final double[] LOUDNESS = {0, 0.5, 1.2, 2, 3};

    private static final Pattern GROUP = Pattern.compile("\\|");
    private static final Pattern BLANK = Pattern.compile(" ");
    /** What a narrower topic's word says for a broader one. */
    private static final double BROADER = 0.35;

    private final List<String> topics = new ArrayList<>();
    private final Map<String, Cue> byPhrase = new HashMap<>();
    private final List<Cue> cues = new ArrayList<>();
    private final List<Voice> voices;
    private final CueTrie trie;

    private Profiles(String language, MediaTopics vocabulary) {
        if (WRITTEN.contains(language)) {
            var lines = WordFile.lines(Profiles.class, "profile-" + language + ".txt");
            lines.forEach(line -> topics.add(line.substring(0, line.indexOf(' '))));
            var numbers = new HashMap<String, Integer>();
            topics.forEach(topic -> numbers.put(topic, numbers.size()));
            var written = new LinkedHashMap<String, Set<String>>();
            lines.forEach(line -> entries(
                    line,
                    (phrase, loudness) -> written.computeIfAbsent(key(phrase), key -> new TreeSet<>())
                            .add(phrase)));
            written.forEach((key, phrases) -> add(key, phrases, language.equals("en")));
            lines.forEach(line -> read(line, numbers));
            cues.forEach(this::speakLikeOpenOnes);
            cues.forEach(cue -> speakUpwards(cue, numbers, vocabulary));
        }
        this.voices = cues.stream().map(Voice::of).toList();
        this.trie = new CueTrie(cues);
    }

    /**
     * The profiles of a language; empty where none are written.
     *
     * @param vocabulary says which topics are broader
     */
    static Profiles in(String language, MediaTopics vocabulary) {
        return READ.computeIfAbsent(vocabulary, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        WRITTEN.contains(language) ? language : "", written -> new Profiles(written, vocabulary));
    }

    /** How many cues there are; their ids are below. */
    int size() {
        return cues.size();
    }

    /** For which topics a cue speaks, by its id. */
    Voice voice(int cue) {
        return voices.get(cue);
    }

    /** The codes of the topics that have a profile, by their numbers. */
    List<String> topics() {
        return topics;
    }

    /** What stands at this place, the longest phrase first. */
    @Nullable Cue at(List<Token> tokens, int at) {
        return trie.at(tokens, at);
    }

    /** One cue has all the forms that a phrase has anywhere: as a noun here, as a verb there. */
    private void add(String key, Set<String> phrases, boolean english) {
        var cue = Cue.of(cues.size(), phrases, english);
        cues.add(cue);
        byPhrase.put(key, cue);
    }

    private void read(String line, Map<String, Integer> numbers) {
        var topic = numbers.getOrDefault(line.substring(0, line.indexOf(' ')), 0);
        entries(line, (phrase, loudness) -> {
            var cue = byPhrase.get(key(phrase));
            if (cue != null) {
                cue.speakFor(topic, loudness);
            }
        });
    }

    private static void entries(String line, ObjDoubleConsumer<String> entry) {
        var groups = GROUP.split(line, -1);
        for (int i = 1; i < groups.length; i++) {
            var words = BLANK.split(groups[i].strip(), -1);
            for (int j = 1; j < words.length; j++) {
                entry.accept(words[j], LOUDNESS[Integer.parseInt(words[0])]);
            }
        }
    }

    private static String key(String phrase) {
        return phrase.replace("~", "").replace("=", "");
    }

    /** A word that is written out says what its stem says too. */
    private void speakLikeOpenOnes(Cue cue) {
        for (var other : cues) {
            if (other.isBroaderThan(cue)) {
                other.weights().forEach(cue::speakFor);
            }
        }
    }

    /** Lets a cue speak for broader topics too; for the top of a branch only if no other branch has it in its own profile. */
    private void speakUpwards(Cue cue, Map<String, Integer> numbers, MediaTopics vocabulary) {
        var own = Map.copyOf(cue.weights());
        boolean claimed = own.keySet().stream().anyMatch(this::isTop);
        own.forEach((topic, weight) -> {
            for (String broader : vocabulary.broader(topics.get(topic))) {
                var number = numbers.get(broader);
                if (number != null && !(claimed && isTop(number))) {
                    cue.speakFor(number, BROADER * weight);
                }
            }
        });
    }

    private boolean isTop(int topic) {
        return Scored.isTop(topics.get(topic));
    }
}
