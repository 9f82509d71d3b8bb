package wiredesk.enrich.tag.keyphrase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wiredesk.enrich.speech.PartOfSpeech;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Part;

/**
 * The phrases of an article: its longest runs of nouns, adjectives and names, equal ones taken together. A phrase that somewhere stands by
 * itself is also found within longer ones.
 */
final class Candidates {

    /** Words of a phrase at most: as many numbers of words have room in a {@code long}. */
    private static final int LONGEST = 4;

    private static final int MOST = 8000;

    private final Chunks chunks;
    private final Words words;
    /** By the numbers of their words, 16 bits each. */
    private final Map<Long, Candidate> found = new LinkedHashMap<>();

    private int length;

    private Candidates(String language) {
        this.chunks = Chunks.in(language);
        this.words = new Words(language);
    }

    /** The article's phrases. */
    static Candidates of(ArticleText text) {
        var candidates = new Candidates(text.language());
        candidates.collect(text.headline());
        candidates.collect(text.body());
        return candidates;
    }

    /** Those that stand somewhere by themselves, in the order of their first places; an adjective alone is no phrase. */
    List<Candidate> all() {
        return found.values().stream()
                .filter(phrase -> phrase.whole() > 0)
                .filter(phrase -> !phrase.isSingle() || phrase.head() != PartOfSpeech.ADJECTIVE)
                .toList();
    }

    /** Words of the article. */
    int length() {
        return length;
    }

    private void collect(Passage passage) {
        passage.story().forEach(sentence -> collect(passage, sentence));
    }

    private void collect(Passage passage, Sentence sentence) {
        var tokens = sentence.tokens();
        var tags = chunks.of(sentence);
        int at = 0;
        while (at < tags.length) {
            int from = at;
            while (at < tags.length && tags[at] != PartOfSpeech.MARK) {
                at++;
            }
            if (at > from) {
                take(passage, tokens, tags, from, at);
                length += at - from;
            } else {
                length += tokens.get(at).isWord() ? 1 : 0;
                at++;
            }
        }
    }

    /** Takes a run and its parts, as far as they end as a phrase may end. */
    private void take(Passage passage, List<Token> tokens, PartOfSpeech[] tags, int from, int to) {
        var run = new Word[to - from];
        for (int i = 0; i < run.length; i++) {
            var word = words.of(tokens.get(from + i).lower());
            if (word == null) {
                return;
            }
            word.seen(passage.part() == Part.HEADLINE);
            run[i] = word;
        }
        int end = to;
        while (end > from + 1 && tags[end - 1] == PartOfSpeech.ADJECTIVE) {
            end--;
        }
        for (int start = from; start < to; start++) {
            boolean capitalised = true;
            long key = 0;
            for (int stop = start + 1; stop <= Math.min(to, start + LONGEST); stop++) {
                capitalised &= tokens.get(stop - 1).isCapitalised();
                key = key << 16 | run[stop - 1 - from].id();
                if (stop - start > 1 && tags[stop - 1] == PartOfSpeech.ADJECTIVE) {
                    continue;
                }
                var candidate = found.get(key);
                if (candidate == null) {
                    if (found.size() == MOST) {
                        continue;
                    }
                    candidate = new Candidate(
                            Arrays.copyOfRange(run, start - from, stop - from), tags[stop - 1], length + start - from);
                    found.put(key, candidate);
                }
                var place = new Place(
                        passage, tokens.get(start).start(), tokens.get(stop - 1).end());
                candidate.seen(place, start == from && stop == end, capitalised);
            }
        }
    }
}
