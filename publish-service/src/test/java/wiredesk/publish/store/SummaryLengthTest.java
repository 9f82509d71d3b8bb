package wiredesk.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import wiredesk.publish.Stories;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Summary;

class SummaryLengthTest {

    private static final List<String> SENTENCES = List.of(
            "The ferries between Konstanz and Meersburg have stopped for the whole of Sunday.",
            "A storm of the night had torn a landing stage from its piles.",
            "Buses take the passengers round the lake.");

    private static final int ALL = SENTENCES.stream().mapToInt(String::length).sum() + 2;

    @Test
    void aSummaryThatFitsIsLeftAsItIs() {
        PublishedArticle article = article(SENTENCES);
        assertThat(new SummaryLength(ALL).fit(article)).isSameAs(article);
    }

    @Test
    void oneCharacterLessCostsTheLastSentenceAndNothingElse() {
        PublishedArticle article = article(SENTENCES);
        assertThat(new SummaryLength(ALL - 1).fit(article)).isEqualTo(article(SENTENCES.subList(0, 2)));
    }

    @Test
    void aSentenceBehindOneThatDoesNotFitIsNotTaken() {
        var sentences = List.of(SENTENCES.getFirst(), "x".repeat(70) + ".", SENTENCES.getLast());
        assertThat(new SummaryLength(140).fit(article(sentences))).isEqualTo(article(SENTENCES.subList(0, 1)));
    }

    @Test
    void theLineStandsForAFirstSentenceThatIsTooLong() {
        var sentences = List.of("The ferries " + "and the boats ".repeat(10) + "have stopped.", SENTENCES.getLast());
        assertThat(new SummaryLength(140).fit(article(sentences)))
                .isEqualTo(article(List.of("Ferries stop on Lake Constance after a storm")));
    }

    @Test
    void anArticleWithoutSentencesStaysWithoutThem() {
        PublishedArticle article = article(List.of());
        assertThat(new SummaryLength(140).fit(article)).isSameAs(article);
    }

    @Test
    void aWithdrawnArticleHasNothingToShorten() {
        PublishedArticle withdrawn = PublishedArticle.newBuilder(article(SENTENCES))
                .setState(PublicationState.WITHDRAWN)
                .setStatus(EditorialStatus.CANCELED)
                .setItem(null)
                .setEnrichment(null)
                .build();
        assertThat(new SummaryLength(140).fit(withdrawn)).isSameAs(withdrawn);
    }

    @Test
    void aLengthWithoutRoomForTheLineIsRefused() {
        assertThatThrownBy(() -> new SummaryLength(139))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a store's summaries have room for 140 characters, not 139");
    }

    private static PublishedArticle article(List<String> sentences) {
        EnrichedArticle enriched = Stories.story("urn:rheinpress:ferries").enriched();
        Enrichment found = enriched.getEnrichment();
        return PublishedArticle.newBuilder()
                .setArticleId(enriched.getArticleId())
                .setFeed(enriched.getFeed())
                .setRevision(enriched.getRevision())
                .setState(PublicationState.PUBLISHED)
                .setStatus(enriched.getStatus())
                .setReceivedAt(Stories.NOON)
                .setEnrichedAt(Stories.NOON)
                .setPublishedAt(Stories.NOON)
                .setItem(enriched.getItem())
                .setEnrichment(Enrichment.newBuilder(found)
                        .setSummary(Summary.newBuilder(found.getSummary())
                                .setSentences(sentences)
                                .build())
                        .build())
                .build();
    }
}
