package wiredesk.ingest.format.value;

import java.util.Locale;
import java.util.Set;

/** Words by which a desk is called to a story and that tell nothing of it: {@code URGENT}, {@code EIL}, {@code ALERTE}. */
public final class AlertWord {

    private static final int LONGEST = 32;

    private static final Set<String> WORDS = Set.of(
            "urgent",
            "urgente",
            "alert",
            "alerta",
            "alerte",
            "alerte info",
            "allarme",
            "alarm",
            "flash",
            "flash info",
            "newsflash",
            "news flash",
            "news alert",
            "newsalert",
            "bulletin",
            "breaking",
            "breaking news",
            "just in",
            "snap",
            "securite",
            "sécurité",
            "eil",
            "eilmeldung",
            "eil eil",
            "blitz",
            "vorrang",
            "dringend",
            "priorité",
            "dernière minute",
            "dernière heure",
            "última hora",
            "ultima hora",
            "último minuto",
            "ultim'ora",
            "ultimora",
            "haster",
            "hast",
            "kiire",
            "pilne",
            "молния",
            "срочно");

    private AlertWord() {}

    /** Whether a line says nothing else; signs around the words and between repeated ones do not count. */
    public static boolean isAlone(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int from = 0;
        int to = line.length();
        while (from < to && !Character.isLetter(line.charAt(from))) {
            if (Character.isDigit(line.charAt(from))) {
                return false;
            }
            from++;
        }
        while (to > from && !Character.isLetter(line.charAt(to - 1))) {
            if (Character.isDigit(line.charAt(to - 1))) {
                return false;
            }
            to--;
        }
        return from < to
                && WORDS.contains(
                        line.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
