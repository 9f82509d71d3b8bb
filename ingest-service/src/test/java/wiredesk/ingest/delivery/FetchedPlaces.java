package wiredesk.ingest.delivery;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.test.context.DynamicPropertyRegistry;
import wiredesk.ingest.source.web.Publisher;

/** A folder, a published feed and a mailbox that the running service fetches from. They live as long as it does. */
final class FetchedPlaces {

    static final Path FOLDER = folder();
    static final AtomicReference<String> PUBLISHED = new AtomicReference<>(
            "<rss version='2.0'><channel><title>Quay News</title><item><title>First</title></item></channel></rss>");
    static final Publisher PUBLISHER = new Publisher()
            .at("/rss", exchange -> Publisher.send(exchange, PUBLISHED.get().getBytes(StandardCharsets.UTF_8)));
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    static final GreenMailUser MAIL_USER = mailUser();

    private FetchedPlaces() {}

    static void configure(DynamicPropertyRegistry properties) {
        String drops = "wiredesk.ingest.feeds.drops.folder.";
        properties.add(drops + "path", () -> FOLDER.resolve("in"));
        properties.add(drops + "settle", () -> "50ms");
        properties.add(drops + "interval", () -> "50ms");
        String rss = "wiredesk.ingest.feeds.quay.poll.";
        properties.add(rss + "urls[0]", () -> PUBLISHER.uri("/rss"));
        properties.add(rss + "interval", () -> "1s");
        properties.add("wiredesk.ingest.polling.allowed-addresses[0]", () -> "127.0.0.1");
        properties.add("wiredesk.ingest.polling.gap", () -> "0s");
        String mail = "wiredesk.ingest.feeds.press.mailbox.";
        properties.add(mail + "host", () -> "127.0.0.1");
        properties.add(mail + "port", () -> MAIL.getImap().getPort());
        properties.add(mail + "security", () -> "none");
        properties.add(mail + "user", () -> "press");
        properties.add(mail + "password", () -> FOLDER.resolve("password"));
        properties.add(mail + "done", () -> "Done");
        properties.add(mail + "interval", () -> "500ms");
        properties.add("wiredesk.ingest.state", () -> FOLDER.resolve("state"));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "fetched");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMailUser mailUser() {
        try {
            MAIL.start();
            Files.writeString(FOLDER.resolve("password"), "box-secret");
            return MAIL.setUser("press@desk.example", "press", "box-secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
