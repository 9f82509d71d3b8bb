package wiredesk.ingest.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a mail's text without what mailers, lists and lawyers hang below it. */
final class MailText {

    private static final int LOOKED_AT_BELOW = 40;

    private static final List<String> FOOTERS = List.of(
            "to unsubscribe",
            "unsubscribe",
            "you are receiving this",
            "you received this message because",
            "you're receiving this",
            "if you no longer wish to receive",
            "to manage your subscription",
            "manage your preferences",
            "update your preferences",
            "view this email in your browser",
            "view in browser",
            "this email was sent to",
            "this message was sent to",
            "this e-mail and any attachments",
            "this email and any attachments",
            "this email and any files",
            "this email may contain",
            "this e-mail may contain",
            "this message and any attachments",
            "the contents of this e",
            "this message is confidential",
            "the information contained in this",
            "confidentiality notice",
            "disclaimer:",
            "please consider the environment",
            "sent from my ",
            "get outlook for",
            "abmelden",
            "newsletter abbestellen",
            "sie erhalten diese",
            "diese e-mail enthält vertrauliche",
            "von meinem iphone gesendet",
            "se désabonner",
            "pour vous désinscrire",
            "envoyé de mon",
            "darse de baja",
            "para cancelar la suscripción",
            "cancellati");

    /** How the lines of a text hang together. */
    enum Flow {
        /** As they stand. */
        FIXED,
        /** A space at the end of a line continues it. */
        FLOWED,
        /** The same, and the space is none of the text's. */
        CLOSED_UP
    }

    private MailText() {}

    /**
     * The lines of a text.
     *
     * @param flow whether a space at the end of a line means that the next one belongs to it (RFC 3676)
     */
    static List<String> lines(String text, Flow flow) {
        boolean flowed = flow != Flow.FIXED;
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean signature = isSignature(line);
            String bare = flowed && line.startsWith(" ") ? line.substring(1) : line;
            if (open && !signature && !bare.isBlank()) {
                lines.set(
                        lines.size() - 1, lines.getLast().stripTrailing() + (flow == Flow.CLOSED_UP ? "" : " ") + bare);
            } else {
                lines.add(bare);
            }
            open = flowed && bare.endsWith(" ") && !signature;
        }
        cutBelow(lines);
        return lines;
    }

    /** Whether it is what mailers and lists hang below a mail. */
    static boolean isFooter(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        for (String footer : FOOTERS) {
            if (lower.startsWith(footer)) {
                return true;
            }
        }
        return lower.contains("mailing list") && lower.length() < 100;
    }

    private static boolean isSignature(String line) {
        return line.equals("-- ") || line.equals("--");
    }

    private static void cutBelow(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (isSignature(lines.get(i)) && hasTextAbove(lines, i)) {
                lines.subList(i, lines.size()).clear();
            }
        }
        int from = Math.max(1, lines.size() - LOOKED_AT_BELOW);
        for (int i = from; i < lines.size(); i++) {
            boolean rule = isRule(lines.get(i)) && i + 1 < lines.size() && isFooter(lines.get(i + 1));
            if ((rule || isFooter(lines.get(i))) && hasTextAbove(lines, i)) {
                lines.subList(i, lines.size()).clear();
            }
        }
    }

    private static boolean isRule(String line) {
        String bare = line.strip();
        return bare.length() >= 5 && bare.chars().allMatch(c -> c == '_' || c == '-' || c == '=' || c == '*');
    }

    private static boolean hasTextAbove(List<String> lines, int end) {
        for (int i = 0; i < end; i++) {
            if (!lines.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }
}
