package wiredesk.ingest.format.mail;

import java.util.Locale;
import java.util.Set;

/** Whether a text begins like a mail. */
public final class MailHead {

    private static final int MOST_LINES = 80;

    /** Fields that mails have and hardly another text. */
    private static final Set<String> OF_MAIL = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "delivered-to",
            "dkim-signature",
            "x-mailer",
            "list-id",
            "content-transfer-encoding",
            "reply-to",
            "envelope-to",
            "x-received",
            "arc-seal");

    private static final Set<String> COMMON = Set.of("from", "to", "date", "subject", "cc", "sender", "content-type");

    private MailHead() {}

    /** Whether header fields open the text, enough of them to be a mail's. */
    public static boolean opens(String text) {
        int certain = 0;
        int common = 0;
        int lines = 0;
        boolean first = true;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank() || ++lines > MOST_LINES) {
                break;
            }
            if (first && line.startsWith("From ")) {
                first = false;
                continue;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (folded && !first) {
                continue;
            }
            first = false;
            String name = fieldName(line);
            if (name.isEmpty()) {
                return false;
            }
            certain += OF_MAIL.contains(name) ? 1 : 0;
            common += COMMON.contains(name) ? 1 : 0;
        }
        return (certain >= 1 && certain + common >= 2) || common >= 4;
    }

    private static String fieldName(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 60) {
            return "";
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return "";
            }
        }
        return line.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
