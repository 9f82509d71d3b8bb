package wiredesk.enrich.tag.keyphrase;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/**
 * Words at which a phrase of nouns and adjectives breaks off, where no tagger knows the parts of speech: stop words and the commonest verbs
 * of a language, in German also what is not written with a capital.
 */
final class Breakers {

    private static final Map<String, Breakers> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final int LONGEST_WORD = 40;

    private final String language;
    private final Set<String> words;
    private final Set<String> stopWords;

    private Breakers(String language) {
        this.language = language;
        this.stopWords = StopWords.in(language);
        String file = "breakers-" + language + ".txt";
        this.words = WordFile.exists(Breakers.class, file) ? WordFile.words(Breakers.class, file) : Set.of();
    }

    static Breakers in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Breakers::new);
    }

    /**
     * Whether the phrase breaks off at this token.
     *
     * @param last the last word of the phrase so far; nothing if none has begun
     * @param wordFollows whether a word follows that is no stop word
     */
    boolean breaks(Token token, Optional<Token> last, boolean wordFollows) {
        boolean inside = last.isPresent();
        if (!token.isWord()
                || token.text().length() > LONGEST_WORD
                || token.text().length() == 1) {
            return true;
        }
        String lower = token.lower();
        if (stopWords.contains(lower) || (words.contains(lower) && !(inside && token.isCapitalised()))) {
            return true;
        }
        if (token.text().endsWith("'") || token.text().endsWith("\u2019")) {
            return true;
        }
        if (language.equals("de") && !token.isCapitalised()) {
            // A German phrase is adjectives and then nouns; only nouns are capitalised.
            return last.filter(Token::isCapitalised).isPresent() || !wordFollows || !isInflected(lower);
        }
        return false;
    }

    private static boolean isInflected(String lower) {
        return lower.endsWith("e")
                || lower.endsWith("en")
                || lower.endsWith("er")
                || lower.endsWith("es")
                || lower.endsWith("em");
    }

    /** Whether a phrase may end so. */
    boolean ends(Token token) {
        return !language.equals("de") || token.isCapitalised();
    }

    boolean isStopWord(Token token) {
        return stopWords.contains(token.lower());
    }
}
