package wiredesk.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import wiredesk.local.client.Receipt;
import wiredesk.schemas.Topics;

/**
 * Stories sent behind all others, one into each partition. An article keeps its partition on every topic, and a partition its order: once the
 * sentinels have arrived, all that was sent before them has arrived too, or never will.
 */
final class Sentinels {

    private Sentinels() {}

    /** Sends them and waits until they are in the store. */
    static void pass(Wiredesk wiredesk, Duration patience) {
        int partitions = wiredesk.topic(Topics.ARTICLES_RAW).partitions();
        String round = UUID.randomUUID().toString();
        Set<Integer> reached = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; reached.size() < partitions; i++) {
            String id = "urn:system:sentinel:" + round + ":" + i;
            Receipt.Article receipt =
                    wiredesk.sender().push(Story.ninjs(id, 1, "The last story of the day", "It is late.", ""));
            reached.add(receipt.partition());
            ids.add(id);
        }
        await("sentinels in the store")
                .atMost(patience)
                .until(() -> wiredesk.database()
                                .number(
                                        "select count(*) from article where id like ?",
                                        "urn:system:sentinel:" + round + ":%")
                        == ids.size());
    }
}
