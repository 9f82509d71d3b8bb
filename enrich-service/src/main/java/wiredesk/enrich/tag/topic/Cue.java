package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import wiredesk.enrich.text.Token;

/**
 * A word or phrase that speaks for topics, as a profile writes it.
 *
 * @param id its number within the language
 * @param words the words of the phrase, in order
 * @param weights how loud it speaks, by the topic's number
 */
record Cue(int id, List<Word> words, Map<Integer, Double> weights) {

    private static final Pattern UNDERSCORE = Pattern.compile("_");

    /**
     * One word of a phrase.
     *
     * @param forms how it may be written, in lower case
     * @param open whether more letters may follow
     */
    record Word(List<String> forms, boolean open) {

        Word(Collection<String> forms, boolean open) {
            this(List.copyOf(new TreeSet<>(forms)), open);
        }

        Word or(Word other) {
            var all = new TreeSet<>(forms);
            all.addAll(other.forms());
            return new Word(all, open || other.open());
        }

        /** Asked for many words of every article: a word has but a few forms, and most are told by their length. */
        boolean matches(String lower) {
            for (int i = 0; i < forms.size(); i++) {
                String form = forms.get(i);
                if (open ? lower.startsWith(form) : lower.equals(form)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param variants one phrase as it is written here and there; {@link Profiles} says what the signs behind a word mean */
    static Cue of(int id, Set<String> variants, boolean english) {
        var words = new ArrayList<Word>();
        for (String variant : variants) {
            int at = 0;
            for (String written : UNDERSCORE.split(variant, -1)) {
                var word = word(written, english);
                if (at < words.size()) {
                    words.set(at, words.get(at).or(word));
                } else {
                    words.add(word);
                }
                at++;
            }
        }
        return new Cue(id, List.copyOf(words), new LinkedHashMap<>());
    }

    /** Whether it is one open word, and the other cue another word that begins so. */
    boolean isBroaderThan(Cue other) {
        var word = words.getFirst();
        return other.id() != id
                && words.size() == 1
                && word.open()
                && other.words().size() == 1
                && other.words().getFirst().forms().stream().allMatch(word::matches);
    }

    /** Whether it stands at this place; its first word is known to. */
    boolean goesOn(List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).matches(tokens.get(at + i).lower())) {
                return false;
            }
        }
        return true;
    }

    /** The louder of two voices counts. */
    void speakFor(int topic, double weight) {
        weights.merge(topic, weight, Math::max);
    }

    private static Word word(String written, boolean english) {
        char last = written.charAt(written.length() - 1);
        String stem = written.substring(0, written.length() - 1);
        if (last == '*') {
            return new Word(Set.of(stem), true);
        }
        if (last == '=') {
            return new Word(Set.of(stem), false);
        }
        if (last == '~') {
            return new Word(conjugated(stem), false);
        }
        return new Word(english ? declined(written) : Set.of(written), false);
    }

    /** An English noun in singular and plural. */
    private static Set<String> declined(String noun) {
        var forms = new TreeSet<>(Set.of(noun));
        if (noun.length() > 2) {
            forms.add(thirdPerson(noun));
        }
        return forms;
    }

    /** The regular forms of an English verb. */
    private static Set<String> conjugated(String verb) {
        var forms = new TreeSet<>(Set.of(verb, thirdPerson(verb)));
        String stem = verb.substring(0, verb.length() - 1);
        if (verb.endsWith("e")) {
            forms.addAll(Set.of(verb + "d", stem + "ing"));
        } else if (endsInConsonantAndY(verb)) {
            forms.addAll(Set.of(stem + "ied", verb + "ing"));
        } else {
            forms.addAll(Set.of(verb + "ed", verb + "ing"));
        }
        return forms;
    }

    /** Ending of the plural and of the verb's third person, which are the same. */
    private static String thirdPerson(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh");
        return word + (hisses ? "es" : "s");
    }

    private static boolean endsInConsonantAndY(String word) {
        int length = word.length();
        return length > 2 && word.charAt(length - 1) == 'y' && "aeiou".indexOf(word.charAt(length - 2)) < 0;
    }
}
