package wiredesk.ingest.format.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A mail that somebody sent on, within the text of another: a line that says so, its fields, its text.
 *
 * @param from the first line of its text
 * @param sender what it gives for its sender
 */
record ForwardedMail(int from, Optional<String> sender) {

    private static final int LOOKED_AT = 24;
    private static final int LONGEST_ABOVE = 600;
    private static final int LEAST_FIELDS = 3;

    private static final List<String> MARKS = List.of(
            "forwarded message",
            "original message",
            "begin forwarded message",
            "weitergeleitete nachricht",
            "ursprüngliche nachricht",
            "anfang der weitergeleiteten nachricht",
            "message transféré",
            "message d'origine",
            "message original",
            "début du message transféré",
            "début du message réexpédié",
            "mensaje reenviado",
            "mensaje original",
            "messaggio inoltrato",
            "messaggio originale",
            "mensagem encaminhada",
            "mensagem original",
            "doorgestuurd bericht",
            "oorspronkelijk bericht",
            "videresendt meddelelse",
            "videresendt melding",
            "vidarebefordrat meddelande",
            "wiadomość przekazana",
            "přeposlaná zpráva",
            "пересылаемое сообщение",
            "исходное сообщение");

    private static final Set<String> SENDERS = Set.of("from", "von", "de", "da", "van", "fra", "från", "od", "от");

    private static final Set<String> OTHERS = Set.of(
            "date",
            "datum",
            "fecha",
            "data",
            "дата",
            "sent",
            "gesendet",
            "envoyé",
            "enviado",
            "inviato",
            "verzonden",
            "sendt",
            "skickat",
            "wysłano",
            "odesláno",
            "отправлено",
            "to",
            "an",
            "à",
            "para",
            "a",
            "aan",
            "til",
            "till",
            "do",
            "komu",
            "кому",
            "cc",
            "kopie",
            "reply-to",
            "subject",
            "betreff",
            "objet",
            "asunto",
            "oggetto",
            "assunto",
            "onderwerp",
            "emne",
            "ämne",
            "temat",
            "předmět",
            "тема");

    /** The mail within the lines, quoted or not; empty if there is none near their head, or more than a note above it. */
    static Optional<ForwardedMail> in(List<String> lines) {
        int above = 0;
        int limit = Math.min(lines.size(), LOOKED_AT);
        for (int i = 0; i < limit && above <= LONGEST_ABOVE; i++) {
            String line = unquoted(lines.get(i));
            int first = isMark(line) ? notBlank(lines, i + 1) : i;
            int end = first;
            Optional<String> sender = Optional.empty();
            while (end < lines.size() && field(lines.get(end)).isPresent()) {
                String text = unquoted(lines.get(end));
                if (field(lines.get(end)).filter(SENDERS::contains).isPresent()) {
                    sender = sender.or(() -> Correspondent.of(
                                    text.substring(text.indexOf(':') + 1).replace("*", ""))
                            .shown());
                }
                end++;
            }
            if (end - first >= LEAST_FIELDS && sender.isPresent()) {
                return Optional.of(new ForwardedMail(notBlank(lines, end), sender));
            }
            above += line.length();
        }
        return Optional.empty();
    }

    /** The line without the signs that quote it. */
    static String unquoted(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '>' || line.charAt(from) == ' ')) {
            from++;
        }
        return line.indexOf('>') < 0 || from == 0 ? line : line.substring(from);
    }

    private static boolean isMark(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && "- _".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "- _:".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return MARKS.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> field(String line) {
        String bare = unquoted(line).strip().replace("*", "");
        int colon = bare.indexOf(':');
        return colon < 1 || colon > 12
                ? Optional.empty()
                : Optional.of(bare.substring(0, colon).strip().toLowerCase(Locale.ROOT))
                        .filter(name -> SENDERS.contains(name) || OTHERS.contains(name));
    }

    private static int notBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && unquoted(lines.get(at)).isBlank()) {
            at++;
        }
        return at;
    }
}
