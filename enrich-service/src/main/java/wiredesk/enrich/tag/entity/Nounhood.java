package wiredesk.enrich.tag.entity;

import java.util.List;
import java.util.Locale;

/** Whether a capitalised word of German is a noun rather than a name: by our list, by its ending, by what stands before it. */
final class Nounhood {

    private static final List<String> ENDINGS = List.of(
            "ung",
            "ungen",
            "heit",
            "heiten",
            "keit",
            "keiten",
            "schaft",
            "schaften",
            "tion",
            "tionen",
            "sion",
            "sionen",
            "tät",
            "täten",
            "ismus",
            "nis",
            "nisse",
            "nissen",
            "tum",
            "ling",
            "linge",
            "chen",
            "lein",
            "ment",
            "mente",
            "ik",
            "iker",
            "logie",
            "graphie",
            "erinnen",
            "erin",
            "eure",
            "euren",
            "anten",
            "isten",
            "ierung",
            "zeug",
            "werk",
            "ende",
            "enden",
            "eien",
            "erei",
            "ur",
            "uren",
            "anz",
            "enz",
            "enzen",
            "age",
            "agen");
    static final List<String> PLACE_ENDINGS = List.of(
            "burg", "berg", "dorf", "heim", "hausen", "hofen", "ingen", "kirchen", "münster", "brück", "brücken",
            "hagen", "rode", "leben", "stedt", "büttel", "furt", "furth", "bach", "felde", "ow", "itz", "stadt",
            "weiler", "straße", "strasse", "gasse", "allee", "land", "reuth", "grad", "ville", "town", "ton", "beuren",
            "zell", "stetten", "born", "horst", "au");
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_NOUN = 4;

    private final Setting setting;
    private final Vocabulary words;
    private final Line line;

    Nounhood(Setting setting, Line line) {
        this.setting = setting;
        this.words = setting.words();
        this.line = line;
    }

    /** Whether an article, a pronoun or an adjective stands before it. */
    boolean isDetermined(int at) {
        if (!line.isLower(at - 1)) {
            return false;
        }
        var before = line.at(at - 1);
        String lower = before.lower();
        return words.has(Cue.DETERMINER, before)
                || (lower.length() > 4
                        && !words.isStopWord(before)
                        && !words.has(Cue.SAYS, before)
                        && (lower.endsWith("en")
                                || lower.endsWith("er")
                                || lower.endsWith("es")
                                || lower.endsWith("em")
                                || lower.endsWith("e"))
                        && !words.has(Cue.WHERE, before)
                        && !words.has(Cue.SINGULAR, before));
    }

    /** Capitalised, and no noun that we know or whose ending says that it is one. */
    boolean isNameLike(int at) {
        if (!line.isCapitalised(at)) {
            return false;
        }
        var token = line.at(at);
        String text = token.text();
        if ((text.length() < SHORTEST_NAME && !token.isAllCapitals())
                || words.isCommon(token)
                || words.isRole(token)
                || setting.usage().isCommon(token.lower())) {
            return false;
        }
        int hyphen = text.lastIndexOf('-');
        String last = hyphen < 0 ? text : text.substring(hyphen + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return token.isAllCapitals()
                || !(endsWith(lower, ENDINGS) || words.has(Cue.COMMON, lower) || isCompound(lower));
    }

    /** Whether it ends in a noun that we know: {@code Haustür}. */
    private boolean isCompound(String lower) {
        for (int from = 3; from <= lower.length() - SHORTEST_NOUN; from++) {
            if (words.has(Cue.COMMON, lower.substring(from)) && !endsWith(lower, PLACE_ENDINGS)) {
                return true;
            }
        }
        return false;
    }

    static boolean endsWith(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
    /** What stands behind a preposition in the plural needs no article. */
    static boolean isPlural(String text) {
        return text.indexOf('-') >= 0
                || ((text.endsWith("en") || text.endsWith("ern") || text.endsWith("eln"))
                        && !endsWith(text, PLACE_ENDINGS));
    }
}
