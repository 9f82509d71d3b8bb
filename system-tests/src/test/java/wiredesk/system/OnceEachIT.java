package wiredesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import wiredesk.local.client.Receipt;
import wiredesk.schemas.Topics;

/** What is sent once arrives once; what is sent again changes nothing. */
@WithWiredesk
class OnceEachIT {

    private static final int STORIES = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void twoThousandStoriesArriveOnceEachAndTheSameAgainChangeNothing(Wiredesk wiredesk) {
        List<Story> stories = Flood.of("flood", STORIES);

        Set<String> ids = idsOf(wiredesk.sender().pushAll(stories));
        Sentinels.pass(wiredesk, PATIENCE);

        assertThat(ids).hasSize(STORIES);
        assertThat(published(wiredesk, ids))
                .hasSize(STORIES)
                .allSatisfy((_, times) -> assertThat(times).isOne());
        String stored = stored(wiredesk, ids);

        assertThat(idsOf(wiredesk.sender().pushAll(stories))).isEqualTo(ids);
        Sentinels.pass(wiredesk, PATIENCE);

        assertThat(published(wiredesk, ids))
                .hasSize(STORIES)
                .allSatisfy((_, times) -> assertThat(times).isOne());
        assertThat(stored(wiredesk, ids)).isEqualTo(stored);
    }

    private static Set<String> idsOf(List<Receipt.Article> receipts) {
        return receipts.stream().map(Receipt.Article::articleId).collect(Collectors.toCollection(HashSet::new));
    }

    /** How many records each article has among what was ever published. */
    private static Map<String, Long> published(Wiredesk wiredesk, Set<String> ids) {
        return wiredesk.topic(Topics.ARTICLES_PUBLISHED).records().stream()
                .filter(r -> ids.contains(r.key()))
                .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
    }

    /** Every row and revision of the articles, down to the moment it was written, in one digest; all must be there. */
    private static String stored(Wiredesk wiredesk, Set<String> ids) {
        String[] all = ids.toArray(String[]::new);
        assertThat(wiredesk.database().number("select count(*) from article where id = any(?)", (Object) all))
                .isEqualTo(STORIES);
        assertThat(wiredesk.database()
                        .number("select count(*) from article_revision where article_id = any(?)", (Object) all))
                .isEqualTo(STORIES);
        return wiredesk.database()
                .row("""
                        select md5(string_agg(a::text || r::text, '|' order by a.id)) as digest
                        from article a join article_revision r on r.article_id = a.id where a.id = any(?)""", (Object) all)
                .orElseThrow()
                .values()
                .iterator()
                .next()
                .toString();
    }
}
