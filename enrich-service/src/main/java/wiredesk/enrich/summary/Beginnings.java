package wiredesk.enrich.summary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;

/**
 * How sentences of a language begin: with a word that points back to what was said before, or not.
 *
 * @param pronouns words, and pairs of words with {@code _} between them, that stand for something named before
 * @param connectives words that go on from the sentence before
 * @param saying verbs that stand between a quotation and its speaker
 */
record Beginnings(Set<String> pronouns, Set<String> connectives, Set<String> saying) {

    /** What a sentence needs so that it can be understood. */
    enum Need {
        /** It stands for itself. */
        NOTHING,
        /** The sentence before. */
        PREDECESSOR,
        /** Whoever or whatever was named before: it cannot stand in a summary. */
        ANTECEDENT
    }

    private static final Beginnings UNKNOWN = new Beginnings(Set.of(), Set.of(), Set.of());
    private static final Map<String, Beginnings> KNOWN = known();

    /** Those of a language by its ISO 639 code; nothing points back in one that is not known. */
    static Beginnings in(String language) {
        return KNOWN.getOrDefault(language, UNKNOWN);
    }

    /** What the sentence needs. A quotation needs to say who speaks, and {@code "…," he said} does not. */
    Need need(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int at = word(tokens, 0);
        if (isQuotation(sentence)) {
            at = word(tokens, endOfQuotation(tokens));
            if (at < tokens.size() && saying.contains(tokens.get(at).lower())) {
                at = word(tokens, at + 1);
            }
            if (at == tokens.size()) {
                return Need.ANTECEDENT;
            }
        }
        if (at == tokens.size()) {
            return Need.NOTHING;
        }
        String first = tokens.get(at).lower();
        int second = word(tokens, at + 1);
        if (pronouns.contains(first)
                || pronouns.contains(beforeApostrophe(first))
                || (second < tokens.size()
                        && pronouns.contains(first + "_" + tokens.get(second).lower()))) {
            return Need.ANTECEDENT;
        }
        return connectives.contains(first) ? Need.PREDECESSOR : Need.NOTHING;
    }

    /** Whether it begins with quoted words. */
    static boolean isQuotation(Sentence sentence) {
        return isQuote(sentence.text().charAt(0));
    }

    private static int endOfQuotation(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (isQuote(text.charAt(0)) && text.length() == 1) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private static int word(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).isWord() && tokens.get(at).kind() != Token.Kind.NUMBER) {
            at++;
        }
        return at;
    }

    private static String beforeApostrophe(String word) {
        int at = word.indexOf('\'');
        return at < 0 ? word : word.substring(0, at);
    }

    private static boolean isQuote(char mark) {
        return mark == '"'
                || mark == '\u201C'
                || mark == '\u201D'
                || mark == '\u201E'
                || mark == '\u00AB'
                || mark == '\u00BB';
    }

    private static Map<String, Beginnings> known() {
        var known = new HashMap<String, Beginnings>();
        for (var row : WordFile.table(Beginnings.class, "beginnings.tsv", 4)) {
            known.put(row.get(0), new Beginnings(words(row.get(1)), words(row.get(2)), words(row.get(3))));
        }
        return Map.copyOf(known);
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : new HashSet<>(List.of(cell.strip().split(" ", -1)));
    }
}
