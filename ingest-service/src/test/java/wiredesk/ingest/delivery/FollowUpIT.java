package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What operators and agencies ask afterwards. */
class FollowUpIT extends RunningService {

    private static final String HALF = """
            [{"guid": "tag:alpina.example,2026:half", "headline": "Ferry resumes"}, {"type": "event", "name": "Fair"}]
            """;

    @Test
    void whatWasRefusedIsListedShownAndSentAgain() {
        String deliveryId = sender.push("alpina", "application/json", HALF)
                .json()
                .path("deliveryId")
                .asString();

        JsonNode listed = find(deliveryId);
        assertThat(listed.path("feed").asString()).isEqualTo("alpina");
        assertThat(listed.path("format").asString()).isEqualTo("ninjs");
        assertThat(listed.path("sentAgain").asInt()).isZero();
        assertThat(listed.at("/items/0/item").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0/reason").asString()).isEqualTo("no-story");

        JsonNode shown = get("/actuator/rejections/" + deliveryId).json();
        assertThat(shown.path("text").asString()).isEqualTo(HALF);
        assertThat(shown.path("whole").asBoolean()).isTrue();

        JsonNode sent = post("/actuator/rejections/" + deliveryId).json();
        assertThat(sent.path("outcome").asString()).isEqualTo("taken");
        assertThat(sent.path("articles").toString()).isEqualTo("[\"tag:alpina.example,2026:half\"]");
        assertThat(find(deliveryId).path("sentAgain").asInt()).isEqualTo(1);
        assertThat(find(sent.path("deliveryId").asString()).path("items")).hasSize(1);
    }

    @Test
    void whatIsStillRefusedSaysWhy() {
        String deliveryId = sender.push("alpina", "application/json", "{\"type\": \"event\", \"name\": \"Fair\"}")
                .json()
                .path("deliveryId")
                .asString();
        JsonNode sent = post("/actuator/rejections/" + deliveryId).json();
        assertThat(sent.path("outcome").asString()).isEqualTo("refused");
        assertThat(sent.path("detail").asString()).isEqualTo("no-story: Expected a story, found an item of type event");
        assertThat(find(deliveryId).path("sentAgain").asInt()).isZero();
    }

    @Test
    void aDeliveryOfWhichOnlyAPartWasKeptIsNotSentAgain() {
        String deliveryId = sender.push("alpina", "text/plain", new byte[3 << 20])
                .json()
                .path("deliveryId")
                .asString();
        Sender.Answer answer = post("/actuator/rejections/" + deliveryId);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("Only a part of the delivery was kept; ask the sender for it");
    }

    @Test
    void anUnknownDeliveryAndAQuestionThatMakesNoSenseAreAnsweredAsSuch() {
        assertThat(get("/actuator/rejections/0198c7a0-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(get("/actuator/rejections/nonsense").status()).isEqualTo(404);
        assertThat(get("/actuator/rejections?since=yesterday").status()).isEqualTo(400);
    }

    @Test
    void theBookSaysWhatCameFromAFeedAndWhatBecameOfIt() {
        String story = "{\"guid\": \"book-1\", \"version\": \"1\", \"headline\": \"Ferry resumes\", \"urgency\": 77}";
        JsonNode before = get("/actuator/feeds/alpina").json().path("report");
        sender.push("alpina", "application/json", story);
        sender.push("alpina", "application/json", story);
        sender.push("alpina", "application/json", "{\"type\": \"event\"}");
        JsonNode after = get("/actuator/feeds/alpina").json().path("report");
        assertThat(grown(before, after, "deliveries")).isEqualTo(3);
        assertThat(grown(before, after, "accepted")).isEqualTo(2);
        assertThat(grown(before, after, "unchanged")).isEqualTo(1);
        assertThat(grown(before, after, "warned")).isEqualTo(2);
        assertThat(after.at("/refused/no-story").asInt()
                        - before.at("/refused/no-story").asInt())
                .isEqualTo(1);
        assertThat(after.path("lastReceived").asString()).isGreaterThan("2026");
        assertThat(get("/actuator/health")
                        .json()
                        .at("/components/feeds/details/alarms")
                        .isObject())
                .isTrue();
    }

    @Test
    void aFeedCanAskWhatBecameOfItsStory() {
        sender.push("alpina", "application/json", """
                {"guid": "http://alpina.example/a/1?x=2", "version": "4", "headline": "Ferry resumes",
                 "embargoed": "2999-01-01T00:00:00Z"}
                """);
        String path = "/feeds/alpina/stories/http%3A%2F%2Falpina.example%2Fa%2F1%3Fx%3D2";
        JsonNode status = asSender(path).json();
        assertThat(status.path("articleId").asString()).isEqualTo("http://alpina.example/a/1?x=2");
        assertThat(status.path("state").asString()).isEqualTo("HELD");
        assertThat(status.path("detail").asString()).isEqualTo("It is held until 2999-01-01T00:00:00Z");
        assertThat(status.at("/received/version").asInt()).isEqualTo(4);
        assertThat(asSender("/feeds/alpina/stories/never-sent").status()).isEqualTo(404);
        assertThat(asSender(path.replace("alpina/", "other/")).status()).isEqualTo(401);
        assertThat(sender.send(sender.request(path).GET()).status()).isEqualTo(401);
    }

    private JsonNode find(String deliveryId) {
        for (JsonNode each :
                get("/actuator/rejections?limit=10000&feed=alpina").json().path("rejections")) {
            if (each.path("deliveryId").asString().equals(deliveryId)) {
                return each;
            }
        }
        throw new AssertionError("No rejection of " + deliveryId);
    }

    private static int grown(JsonNode before, JsonNode after, String field) {
        return after.path(field).asInt() - before.path(field).asInt();
    }

    private Sender.Answer get(String path) {
        return operator.send(operator.request(path).GET());
    }

    private Sender.Answer post(String path) {
        return operator.send(operator.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private Sender.Answer asSender(String path) {
        return sender.send(sender.request(path)
                .header("Authorization", "Bearer " + Sender.KEY)
                .GET());
    }
}
