package wiredesk.ingest.source.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.source.Backoff;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.Trouble;

/**
 * Takes the mails that arrive in a mailbox, each as one delivery, the oldest first. A mail is moved or marked only when the log has it, or its
 * refusal; one that nobody confirmed is taken again.
 */
final class Mailbox implements Source {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Optional<String> MAIL = Optional.of("message/rfc822");

    private final String feed;
    private final MailboxProperties.Mailbox settings;
    private final WayIn wayIn;
    private final Backoff backoff;
    private final Trouble trouble = new Trouble();
    private @Nullable MailFolder folder;
    /** How often a message could not be read, while the server answered otherwise. */
    private final Map<String, Integer> unreadable = new HashMap<>();

    Mailbox(String feed, MailboxProperties.Mailbox settings, WayIn wayIn) {
        this.feed = feed;
        this.settings = settings;
        this.wayIn = wayIn;
        this.backoff = new Backoff(settings.interval(), LONGEST_WAIT);
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public String name() {
        return "mailbox " + settings.user() + " on " + settings.host();
    }

    @Override
    public Duration round() throws InterruptedException {
        try {
            List<Message> messages = open().fresh();
            if (!takeAll(messages, open())) {
                return backoff.failed();
            }
            backoff.succeeded();
            trouble.isOver();
            return messages.isEmpty() ? settings.interval() : Duration.ZERO;
        } catch (MessagingException | IOException e) {
            close();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            trouble.is("The mailbox cannot be read: " + e);
            Duration wait = backoff.failed();
            log.atWarn()
                    .addKeyValue("feed", feed)
                    .log(
                            "{} cannot be read, nothing is lost; next look in {} s: {}",
                            name(),
                            wait.toSeconds(),
                            e.toString());
            return wait;
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble.now();
    }

    private MailFolder open() throws MessagingException, IOException {
        MailFolder open = folder;
        if (open == null || !open.isOpen()) {
            close();
            open = MailFolder.open(settings);
            folder = open;
        }
        return open;
    }

    /** Whether all of them are taken. */
    private boolean takeAll(List<Message> messages, MailFolder from)
            throws MessagingException, IOException, InterruptedException {
        for (Message message : messages) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!take(message, from)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Message message, MailFolder from) throws MessagingException, IOException {
        Outcome outcome;
        // What servers call a message's size is not always to the byte; it is good enough to leave a huge one where it
        // is.
        long size = message.getSize() > wayIn.limit() ? message.getSize() : -1;
        try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
            outcome = wayIn.take(feed, in, size, MAIL, Sieve.NONE);
        } catch (MessageRemovedException e) {
            return true;
        } catch (MessagingException | IOException e) {
            if (from.isOpen() && unreadable.merge(from.id(message), 1, Integer::sum) >= MOST_TRIES) {
                // One mail that cannot be read must not stand in the way of all behind it.
                log.atError()
                        .addKeyValue("feed", feed)
                        .log(
                                "Mail {} in {} cannot be read and is put aside: {}",
                                from.id(message),
                                name(),
                                e.toString());
                unreadable.clear();
                from.putAside(message, settings.refusedFolder());
                return true;
            }
            throw e;
        }
        return switch (outcome) {
            case Outcome.Later later -> false;
            case Outcome.Taken taken -> {
                from.putAside(message, settings.doneFolder());
                yield true;
            }
            case Outcome.Refused(var deliveryId, var reason, var detail) -> {
                log.atWarn()
                        .addKeyValue("feed", feed)
                        .addKeyValue("deliveryId", deliveryId)
                        .log("A mail in {} is refused, {}: {}", name(), reason, detail);
                from.putAside(message, settings.refusedFolder());
                yield true;
            }
        };
    }

    @Override
    public void close() {
        MailFolder open = folder;
        folder = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (MessagingException e) {
            log.debug("{} is closed by the server", name(), e);
        }
    }
}
