package wiredesk.enrich.tag.keyphrase;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/**
 * Words at which a phrase of nouns and adjectives breaks off.
 *
 * <p>English has a lexicon and the endings of its adverbs and past tenses; in other languages a phrase is what stands between stop words.
 */
final class Breakers {

    private static final Map<String, Breakers> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final int LONGEST_WORD = 40;
    /** Words in -ly and -ed that are adjectives or nouns. */
    private static final Set<String> NOT_BY_ENDING = Set.of(
            "family",
            "italy",
            "july",
            "assembly",
            "monopoly",
            "supply",
            "anomaly",
            "ally",
            "rally",
            "bully",
            "butterfly",
            "daily",
            "weekly",
            "monthly",
            "early",
            "deadly",
            "elderly",
            "friendly",
            "reply",
            "melancholy",
            "need",
            "seed",
            "speed",
            "feed",
            "breed",
            "weed",
            "bed",
            "shed",
            "sled",
            "red",
            "united",
            "wicked",
            "sacred",
            "hundred",
            "greed",
            "creed",
            "deed",
            "steed",
            "infrared",
            "fed",
            "med",
            "led");

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

    /** Whether the phrase breaks off at this token; {@code inside} says whether one has begun, {@code next} what follows. */
    boolean breaks(Token token, boolean inside, boolean wordFollows) {
        if (!token.isWord()
                || token.text().length() > LONGEST_WORD
                || token.text().length() == 1) {
            return true;
        }
        String lower = token.lower();
        if (stopWords.contains(lower) || (words.contains(lower) && !(inside && token.isCapitalised()))) {
            return true;
        }
        if (!language.equals("en")
                || token.isCapitalised()
                || lower.indexOf('-') > 0
                || NOT_BY_ENDING.contains(lower)) {
            return false;
        }
        if (lower.endsWith("ly")) {
            return true;
        }
        // "annexed" between two names is a verb, "the proposed deal" begins with an adjective.
        return (lower.endsWith("ed") && (inside || !wordFollows)) || (lower.endsWith("ing") && !wordFollows && !inside);
    }

    boolean isStopWord(Token token) {
        return stopWords.contains(token.lower());
    }
}
