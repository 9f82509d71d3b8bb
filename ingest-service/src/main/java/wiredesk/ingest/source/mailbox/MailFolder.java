package wiredesk.ingest.source.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** An open folder of a mailbox. Used by one thread. */
final class MailFolder implements AutoCloseable {

    /** Says of a message that it was taken, where it stays in its folder. */
    private static final String TAKEN = "$WiredeskTaken";

    private static final int MOST_AT_ONCE = 100;
    private static final String CHUNK = String.valueOf(256 * 1024);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean moves;

    private MailFolder(IMAPStore store, IMAPFolder folder, boolean moves) {
        this.store = store;
        this.folder = folder;
        this.moves = moves;
    }

    /**
     * Logs in and opens the folder.
     *
     * @throws MessagingException if the server does not let it
     * @throws IOException if the password cannot be read
     */
    static MailFolder open(MailboxProperties.Mailbox settings) throws MessagingException, IOException {
        boolean tls = settings.security() == MailboxProperties.Security.TLS;
        String protocol = tls ? "imaps" : "imap";
        Session session = Session.getInstance(properties(settings, "mail." + protocol + "."));
        String password = Files.readString(settings.password()).strip();
        Store store = session.getStore(protocol);
        try {
            int port = settings.port() == 0 ? (tls ? 993 : 143) : settings.port();
            store.connect(settings.host(), port, settings.user(), password);
            if (!(store instanceof IMAPStore imap && store.getFolder(settings.folder()) instanceof IMAPFolder folder)) {
                throw new MessagingException("Expected an IMAP server");
            }
            for (String other : List.copyOf(names(settings))) {
                Folder target = store.getFolder(other);
                if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
                    throw new MessagingException("The server does not make the folder " + other);
                }
            }
            folder.open(Folder.READ_WRITE);
            return new MailFolder(imap, folder, settings.doneFolder().isPresent());
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static List<String> names(MailboxProperties.Mailbox settings) {
        List<String> names = new ArrayList<>(2);
        settings.doneFolder().ifPresent(names::add);
        settings.refusedFolder().ifPresent(names::add);
        return names;
    }

    private static Properties properties(MailboxProperties.Mailbox settings, String prefix) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", timeout);
        properties.setProperty(prefix + "timeout", timeout);
        properties.setProperty(prefix + "writetimeout", timeout);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "fetchsize", CHUNK);
        // Reading a message does not mark it as seen: that is for people.
        properties.setProperty(prefix + "peek", "true");
        boolean startTls = settings.security() == MailboxProperties.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
        properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
        return properties;
    }

    /** Up to 100 messages that were not taken yet, the oldest first, their sizes known. */
    List<Message> fresh() throws MessagingException {
        // Asking for the count makes the server say what has arrived.
        if (folder.getMessageCount() == 0) {
            return List.of();
        }
        FlagTerm alive = new FlagTerm(new Flags(Flags.Flag.DELETED), false);
        Message[] found = folder.search(moves ? alive : new AndTerm(alive, new FlagTerm(taken(), false)));
        Message[] first = Arrays.copyOf(found, Math.min(found.length, MOST_AT_ONCE));
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(first, profile);
        return List.of(first);
    }

    /** A word of ours where the server keeps such, else that it was answered: people who look into the box do not see it as theirs. */
    private Flags taken() {
        return folder.getPermanentFlags().contains(Flags.Flag.USER)
                        || folder.getPermanentFlags().contains(TAKEN)
                ? new Flags(TAKEN)
                : new Flags(Flags.Flag.ANSWERED);
    }

    /** The message's number on the server, which stays. */
    String id(Message message) throws MessagingException {
        return folder.getUIDValidity() + "-" + folder.getUID(message);
    }

    /** Puts the message where it does not come from again. */
    void putAside(Message message, Optional<String> target) throws MessagingException {
        if (target.isEmpty()) {
            message.setFlags(taken(), true);
            return;
        }
        Message[] one = {message};
        Folder to = store.getFolder(target.get());
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, to);
        } else {
            folder.copyMessages(one, to);
            message.setFlag(Flags.Flag.DELETED, true);
            folder.expunge(one);
        }
    }

    /** Whether the server still holds the connection. */
    boolean isOpen() {
        return store.isConnected() && folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
