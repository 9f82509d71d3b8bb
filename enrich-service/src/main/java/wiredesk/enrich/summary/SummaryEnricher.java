package wiredesk.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.summary.Beginnings.Need;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Paragraph.Layout;
import wiredesk.enrich.text.Sentence;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

/**
 * Chooses some of the article's own sentences, and a line for alerts.
 *
 * <p>None of the sentences begins with a pronoun or is a quotation whose speaker is a pronoun; one that goes on from the sentence before
 * ({@code But …}) stands behind it or not at all; every quotation is whole. Only where an article has no two such sentences others are
 * taken, in its order.
 */
public final class SummaryEnricher implements Enricher {

    /** Sentences of the running text whose words are read. */
    private static final int MOST_READ = 400;
    /** The first sentences of the running text, among which is chosen: the news stands at the top. */
    private static final int MOST_CANDIDATES = 40;

    private static final int FEWEST = 2;

    private final Function<String, Extent> extents;

    /** Two to four sentences, as the article's length asks for, in usual length. */
    public SummaryEnricher() {
        this(SummaryLengths.USUAL);
    }

    /** Two to four sentences, each feed's in its length. */
    public SummaryEnricher(SummaryLengths lengths) {
        this.extents = lengths::of;
    }

    /** Summaries of this extent. */
    public SummaryEnricher(Extent extent) {
        this.extents = feed -> extent;
    }

    @Override
    public String name() {
        return "summary/2";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var sentences = sentences(before.text(), extents.apply(before.feed()));
        String line =
                article.getHeadline().isBlank() && !sentences.isEmpty() ? sentences.getFirst() : article.getHeadline();
        return before.with(Summary.newBuilder()
                .setSentences(sentences)
                .setLine(Line.of(line))
                .setMethod(name())
                .build());
    }

    private static List<String> sentences(ArticleText text, Extent extent) {
        var running = runningText(text);
        int wanted = extent.of(running.size());
        var vocabulary = new Vocabulary(text.language());
        var candidates = candidates(text, running, Math.max(MOST_CANDIDATES, 2 * wanted), vocabulary);
        var fit = candidates.stream().filter(Candidate::isFit).toList();
        var chosen = new ArrayList<>(new Selection(vocabulary, fit).of(wanted, extent.characters()));
        fill(chosen, candidates, extent);
        if (chosen.isEmpty() && !candidates.isEmpty()) {
            return List.of(Line.of((fit.isEmpty() ? candidates : fit).getFirst().text(), extent.characters()));
        }
        return chosen.stream().map(Candidate::text).toList();
    }

    private static List<Sentence> runningText(ArticleText text) {
        return text.body().paragraphs().stream()
                .filter(paragraph -> paragraph.layout() == Layout.PROSE || paragraph.layout() == Layout.QUOTE)
                .flatMap(paragraph -> paragraph.sentences().stream())
                .limit(MOST_READ)
                .toList();
    }

    /** Reads everything; the first sentences are candidates. */
    private static List<Candidate> candidates(
            ArticleText text, List<Sentence> running, int most, Vocabulary vocabulary) {
        var beginnings = Beginnings.in(text.language());
        text.headline().sentences().forEach(vocabulary::readHeadline);
        var candidates = new ArrayList<Candidate>(Math.min(most, running.size()));
        for (int i = 0; i < running.size(); i++) {
            var reading = vocabulary.read(running.get(i), i);
            if (i < most) {
                candidates.add(Candidate.of(i, running.get(i), reading, beginnings));
            }
        }
        return candidates;
    }

    /** If too few can stand in a summary, the earliest of the others; those that need no other come first. */
    private static void fill(List<Candidate> chosen, List<Candidate> candidates, Extent extent) {
        int fewest = extent.sentences().orElse(FEWEST);
        int room = extent.characters()
                - chosen.stream().mapToInt(one -> one.text().length() + 1).sum();
        var others = Stream.concat(
                        candidates.stream().filter(candidate -> candidate.need() == Need.NOTHING), candidates.stream())
                .toList();
        for (var candidate : others) {
            if (chosen.size() >= fewest) {
                break;
            }
            if (candidate.text().length() <= room && !chosen.contains(candidate)) {
                chosen.add(candidate);
                room -= candidate.text().length() + 1;
            }
        }
        chosen.sort(Comparator.comparingInt(Candidate::index));
    }
}
