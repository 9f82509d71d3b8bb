package wiredesk.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/** The words of a language that tell names apart, all in lower case: {@code words-xx.txt}, and what the English ones add. */
final class Vocabulary {

    /** Languages that have a word file of their own. */
    static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "pt", "nl", "ru", "uk");

    private static final Map<String, Vocabulary> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Set<String> GIVEN_NAMES = WordFile.words(Vocabulary.class, "given-names.txt");
    private static final Set<String> SURNAMES = WordFile.words(Vocabulary.class, "surnames.txt");
    /** Languages that write every noun, or no name at all, with a capital. */
    private static final Set<String> CAPITALS_SAY_NOTHING =
            Set.of("de", "lb", "ar", "he", "fa", "ur", "hi", "zh", "ja", "ko", "th", "ka");
    /** What English words say in every language, because names keep them. */
    private static final Set<Cue> INTERNATIONAL =
            Set.of(Cue.ORGANISATION_END, Cue.NO_NAME, Cue.HYPHENED, Cue.EVENT_END);

    private static final int STOP_WORD = 1 << Cue.values().length;
    private static final int COMMON = STOP_WORD | bit(Cue.SAYS) | bit(Cue.NO_NAME) | bit(Cue.COMMON);
    private static final int ROLE = bit(Cue.ROLE) | bit(Cue.PERSON);

    /** A bit for each cue that a word is: it is asked for every word of every article, for several of them at once. */
    private final Map<String, Integer> words = new HashMap<>();

    private final boolean knowsCommonWords;
    private final boolean capitalsAreNames;
    private final boolean nounsAreCapitalised;
    private final boolean english;

    private Vocabulary(String language) {
        String file = "words-" + language + ".txt";
        boolean known = WordFile.exists(Vocabulary.class, file);
        var own = WordFile.sections(Vocabulary.class, known ? file : "words-en.txt");
        var english = WordFile.sections(Vocabulary.class, "words-en.txt");
        for (Cue cue : Cue.values()) {
            add(own.getOrDefault(cue.section(), Set.of()), bit(cue));
            if (INTERNATIONAL.contains(cue)) {
                add(english.getOrDefault(cue.section(), Set.of()), bit(cue));
            }
        }
        add(StopWords.in(language), STOP_WORD);
        this.knowsCommonWords =
                !own.getOrDefault(Cue.COMMON.section(), Set.of()).isEmpty();
        this.english = language.equals("en") || !known;
        this.nounsAreCapitalised = language.equals("de");
        this.capitalsAreNames = !CAPITALS_SAY_NOTHING.contains(language);
    }

    static Vocabulary in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Vocabulary::new);
    }

    /** Whether a person's name can begin with this word. */
    static boolean isGivenName(Token token) {
        String text = token.text();
        if (GIVEN_NAMES.contains(text)) {
            return true;
        }
        int hyphen = text.indexOf('-');
        return hyphen > 1 && GIVEN_NAMES.contains(text.substring(0, hyphen));
    }

    static boolean isGivenName(String word) {
        return GIVEN_NAMES.contains(word);
    }

    /** Whether families are called so. */
    static boolean isSurname(String word) {
        return SURNAMES.contains(word);
    }

    boolean has(Cue cue, Token token) {
        return has(cue, token.lower());
    }

    boolean has(Cue cue, String lower) {
        return isAny(bit(cue), lower);
    }

    boolean isStopWord(Token token) {
        return isAny(STOP_WORD, token.lower());
    }

    @SuppressWarnings("EnumOrdinal") // A bit in memory, which is written nowhere.
    private static int bit(Cue cue) {
        return 1 << cue.ordinal();
    }

    private void add(Set<String> those, int bit) {
        for (String word : those) {
            words.merge(word, bit, (bits, more) -> bits | more);
        }
    }

    private boolean isAny(int bits, String lower) {
        Integer known = words.get(lower);
        return known != null && (known & bits) != 0;
    }

    /** Whether a capital letter within a sentence says that a word is a name. */
    boolean capitalsAreNames() {
        return capitalsAreNames;
    }

    /** Whether we know the words that its sentences begin with, so that a capital there says something. */
    boolean knowsCommonWords() {
        return knowsCommonWords;
    }

    /** Words at least of an organisation that is known by its first one: English has {@code Bank of}, others {@code Banco}. */
    int shortestOrganisation() {
        return english ? 3 : 2;
    }

    /** Whether the language writes every noun with a capital, and we know enough nouns to tell them from names. */
    boolean nounsAreCapitalised() {
        return nounsAreCapitalised;
    }

    boolean isRole(Token token) {
        return isAny(ROLE, token.lower());
    }

    boolean isRoleModifier(Token token) {
        return has(Cue.ROLE_MODIFIER, token);
    }

    /** Whether it is no part of a name although it may stand capitalised at the head of a sentence. */
    boolean isCommon(Token token) {
        return isAny(COMMON, token.lower());
    }
}
