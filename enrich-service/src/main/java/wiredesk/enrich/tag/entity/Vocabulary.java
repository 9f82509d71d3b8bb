package wiredesk.enrich.tag.entity;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/**
 * The words of a language that tell names apart, all in lower case. The sections of {@code words-xx.txt} say what each set is.
 *
 * @param capitalsAreNames whether a capital letter within a sentence says that a word is a name
 * @param firstWordsAreCommon whether a sentence's first word is none, unless it is known as one: English sentences begin with names more
 *     often than others
 */
record Vocabulary(
        Set<String> persons,
        Set<String> roles,
        Set<String> roleModifiers,
        Set<String> officeEnds,
        Set<String> organisationHeads,
        Set<String> organisationStarts,
        Set<String> placeHeads,
        Set<String> placeStarts,
        Set<String> eventHeads,
        Set<String> eventStarts,
        Set<String> says,
        Set<String> notNames,
        Set<String> stopWords,
        boolean capitalsAreNames,
        boolean firstWordsAreCommon) {

    private static final Map<String, Vocabulary> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Set<String> FIRST_NAMES = WordFile.words(Vocabulary.class, "first-names.txt");
    /** Languages that write every noun, or no name at all, with a capital. */
    private static final Set<String> CAPITALS_SAY_NOTHING =
            Set.of("de", "lb", "ar", "he", "fa", "ur", "hi", "zh", "ja", "ko", "th", "ka");

    static Vocabulary in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Vocabulary::read);
    }

    /** Whether a person's name can begin with this word. */
    static boolean isFirstName(Token token) {
        String text = token.text();
        if (FIRST_NAMES.contains(text)) {
            return true;
        }
        int hyphen = text.indexOf('-');
        return hyphen > 1 && FIRST_NAMES.contains(text.substring(0, hyphen));
    }

    boolean isRole(Token token) {
        return roles.contains(token.lower()) || persons.contains(token.lower());
    }

    boolean isRoleModifier(Token token) {
        return roleModifiers.contains(token.lower());
    }

    /** Whether it is no part of a name although it may stand capitalised at the head of a sentence. */
    boolean isCommon(Token token) {
        return stopWords.contains(token.lower()) || says.contains(token.lower()) || notNames.contains(token.lower());
    }

    private static Vocabulary read(String language) {
        String file = "words-" + language + ".txt";
        var own = WordFile.sections(Vocabulary.class, WordFile.exists(Vocabulary.class, file) ? file : "words-en.txt");
        var english = WordFile.sections(Vocabulary.class, "words-en.txt");
        return new Vocabulary(
                own.getOrDefault("persons", Set.of()),
                own.getOrDefault("roles", Set.of()),
                own.getOrDefault("roleModifiers", Set.of()),
                own.getOrDefault("officeEnds", Set.of()),
                union(own, english, "organisationHeads"),
                own.getOrDefault("organisationStarts", Set.of()),
                own.getOrDefault("placeHeads", Set.of()),
                own.getOrDefault("placeStarts", Set.of()),
                own.getOrDefault("eventHeads", Set.of()),
                own.getOrDefault("eventStarts", Set.of()),
                own.getOrDefault("says", Set.of()),
                union(own, english, "notNames"),
                StopWords.in(language),
                !CAPITALS_SAY_NOTHING.contains(language),
                !language.equals("en"));
    }

    private static Set<String> union(Map<String, Set<String>> own, Map<String, Set<String>> english, String section) {
        var union = new HashSet<>(own.getOrDefault(section, Set.of()));
        union.addAll(english.getOrDefault(section, Set.of()));
        return Set.copyOf(union);
    }
}
