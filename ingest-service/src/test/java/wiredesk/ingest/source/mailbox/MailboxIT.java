package wiredesk.ingest.source.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.source.RecordingWayIn;

class MailboxIT {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final RecordingWayIn wayIn = new RecordingWayIn();
    private GreenMailUser user;

    @BeforeEach
    void start() throws Exception {
        server.start();
        user = server.setUser("stories@desk.example", "stories", "box-secret");
        Files.writeString(folder.resolve("password"), "box-secret\n");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailsAreTakenInOrderAndMovedWhenTheLogHasThem() throws Exception {
        arrive("One", "The first text, long enough to be a story of its own.");
        arrive("Two", "The second text, long enough to be a story of its own.");
        Mailbox mailbox = mailbox("Done", "Refused");

        assertThat(mailbox.round()).as("there may be more").isZero();
        assertThat(mailbox.round()).isEqualTo(INTERVAL);
        arrive("Three", "The third text, long enough to be a story of its own.");
        mailbox.round();
        mailbox.close();

        assertThat(wayIn.headlines()).containsExactly("One", "Two", "Three");
        assertThat(count("INBOX")).isZero();
        assertThat(count("Done")).isEqualTo(3);
    }

    @Test
    void aMailThatNobodyConfirmedStaysAndOneThatIsRefusedGoesAside() throws Exception {
        arrive("Kept", "A text that is long enough to be a story of its own.");
        wayIn.away(true);
        Mailbox mailbox = mailbox("Done", "Refused");
        mailbox.round();
        assertThat(count("INBOX")).isOne();

        wayIn.away(false);
        wayIn.limit(2_000);
        arrive("Huge", "A long text. ".repeat(500));
        mailbox.round();
        mailbox.close();

        assertThat(wayIn.headlines()).containsExactly("Kept");
        assertThat(count("INBOX")).isZero();
        assertThat(count("Done")).isOne();
        assertThat(count("Refused")).isOne();
    }

    @Test
    void withoutAFolderForThemMailsStayAreMarkedAndNotTakenTwice() throws Exception {
        arrive("One", "The first text, long enough to be a story of its own.");
        Mailbox mailbox = mailbox(null, null);
        mailbox.round();
        mailbox.close();
        Mailbox restarted = mailbox(null, null);
        restarted.round();
        restarted.close();

        assertThat(wayIn.headlines()).containsExactly("One");
        assertThat(count("INBOX")).isOne();
    }

    @Test
    void aServerThatIsAwayIsAskedAgainMoreAndMoreSlowly() throws Exception {
        Mailbox mailbox = mailbox("Done", null);
        mailbox.round();
        server.stop();
        assertThat(mailbox.round()).isEqualTo(INTERVAL);
        assertThat(mailbox.round()).isEqualTo(INTERVAL.multipliedBy(2));
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoPassword() throws Exception {
        var tls = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        tls.start();
        try {
            var mailbox = new Mailbox(
                    "mail", settings(tls.getImaps().getPort(), MailboxProperties.Security.TLS, "Done", null), wayIn);
            mailbox.round();
            assertThat(mailbox.trouble().orElseThrow()).contains("unable to find valid certification path");
            mailbox.close();
        } finally {
            tls.stop();
        }
    }

    private Mailbox mailbox(@Nullable String done, @Nullable String refused) {
        return new Mailbox(
                "mail", settings(server.getImap().getPort(), MailboxProperties.Security.NONE, done, refused), wayIn);
    }

    private MailboxProperties.Mailbox settings(
            int port, MailboxProperties.Security security, @Nullable String done, @Nullable String refused) {
        return new MailboxProperties.Mailbox(
                "127.0.0.1",
                port,
                security,
                "stories",
                folder.resolve("password"),
                "INBOX",
                done,
                refused,
                INTERVAL,
                Duration.ofSeconds(5));
    }

    private void arrive(String subject, String text) throws Exception {
        String mail = "From: Quay Press <press@quay.example>\r\nTo: stories@desk.example\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + subject + "@quay.example>\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\n\r\n"
                + text
                + "\r\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private int count(String name) throws Exception {
        var box = server.getManagers().getImapHostManager().getFolder(user, name);
        return box == null ? 0 : box.getMessageCount();
    }
}
