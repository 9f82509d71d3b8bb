package wiredesk.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Paragraph.Layout;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

/**
 * Chooses two to four of the article's own sentences: those that stand early and say most of what headline and key phrases say, none of
 * which repeats another.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein 1998, maximal marginal relevance</a>
 */
public final class SummaryEnricher implements Enricher {

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 60;
    /** Sentences beyond which nothing is summarised: the news stands at the top. */
    private static final int MOST_SENTENCES = 200;
    /** How much a sentence's overlap with what is already chosen counts against it. */
    private static final double REPETITION = 0.7;

    private static final double LEAD = 1.0;
    private static final double HEADLINE = 0.6;
    private static final double PHRASES = 0.8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'.-]+");
    private static final Map<String, Set<String>> DANGLING = dangling();

    private final OptionalInt sentences;

    /** As many sentences as the article's length asks for: two to four. */
    public SummaryEnricher() {
        this(OptionalInt.empty());
    }

    /** Exactly so many sentences, unless the article has fewer. */
    public SummaryEnricher(int sentences) {
        this(OptionalInt.of(sentences));
    }

    private SummaryEnricher(OptionalInt sentences) {
        this.sentences = sentences;
    }

    @Override
    public String name() {
        return "summary/1";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var sentences = choose(before);
        String line =
                article.getHeadline().isBlank() && !sentences.isEmpty() ? sentences.getFirst() : article.getHeadline();
        return before.with(Summary.newBuilder()
                .setSentences(sentences)
                .setLine(Line.of(line))
                .setMethod(name())
                .build());
    }

    private List<String> choose(Findings before) {
        var candidates = candidates(before);
        int wanted = sentences.orElseGet(() -> wanted(candidates.size()));
        if (candidates.size() > wanted) {
            weigh(candidates, before);
        }
        var chosen = new ArrayList<Candidate>();
        while (chosen.size() < wanted && chosen.size() < candidates.size()) {
            candidates.stream()
                    .filter(candidate -> !chosen.contains(candidate))
                    .max(Comparator.<Candidate>comparingDouble(
                                    candidate -> candidate.weight - REPETITION * candidate.likeness(chosen))
                            .thenComparingInt(candidate -> -candidate.index))
                    .ifPresent(chosen::add);
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(candidate -> candidate.index))
                .map(candidate -> candidate.sentence.text().replaceAll("\\s+", " "))
                .toList();
    }

    private static int wanted(int sentences) {
        if (sentences <= 8) {
            return 2;
        }
        return sentences <= 24 ? 3 : 4;
    }

    /** The sentences that can stand in a summary; if none can, those of the running text as they are. */
    private static List<Candidate> candidates(Findings before) {
        var stopWords = StopWords.in(before.text().language());
        var dangling = DANGLING.getOrDefault(before.text().language(), Set.of());
        var prose = before.text().body().paragraphs().stream()
                .filter(paragraph -> paragraph.layout() == Layout.PROSE || paragraph.layout() == Layout.QUOTE)
                .flatMap(paragraph -> paragraph.sentences().stream())
                .limit(MOST_SENTENCES)
                .toList();
        var all = new ArrayList<Candidate>();
        var fit = new ArrayList<Candidate>();
        for (int i = 0; i < prose.size(); i++) {
            var candidate = new Candidate(i, prose.get(i), content(prose.get(i), stopWords));
            all.add(candidate);
            if (isFit(prose.get(i), dangling)) {
                fit.add(candidate);
            }
        }
        return fit.size() >= 2 ? fit : all;
    }

    private static boolean isFit(Sentence sentence, Set<String> dangling) {
        var words = sentence.tokens().stream().filter(Token::isWord).toList();
        if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return false;
        }
        return !dangling.contains(words.getFirst().lower())
                && isClosed(sentence.text())
                && sentence.tokens().getLast().kind() == Token.Kind.MARK;
    }

    /** Whether every quotation that begins in the sentence ends in it. */
    private static boolean isClosed(String text) {
        int straight = 0;
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"' -> straight++;
                case '\u00AB', '\u201E' -> open++;
                case '\u201D', '\u00BB' -> open--;
                // Opens in English, closes in German.
                case '\u201C' -> open += open > 0 && text.lastIndexOf('\u201E', i) >= 0 ? -1 : 1;
                default -> {}
            }
        }
        return straight % 2 == 0 && open == 0;
    }

    private static void weigh(List<Candidate> candidates, Findings before) {
        var headline = headline(before.text());
        var phrases = new HashMap<String, Double>();
        before.keyPhrases()
                .forEach(phrase -> phrase.getMentions().forEach(mention -> {
                    BETWEEN_WORDS
                            .splitAsStream(mention.getText().toLowerCase(Locale.ROOT))
                            .forEach(word -> phrases.merge(word, phrase.getScore(), Math::max));
                }));
        for (var candidate : candidates) {
            double size = Math.max(1, candidate.content.size());
            double inHeadline =
                    candidate.content.stream().filter(headline::contains).count()
                            / (double) Math.max(1, headline.size());
            double inPhrases = candidate.content.stream()
                            .mapToDouble(word -> phrases.getOrDefault(word, 0.0))
                            .sum()
                    / Math.sqrt(size)
                    / 2;
            candidate.weight =
                    LEAD / Math.sqrt(1 + candidate.index) + HEADLINE * inHeadline + PHRASES * Math.min(1, inPhrases);
        }
    }

    private static Set<String> headline(ArticleText text) {
        var words = new HashSet<String>();
        text.headline().sentences().forEach(sentence -> words.addAll(content(sentence, StopWords.in(text.language()))));
        return words;
    }

    private static Set<String> content(Sentence sentence, Set<String> stopWords) {
        var words = new HashSet<String>();
        for (var token : sentence.tokens()) {
            if (token.isWord() && token.text().length() > 1 && !stopWords.contains(token.lower())) {
                words.add(token.lower());
            }
        }
        return words;
    }

    private static Map<String, Set<String>> dangling() {
        var dangling = new HashMap<String, Set<String>>();
        for (var row : WordFile.table(SummaryEnricher.class, "dangling.tsv", 2)) {
            dangling.put(row.get(0), Set.of(row.get(1).split(" ")));
        }
        return Map.copyOf(dangling);
    }

    private static final class Candidate {

        private final int index;
        private final Sentence sentence;
        private final Set<String> content;
        private double weight;

        Candidate(int index, Sentence sentence, Set<String> content) {
            this.index = index;
            this.sentence = sentence;
            this.content = content;
        }

        /** The share of this sentence's words that one of the chosen already has. */
        double likeness(List<Candidate> chosen) {
            double most = 0;
            for (var other : chosen) {
                long common = content.stream().filter(other.content::contains).count();
                most = Math.max(most, common / (double) Math.max(1, Math.min(content.size(), other.content.size())));
            }
            return most;
        }
    }
}
