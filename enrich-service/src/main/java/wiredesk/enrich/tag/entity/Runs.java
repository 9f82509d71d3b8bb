package wiredesk.enrich.tag.entity;

import java.util.Locale;
import java.util.Set;
import wiredesk.enrich.text.Token;

/** Runs of capitalised words in a line, with the small words that names have inside. */
final class Runs {

    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "du", "da", "do", "dos", "das", "di", "del", "della", "dello", "dei", "bin", "ibn",
            "ben", "ter", "ten", "zu", "zur", "y");
    /** Stand inside of a name only behind a particle: {@code de la}, {@code van der}. */
    private static final Set<String> ARTICLES =
            Set.of("la", "le", "el", "los", "las", "der", "den", "dem", "het", "l'");

    private static final Set<String> CONNECTORS = Set.of(
            "of", "for", "de", "del", "des", "du", "für", "der", "die", "la", "los", "las", "the", "and", "y", "et",
            "und", "d'", "l'", "e", "di", "do", "da", "para", "por", "pour", "per");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "y", "et", "und", "e");
    private static final Set<String> ARABIC_ARTICLES = Set.of("al", "el", "as", "ad", "an", "ar", "at", "az", "ash");
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_WORD = 40;

    private final Vocabulary words;
    private final Line line;

    Runs(Vocabulary words, Line line) {
        this.words = words;
        this.line = line;
    }

    /** Whether a token can be part of a name by its form: capitalised, or as {@code al-Aqsa}. */
    static boolean isName(Token token) {
        if (!token.isWord()) {
            return false;
        }
        if (token.isCapitalised()) {
            return true;
        }
        int hyphen = token.text().indexOf('-');
        return hyphen > 0
                && hyphen < token.text().length() - 1
                && Character.isUpperCase(token.text().charAt(hyphen + 1))
                && ARABIC_ARTICLES.contains(token.text().substring(0, hyphen).toLowerCase(Locale.ROOT));
    }

    static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.text().charAt(1) == '.';
    }

    static boolean isConnector(Token token) {
        return CONNECTORS.contains(token.lower());
    }

    /** One past the last word of the run that begins here. */
    int end(int start) {
        boolean takesConnectors =
                words.has(Cue.ORGANISATION_START, line.at(start)) || words.has(Cue.EVENT_START, line.at(start));
        int end = start;
        int at = start;
        while (at < line.size() && at - start < LONGEST_NAME) {
            var token = line.at(at);
            if (isName(token)
                    && token.text().length() < LONGEST_WORD
                    && !(at > start && words.has(Cue.NO_NAME, token))) {
                takesConnectors |= words.has(Cue.ORGANISATION_START, token) || words.has(Cue.EVENT_START, token);
                at++;
                end = at;
            } else if (at > start && joins(at, takesConnectors)) {
                if (CONJUNCTIONS.contains(token.lower()) && !line.isCapitalised(at + 1)) {
                    break;
                }
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean joins(int at, boolean takesConnectors) {
        var token = line.at(at);
        if (!token.isWord()) {
            return token.is('&');
        }
        if (token.lower().equals("y") && !takesConnectors) {
            return false;
        }
        return PARTICLES.contains(token.lower())
                || (ARTICLES.contains(token.lower()) && PARTICLES.contains(line.lower(at - 1)))
                || (takesConnectors && isConnector(token));
    }

    boolean hasAmpersand(int start, int end) {
        return line.tokens().subList(start, end).stream().anyMatch(token -> token.is('&'));
    }
}
