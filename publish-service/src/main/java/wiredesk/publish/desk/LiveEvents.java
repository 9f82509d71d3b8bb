package wiredesk.publish.desk;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.PublicationState;
import wiredesk.schemas.PublishedArticle;
import wiredesk.schemas.Topic;

/** Makes server-sent events of published articles. JSON has no line breaks here, so that each is one line of data. */
final class LiveEvents {

    private final JsonMapper json;

    LiveEvents(JsonMapper json) {
        this.json = json;
    }

    /** @param position the stream's position once this event was seen: the event's id */
    LiveEvent of(PublishedArticle article, int partition, long offset, Position position) {
        ArticleCard card = Cards.of(article);
        String text = "event: article\nid: %s\ndata: %s\n\n".formatted(position, json.writeValueAsString(card));
        return new LiveEvent(
                partition,
                offset,
                article.getState() == PublicationState.WITHDRAWN,
                article.getFeed(),
                card.language(),
                article.getEnrichment().map(LiveEvents::topics).orElse(List.of()),
                new Frame(text));
    }

    private static List<String> topics(Enrichment found) {
        return found.getTopics().stream()
                .flatMap((Topic topic) -> Stream.concat(Stream.of(topic.getCode()), topic.getBroader().stream()))
                .distinct()
                .toList();
    }
}
