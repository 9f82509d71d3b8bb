package wiredesk.publish.store;

import java.util.ArrayList;
import java.util.List;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Summary;

/**
 * How long the summaries may be that a store takes.
 *
 * @param characters UTF-16 code units of a summary's sentences with a blank between them, at most
 */
record SummaryLength(int characters) {

    /** The line for alerts always fits. */
    static final int LEAST = 140;

    /** @throws IllegalArgumentException if it has no room for the line */
    SummaryLength {
        if (characters < LEAST) {
            throw new IllegalArgumentException(
                    "a store's summaries have room for %d characters, not %d".formatted(LEAST, characters));
        }
    }

    /** The article as it is, or with a shorter summary. */
    PublishedArticle fit(PublishedArticle article) {
        return article.getEnrichment()
                .filter(found -> !fits(found.getSummary().getSentences()))
                .map(found -> PublishedArticle.newBuilder(article)
                        .setEnrichment(Enrichment.newBuilder(found)
                                .setSummary(shortened(found.getSummary()))
                                .build())
                        .build())
                .orElse(article);
    }

    /**
     * As many sentences from the summary's beginning as there is room for, each whole: they stand in the article's order, and one may go on
     * from the one before it. Where there is no room for the first, the line for alerts.
     */
    private Summary shortened(Summary summary) {
        var sentences = new ArrayList<String>();
        int room = characters;
        for (String sentence : summary.getSentences()) {
            if (sentence.length() > room) {
                break;
            }
            sentences.add(sentence);
            room -= sentence.length() + 1;
        }
        return Summary.newBuilder(summary)
                .setSentences(sentences.isEmpty() ? List.of(summary.getLine()) : sentences)
                .build();
    }

    private boolean fits(List<String> sentences) {
        return sentences.stream().mapToLong(sentence -> sentence.length() + 1L).sum() - 1 <= characters;
    }
}
