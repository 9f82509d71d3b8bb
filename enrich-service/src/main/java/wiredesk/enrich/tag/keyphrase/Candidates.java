package wiredesk.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Part;

/** The phrases of an article: its longest runs of nouns, adjectives and names, equal ones taken together. */
final class Candidates {

    private static final int LONGEST = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST = 4000;

    private final Breakers breakers;
    private final Map<String, Candidate> found = new LinkedHashMap<>();
    private int words;

    private Candidates(String language) {
        this.breakers = Breakers.in(language);
    }

    /** The article's phrases in the order of their first places. */
    static Collection<Candidate> of(ArticleText text) {
        var candidates = new Candidates(text.language());
        candidates.collect(text.headline());
        candidates.collect(text.body());
        return candidates.found.values();
    }

    private void collect(Passage passage) {
        passage.sentences().forEach(sentence -> collect(passage, sentence));
    }

    private void collect(Passage passage, Sentence sentence) {
        var tokens = sentence.tokens();
        var run = new ArrayList<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean wordFollows =
                    i + 1 < tokens.size() && tokens.get(i + 1).isWord() && !breakers.isStopWord(tokens.get(i + 1));
            if (token.isWord()) {
                words++;
            }
            if (breakers.breaks(token, run.isEmpty() ? Optional.empty() : Optional.of(run.getLast()), wordFollows)) {
                take(passage, run);
                run.clear();
            } else {
                run.add(token);
            }
        }
        take(passage, run);
    }

    private void take(Passage passage, List<Token> run) {
        while (!run.isEmpty() && !breakers.ends(run.getLast())) {
            run.removeLast();
        }
        if (run.isEmpty() || run.size() > LONGEST || found.size() >= MOST) {
            return;
        }
        if (run.size() == 1
                && run.getFirst().text().length() < SHORTEST_WORD
                && !run.getFirst().isAllCapitals()) {
            return;
        }
        String text = passage.text()
                .substring(run.getFirst().start(), run.getLast().end())
                .replaceAll("\\s+", " ");
        var stems = run.stream().map(token -> Stem.of(token.lower())).toList();
        boolean name = run.stream().allMatch(Token::isCapitalised);
        found.computeIfAbsent(String.join(" ", stems), key -> new Candidate(text, stems, words - run.size(), name))
                .seen(
                        Mention.newBuilder()
                                .setPart(passage.part())
                                .setStart(run.getFirst().start())
                                .setEnd(run.getLast().end())
                                .setText(passage.text()
                                        .substring(
                                                run.getFirst().start(),
                                                run.getLast().end()))
                                .build(),
                        passage.part() == Part.HEADLINE);
    }
}
