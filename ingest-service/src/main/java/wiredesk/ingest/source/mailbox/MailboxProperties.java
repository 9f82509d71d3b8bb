package wiredesk.ingest.source.mailbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailboxes of the feeds that have one.
 *
 * @param feeds by name
 */
@ConfigurationProperties("wiredesk.ingest")
record MailboxProperties(@DefaultValue Map<String, Feed> feeds) {

    /**
     * One feed.
     *
     * @param mailbox its mailbox, if it has one
     */
    record Feed(@Nullable Mailbox mailbox) {}

    /** How the connection is kept secret. */
    enum Security {
        /** TLS from the first byte on (RFC 8314). */
        TLS,
        /** TLS from the command STARTTLS on; without it no password is sent. */
        STARTTLS,
        /** Not at all: for a server on this machine. */
        NONE
    }

    /**
     * A mailbox on an IMAP server.
     *
     * @param host the server
     * @param port its port; 993 with TLS, else 143
     * @param security how the connection is kept secret
     * @param user who logs in
     * @param password file with the password, read for each log-in
     * @param folder where mails arrive
     * @param done where those that were taken are moved to; without it they stay and are marked
     * @param refused where those that were refused are moved to; without it they go where the others go
     * @param interval how often to look
     * @param timeout how long the server may take for each answer
     */
    record Mailbox(
            String host,
            @DefaultValue("0") int port,
            @DefaultValue("tls") Security security,
            String user,
            Path password,
            @DefaultValue("INBOX") String folder,
            @Nullable String done,
            @Nullable String refused,
            @DefaultValue("30s") Duration interval,
            @DefaultValue("30s") Duration timeout) {

        Mailbox {
            if (!interval.isPositive() || !timeout.isPositive() || port < 0 || port > 65_535) {
                throw new IllegalArgumentException(
                        "Expected a positive interval and timeout, and a port, for the mailbox " + user + " on "
                                + host);
            }
        }

        Optional<String> doneFolder() {
            return Optional.ofNullable(done).filter(name -> !name.isBlank());
        }

        Optional<String> refusedFolder() {
            return Optional.ofNullable(refused).filter(name -> !name.isBlank()).or(this::doneFolder);
        }
    }
}
