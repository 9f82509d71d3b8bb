package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.RejectedDelivery;
import wiredesk.schemas.Topics;

/** What the running service fetches itself, from where it lies to where it stands in the log. */
class SourcesIT extends RunningService {

    private static final Path FOLDER = FetchedPlaces.FOLDER.resolve("in");

    @Test
    void aDroppedFileIsInTheLogAndMovedAside() throws IOException {
        drop("weir.txt", "Weir reopens\n\nBoats pass again.");

        RawArticle article = article("Weir reopens");
        assertThat(article.getFeed()).isEqualTo("drops");
        assertThat(article.getFormat()).isEqualTo("text");
        awaitAside("done", "weir.txt");
    }

    @Test
    void aDroppedFileThatIsRefusedStandsAmongTheRejectionsToo() throws IOException {
        drop("broken.json", "{\"headline\": \"brok");

        Path reason = awaitAside("refused", "broken.json.reason");
        String text = Files.readString(reason);
        assertThat(text).startsWith("malformed: Not well-formed JSON");
        String deliveryId = text.strip().substring(text.strip().lastIndexOf(' ') + 1);
        RejectedDelivery rejection = rejection(deliveryId);
        assertThat(rejection.getFeed()).isEqualTo("drops");
        assertThat(rejection.getReason()).isEqualTo("malformed");
    }

    @Test
    void filesOfAPausedFeedStayUntilItIsResumed() throws IOException {
        decide("drops", true);
        try {
            drop("later.txt", "Later\n\nWhen it is resumed.");
            await().during(Duration.ofSeconds(1)).until(() -> Files.exists(FOLDER.resolve("later.txt")));
            assertThat(sources("drops").at("/0/waiting").asBoolean()).isTrue();
        } finally {
            decide("drops", false);
        }
        assertThat(article("Later").getFeed()).isEqualTo("drops");
        assertThat(sources("drops").at("/0/name").asString()).isEqualTo("folder " + FOLDER);
        assertThat(sources("drops").at("/0/waiting").asBoolean()).isFalse();
        assertThat(sources("drops").at("/0/trouble").isNull()).isTrue();
    }

    @Test
    void aPublishedFeedIsPolledAndWhatChangesInItIsInTheLog() {
        String entry = "<item><guid isPermaLink='false'>urn:quay:7</guid><title>Crane %s</title></item>";
        FetchedPlaces.PUBLISHED.set(
                "<rss version='2.0'><channel><title>Quay News</title>" + entry.formatted("falls") + "</channel></rss>");
        assertThat(article("Crane falls").getArticleId()).isEqualTo("urn:quay:7");

        FetchedPlaces.PUBLISHED.set("<rss version='2.0'><channel><title>Quay News</title>"
                + entry.formatted("stands again") + "</channel></rss>");
        assertThat(article("Crane stands again").getArticleId()).isEqualTo("urn:quay:7");
    }

    @Test
    void aMailIsInTheLogAndMoved() throws Exception {
        String mail = """
                From: Quay Press <press@quay.example>
                Subject: New pier
                Message-ID: <pier-1@quay.example>
                Date: Mon, 1 Jun 2026 10:00:00 +0000

                The new pier was opened on Monday by the mayor of Quay.
                """;
        FetchedPlaces.MAIL_USER.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));

        RawArticle article = article("New pier");
        assertThat(article.getFeed()).isEqualTo("press");
        assertThat(article.getFormat()).isEqualTo("mail");
        await().until(() -> FetchedPlaces.MAIL
                        .getManagers()
                        .getImapHostManager()
                        .getFolder(FetchedPlaces.MAIL_USER, "INBOX")
                        .getMessageCount()
                == 0);
    }

    private JsonNode sources(String feed) {
        return operator.send(operator.request("/actuator/feeds/" + feed).GET())
                .json()
                .path("sources");
    }

    private RawArticle article(String headline) {
        return (RawArticle) topics.find(
                        Topics.ARTICLES_RAW,
                        value -> ((RawArticle) value).getItem().getHeadline().equals(headline))
                .value();
    }

    private static void drop(String name, String text) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name), text);
    }

    private static Path awaitAside(String shelf, String name) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(FOLDER.resolve(".wiredesk").resolve(shelf), name), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Path> find(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            return found.stream().findFirst();
        }
    }

    private void decide(String feed, boolean paused) {
        assertThat(operator.send(operator.request("/actuator/feeds/" + feed)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"paused\": " + paused + "}")))
                        .status())
                .isEqualTo(200);
    }
}
