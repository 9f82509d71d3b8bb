package wiredesk.ingest.format.copy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What press offices set above a title, or in front of it, to say what it is: {@code PRESS RELEASE}, {@code Pressemitteilung Nr. 112}. */
public final class Kicker {

    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 5;

    private static final List<String> KICKERS = List.of(
            "press release",
            "media release",
            "news release",
            "press statement",
            "media statement",
            "press notice",
            "media advisory",
            "pressemitteilung",
            "pressemeldung",
            "medienmitteilung",
            "presseinformation",
            "medieninformation",
            "presseaussendung",
            "communiqué de presse",
            "communique de presse",
            "comunicado de prensa",
            "nota de prensa",
            "comunicato stampa",
            "comunicado de imprensa",
            "nota de imprensa",
            "persbericht",
            "pressmeddelande",
            "pressemeddelelse",
            "pressemelding",
            "lehdistötiedote",
            "informacja prasowa",
            "komunikat prasowy",
            "tisková zpráva",
            "tlačová správa",
            "sajtóközlemény",
            "comunicat de presă",
            "пресс-релиз",
            "пресс релиз",
            "прес-реліз",
            "basın bülteni",
            "報道関係者各位",
            "報道資料",
            "プレスリリース",
            "新闻稿",
            "新聞稿",
            "보도자료");

    /** In capitals, in front of a title only. */
    private static final Set<String> ABBREVIATIONS = Set.of("CP", "PM", "PR", "NDP", "PI");

    private Kicker() {}

    /** Whether the line says what it is and nothing else; a number or a date may stand behind it. */
    public static boolean is(String line) {
        String lower = LineKind.bare(line).toLowerCase(Locale.ROOT);
        int dash = Math.max(lower.lastIndexOf(" - "), lower.lastIndexOf(" – "));
        if (dash > 0 && KICKERS.contains(lower.substring(dash + 3))) {
            return true;
        }
        return lower.length() <= LONGEST
                && opens(lower)
                && LineKind.of(line) == LineKind.TEXT
                && (lower.indexOf(':') < 0 || lower.endsWith(":"))
                && lower.split(" ", MOST_WORDS + 3).length <= MOST_WORDS;
    }

    /** The title without one in front of it, before a colon or a dash. */
    public static String without(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        int end = lower.indexOf(':');
        for (String dash : new String[] {" - ", " – ", " — ", " | "}) {
            int at = lower.indexOf(dash);
            end = at >= 0 && (end < 0 || at < end) ? at + 1 : end;
        }
        return end > 0
                        && end < LONGEST
                        && end < title.length() - 2
                        && (opens(lower.substring(0, end))
                                || ABBREVIATIONS.contains(
                                        title.substring(0, end).strip()))
                ? title.substring(end + 1).strip()
                : title;
    }

    private static boolean opens(String lower) {
        for (String kicker : KICKERS) {
            if (lower.startsWith(kicker)) {
                return true;
            }
        }
        return false;
    }
}
