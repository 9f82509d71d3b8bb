package wiredesk.ingest.format.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The part below a story that is for editors: the notebook of German agencies, notes to editors, whom to call. */
public final class Notebook {

    private static final List<String> HEADS = List.of(
            "notebook",
            "notizblock",
            "notes to editors",
            "note to editors",
            "notes for editors",
            "notes to editor",
            "editors' notes",
            "editor's notes",
            "editors notes",
            "the following information is not for publication",
            "the following information is not intended for publication",
            "die folgenden informationen sind nicht zur veröffentlichung",
            "the following is not for publication",
            "media contact",
            "press contact",
            "media enquiries",
            "media inquiries",
            "press enquiries",
            "contact:",
            "contacts:",
            "contact information",
            "for further information",
            "for more information, contact",
            "for more information contact",
            "for more information, please contact",
            "for media enquiries",
            "pressekontakt",
            "medienkontakt",
            "kontakt:",
            "rückfragen",
            "rückfragehinweis",
            "ansprechpartner",
            "hinweise für die redaktion",
            "contact presse",
            "contacts presse",
            "notes aux rédactions",
            "contacto de prensa",
            "contatti stampa",
            "perscontact",
            "redaktionelle hinweise");

    private static final Set<String> ENDS = Set.of(
            "ends", "-ends-", "--ends--", "###", "-###-", "-30-", "(ends)", "*ends*", "-end-", "-ende-", "-fin-");

    private static final int LONGEST_CONTACTS = 3_000;
    private static final int LAST_LINES = 8;
    private static final int LONGEST_CREDIT = 100;
    private static final List<String> CREDITS = List.of(
            "translator:",
            "to contact the reporter",
            "to contact the editor",
            "write to ",
            "end) dow jones",
            "editor:",
            "reporter:",
            "translated by ",
            "edited by ",
            "pewarta:",
            "notiz:",
            "copyright ©",
            "copyright (c)");

    private Notebook() {}

    /** Takes it off a list of lines that can be changed, and returns it without its headings' signs; the first line is never part of it. */
    public static List<String> cut(List<String> lines, Set<String> names) {
        int end = endOfText(lines);
        boolean headed = lines.stream().anyMatch(line -> line.startsWith("#") && isHead(line));
        for (int i = 1; i < lines.size(); i++) {
            if ((i == end || (isHead(lines, i) && (!headed || lines.get(i).startsWith("#"))))
                    && hasTextBefore(lines, i)
                    && (i == end || isNote(lines.get(i)) || length(lines, i) <= LONGEST_CONTACTS)) {
                List<String> rest = lines.subList(i, lines.size());
                List<String> notebook = new ArrayList<>();
                for (String line : rest) {
                    String bare = withoutSigns(line);
                    if (!bare.isEmpty() && !isTitle(bare) && !EndMarks.is(line, names)) {
                        notebook.add(bare);
                    }
                }
                rest.clear();
                return notebook.size() > 1 && isLabel(notebook.getFirst())
                        ? notebook.subList(1, notebook.size())
                        : notebook;
            }
        }
        return List.of();
    }

    /** The one line that says that the text ends here, with more to come for editors; negative if there is none or more than one. */
    private static int endOfText(List<String> lines) {
        int end = -1;
        for (int i = 1; i < lines.size(); i++) {
            String bare = lines.get(i).strip();
            if (bare.length() <= 12
                    && ENDS.contains(bare.toLowerCase(Locale.ROOT).replace(" ", ""))) {
                if (end >= 0) {
                    return -1;
                }
                end = i;
            }
        }
        return end;
    }

    private static boolean isHead(List<String> lines, int at) {
        return isHead(lines.get(at)) || lines.get(at).strip().startsWith("((") || isCredit(lines, at);
    }

    /** Who edited or translated it, in the last lines, all of them short. */
    private static boolean isCredit(List<String> lines, int at) {
        if (lines.size() - at > LAST_LINES) {
            return false;
        }
        String lower = LineKind.bare(lines.get(at)).toLowerCase(Locale.ROOT);
        return CREDITS.stream().anyMatch(lower::startsWith)
                && !lower.endsWith(".")
                && lines.subList(at, lines.size()).stream().allMatch(line -> line.length() <= LONGEST_CREDIT);
    }

    /** Notes may be long; whom to call is said in a few lines, and with more behind it the story goes on. */
    private static boolean isNote(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("not") || lower.contains("hinweise");
    }

    private static int length(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isHead(String line) {
        if (line.length() > 120 || line.isBlank()) {
            return false;
        }
        String lower = LineKind.bare(line).toLowerCase(Locale.ROOT).replace('’', '\'');
        if (line.startsWith("#") && (lower.endsWith("notizblock") || lower.endsWith("notebook"))) {
            return true;
        }
        for (String head : HEADS) {
            if (lower.startsWith(head)) {
                return head.endsWith(":") || lower.length() <= head.length() + 1 || isSetOff(line, lower, head);
            }
        }
        return false;
    }

    /** {@code For further information: …}, {@code ## Note to editors}; not a sentence that begins with the same words. */
    private static boolean isSetOff(String line, String lower, String head) {
        char next = lower.charAt(head.length());
        return next == ':'
                || next == 's'
                || line.startsWith("#")
                || head.startsWith("for ")
                || head.startsWith("the following")
                || next == ',';
    }

    private static boolean isLabel(String line) {
        String lower = LineKind.bare(line).toLowerCase(Locale.ROOT).replace('’', '\'');
        String words = lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower;
        return HEADS.contains(words) || HEADS.contains(words + ":");
    }

    private static boolean isTitle(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.endsWith("notebook") || lower.endsWith("notizblock");
    }

    private static boolean hasTextBefore(List<String> lines, int end) {
        return lines.subList(0, end).stream().anyMatch(line -> !line.isBlank());
    }

    private static String withoutSigns(String line) {
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '#' || line.charAt(from) <= ' ')) {
            from++;
        }
        return line.substring(from).strip();
    }
}
