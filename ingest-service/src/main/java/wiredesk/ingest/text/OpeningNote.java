package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What has changed in a story, as wires say it above its text: {@code (Adds quote, background)}, {@code (Repeats with no changes)}. It is
 * for editors and none of the text.
 */
final class OpeningNote {

    private static final int LONGEST = 600;
    private static final int WITHIN = 2;

    private static final Set<String> VERBS = Set.of(
            "adds",
            "updates",
            "updated",
            "updating",
            "repeats",
            "repeating",
            "corrects",
            "corrected",
            "correcting",
            "recasts",
            "rewrites",
            "refiles",
            "refiling",
            "resends",
            "removes",
            "deletes",
            "drops",
            "fixes",
            "changes",
            "clarifies",
            "amends",
            "edits",
            "inserts",
            "restores",
            "releads",
            "replaces",
            "reissues",
            "retransmits",
            "trims",
            "tops",
            "subs",
            "ajoute",
            "ajoutes",
            "actualise",
            "actualisé",
            "actualisée",
            "actualisation",
            "corrige",
            "complète",
            "répète",
            "rectifie",
            "précise",
            "actualiza",
            "actualizado",
            "amplía",
            "amplia",
            "añade",
            "agrega",
            "repite",
            "aktualisiert",
            "ergänzt",
            "berichtigt",
            "korrigiert",
            "wiederholt",
            "aggiorna",
            "aggiunge",
            "corregge",
            "ripete",
            "atualiza",
            "acrescenta",
            "repete",
            "oppdaterer",
            "uppdaterar",
            "opdaterer",
            "päivittää",
            "lisää");

    private OpeningNote() {}

    /** Takes such notes off a list that can be changed, from its first two paragraphs from {@code from} on; what they say. */
    static List<String> cut(List<String> paragraphs, int from) {
        List<String> notes = List.of();
        int at = from;
        for (int i = 0; i < WITHIN && at < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(at);
            int line = paragraph.startsWith("(") ? paragraph.indexOf(")\n") + 1 : 0;
            String note = line > 0 ? paragraph.substring(0, line) : paragraph;
            boolean alone = line == 0 && paragraphs.size() == from + 1;
            if (alone || !is(note)) {
                at++;
                continue;
            }
            if (line > 0) {
                paragraphs.set(at, paragraph.substring(line).strip());
            } else {
                paragraphs.remove(at);
            }
            notes = notes.isEmpty() ? new ArrayList<>(1) : notes;
            notes.add(note.substring(1, note.lastIndexOf(')')).strip());
        }
        return notes;
    }

    /** In brackets from end to end, and one of these verbs first. */
    private static boolean is(String paragraph) {
        int length = paragraph.length();
        if (length < 6 || length > LONGEST || paragraph.charAt(0) != '(') {
            return false;
        }
        int end = paragraph.charAt(length - 1) == '.' ? length - 2 : length - 1;
        if (paragraph.charAt(end) != ')' || paragraph.indexOf(')') != end) {
            return false;
        }
        int word = 1;
        while (word < end && Character.isLetter(paragraph.charAt(word))) {
            word++;
        }
        return word < end && VERBS.contains(paragraph.substring(1, word).toLowerCase(Locale.ROOT));
    }
}
