package wiredesk.publish.desk;

import java.util.List;
import java.util.Optional;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;

/** Published articles as cards. */
final class Cards {

    private Cards() {}

    static ArticleCard of(PublishedArticle article) {
        boolean shown = article.getState() == PublicationState.PUBLISHED;
        Optional<NewsItem> item = shown ? article.getItem() : Optional.empty();
        Optional<Enrichment> found = shown ? article.getEnrichment() : Optional.empty();
        return new ArticleCard(
                article.getArticleId(),
                article.getFeed(),
                article.getRevision().getVersion(),
                article.getRevision().getVersionCreated(),
                article.getState().name(),
                article.getStatus().name(),
                article.getNote().orElse(null),
                item.map(NewsItem::getHeadline).orElse(null),
                item.flatMap(NewsItem::getByline).orElse(null),
                item.flatMap(NewsItem::getDateline).map(Cards::dateline).orElse(null),
                found.map(e -> e.getLanguage().getTag()).orElse(null),
                item.flatMap(NewsItem::getUrgency).orElse(null),
                found.map(e -> e.getSummary().getSentences()).orElse(null),
                found.map(e -> e.getSummary().getLine()).orElse(null),
                found.map(Cards::keyPhrases).orElse(null),
                found.map(Cards::entities).orElse(null),
                found.map(Cards::topics).orElse(null),
                article.getReceivedAt(),
                article.getEnrichedAt(),
                article.getFirstPublishedAt().orElse(null),
                article.getPublishedAt());
    }

    private static ArticleCard.Dateline dateline(wiredesk.schemas.Dateline dateline) {
        return new ArticleCard.Dateline(
                dateline.getText(),
                dateline.getPlace().orElse(null),
                dateline.getCountry().orElse(null));
    }

    private static List<String> keyPhrases(Enrichment found) {
        return found.getKeyPhrases().stream().map(KeyPhrase::getText).toList();
    }

    private static List<ArticleCard.Entity> entities(Enrichment found) {
        return found.getEntities().stream()
                .map(e -> new ArticleCard.Entity(
                        e.getName(), e.getKind().name(), e.getCode().orElse(null)))
                .toList();
    }

    private static List<ArticleCard.Topic> topics(Enrichment found) {
        return found.getTopics().stream()
                .map(t -> new ArticleCard.Topic(t.getCode(), t.getName()))
                .toList();
    }
}
