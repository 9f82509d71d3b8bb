package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.Token;

/** The words and phrases of a language by which its news is sorted into topics. */
final class Profiles {

    private static final Map<String, Profiles> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Set<String> WRITTEN = Set.of("en", "de", "fr", "es");
    private static final Pattern GROUP = Pattern.compile(" *\\| *");
    private static final Pattern UNDERSCORE = Pattern.compile("_");
    private static final Pattern BLANK = Pattern.compile(" ");

    /** That a word or phrase speaks for a topic, and how loud. */
    record Cue(String phrase, String topic, double weight) {}

    private final String language;
    private final Map<String, List<Cue>> cues = new HashMap<>();
    /** How many words the longest phrase takes that begins with this one. */
    private final Map<String, Integer> longest = new HashMap<>();

    private Profiles(String language) {
        this.language = language;
        if (WRITTEN.contains(language)) {
            WordFile.lines(Profiles.class, "profile-" + language + ".txt").forEach(this::read);
        }
    }

    /** The profiles of a language; empty where none are written. */
    static Profiles in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Profiles::new);
    }

    /** What the words from {@code at} on say, the longest phrase first; empty if nothing. */
    List<Cue> at(List<Token> tokens, int at) {
        String first = form(tokens.get(at));
        int most = Math.min(longest.getOrDefault(first, 0), tokens.size() - at);
        for (int words = most; words > 1; words--) {
            var phrase = new StringBuilder(first);
            for (int i = 1; i < words; i++) {
                phrase.append('_').append(form(tokens.get(at + i)));
            }
            var found = cues.get(phrase.toString());
            if (found != null) {
                return found;
            }
        }
        return most == 0 ? List.of() : cues.getOrDefault(first, List.of());
    }

    private void read(String line) {
        var groups = GROUP.split(line, -1);
        String topic = line.substring(0, line.indexOf(' '));
        for (int i = 1; i < groups.length; i++) {
            var words = BLANK.split(groups[i].strip(), -1);
            double weight = Integer.parseInt(words[0]);
            for (int j = 1; j < words.length; j++) {
                add(words[j], new Cue(words[j], topic, weight));
            }
        }
    }

    private void add(String phrase, Cue cue) {
        var words = new ArrayList<String>();
        for (String word : UNDERSCORE.split(phrase, -1)) {
            words.add(form(word));
        }
        cues.computeIfAbsent(String.join("_", words), key -> new ArrayList<>()).add(cue);
        longest.merge(words.getFirst(), words.size(), Math::max);
    }

    private String form(Token token) {
        return form(token.lower());
    }

    /** English words stand in the profiles in the singular. */
    private String form(String word) {
        int length = word.length();
        if (!language.equals("en") || length < 4 || word.charAt(length - 1) != 's' || word.charAt(length - 2) == 's') {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, length - 3) + "y" : word.substring(0, length - 1);
    }
}
