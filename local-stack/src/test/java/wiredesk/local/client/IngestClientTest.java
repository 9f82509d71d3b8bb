package wiredesk.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import wiredesk.local.terminal.Json;

class IngestClientTest {

    @Test
    void aProblemIsReadOutOfItsDocument() {
        Problem problem = IngestClient.problem(
                400, "{\"title\":\"Malformed\",\"status\":400,\"detail\":\"no end tag\",\"deliveryId\":\"d-1\"}");

        assertThat(problem).isEqualTo(new Problem(400, "Malformed", "no end tag", "d-1"));
        assertThat(problem.line()).isEqualTo("400 Malformed: no end tag");
    }

    @Test
    void whatIsNoJsonIsShownByItsFirstLine() {
        assertThat(IngestClient.problem(502, "Bad Gateway\nnginx").line()).isEqualTo("502: Bad Gateway");
    }

    @Test
    void aReceiptIsReadWithWhatItRefused() {
        Receipt receipt = Json.read("""
                {"deliveryId":"d-1","feed":"demo","receivedAt":"2026-03-01T12:00:00Z","format":"newsml-g2","articles":[
                 {"index":0,"articleId":"urn:a","revision":{"version":2,"versionCreated":"2026-03-01T11:00:00Z"},
                  "status":"USABLE","topic":"articles.raw","partition":3,"offset":17,"warnings":[],"later":"field"}],
                 "rejected":[{"index":1,"reason":"no-story","detail":"item 1 has no headline"}]}
                """, Receipt.class);

        assertThat(receipt.isWhole()).isFalse();
        assertThat(receipt.articles())
                .containsExactly(new Receipt.Article(
                        0,
                        "urn:a",
                        new Receipt.Revision(2, Instant.parse("2026-03-01T11:00:00Z")),
                        "USABLE",
                        "articles.raw",
                        3,
                        17,
                        List.of()));
        assertThat(receipt.refusals()).containsExactly(new Receipt.Rejected(1, "no-story", "item 1 has no headline"));
    }
}
