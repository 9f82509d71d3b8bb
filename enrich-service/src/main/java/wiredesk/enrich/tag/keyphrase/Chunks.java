package wiredesk.enrich.tag.keyphrase;

import java.util.Optional;
import java.util.Set;
import wiredesk.enrich.speech.PartOfSpeech;
import wiredesk.enrich.speech.SpeechTagger;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/** Tells which tokens of a sentence phrases are made of: nouns, adjectives and names. */
sealed interface Chunks {

    /** How those of a language are told. */
    static Chunks in(String language) {
        return language.equals("en") ? new ByTagger() : new ByBreakers(Breakers.in(language));
    }

    /** For each token the part of speech that it has in a phrase; {@link PartOfSpeech#MARK} where a phrase breaks off. */
    PartOfSpeech[] of(Sentence sentence);

    /** By their parts of speech. */
    record ByTagger() implements Chunks {

        private static final int LONGEST_WORD = 40;
        private static final Set<String> STOP_WORDS = StopWords.in("en");

        @Override
        public PartOfSpeech[] of(Sentence sentence) {
            var tokens = sentence.tokens();
            var tags = SpeechTagger.english().tag(tokens);
            for (int i = 0; i < tags.length; i++) {
                if (!tags[i].isNominal() || !isPhrase(tokens.get(i))) {
                    tags[i] = PartOfSpeech.MARK;
                }
            }
            return tags;
        }

        private static boolean isPhrase(Token token) {
            int length = token.text().length();
            return length > 1
                    && length <= LONGEST_WORD
                    && token.isWord()
                    && (!STOP_WORDS.contains(token.lower()) || token.isAllCapitals());
        }
    }

    /** By the words at which a phrase breaks off; what is left counts as nouns. */
    record ByBreakers(Breakers breakers) implements Chunks {

        @Override
        public PartOfSpeech[] of(Sentence sentence) {
            var tokens = sentence.tokens();
            var tags = new PartOfSpeech[tokens.size()];
            Optional<Token> last = Optional.empty();
            for (int i = 0; i < tags.length; i++) {
                var token = tokens.get(i);
                boolean wordFollows =
                        i + 1 < tags.length && tokens.get(i + 1).isWord() && !breakers.isStopWord(tokens.get(i + 1));
                if (breakers.breaks(token, last, wordFollows)) {
                    tags[i] = PartOfSpeech.MARK;
                    last = Optional.empty();
                } else {
                    tags[i] = breakers.ends(token) ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
                    last = Optional.of(token);
                }
            }
            return tags;
        }
    }
}
