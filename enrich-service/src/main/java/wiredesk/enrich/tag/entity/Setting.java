package wiredesk.enrich.tag.entity;

import wiredesk.enrich.text.Token;

/**
 * What the article is, as far as names are concerned.
 *
 * @param words its language's words
 * @param gazetteer the names its language knows
 * @param usage how it writes its words
 * @param sport whether it is about sports, where towns play
 */
record Setting(Vocabulary words, Gazetteer gazetteer, Usage usage, boolean sport) {

    private static final int FEWEST_SPORT_WORDS = 3;

    private static final String UNKNOWN = "und";

    static Setting of(String language, Usage usage) {
        String likely = language.equals(UNKNOWN) ? usage.likelyLanguage() : language;
        var words = Vocabulary.in(likely);
        return new Setting(words, Gazetteer.in(likely), usage, usage.count(words, Cue.SPORT) >= FEWEST_SPORT_WORDS);
    }

    /** Whether a capital letter says nothing there, and the word is a common one. */
    boolean isCommon(Token token) {
        return words.isCommon(token) || usage.isCommon(token.lower());
    }
}
