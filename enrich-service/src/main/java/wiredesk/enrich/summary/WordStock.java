package wiredesk.enrich.summary;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

/**
 * What an article has words for.
 *
 * @param words its words and numbers in lower case, and the parts of those that have hyphens
 * @param common those that it also writes with a small letter
 * @param byHead its words by their first letters
 * @param numbers the values of its numbers
 * @param text all of it on one line, in lower case, with plain quotation marks and apostrophes
 */
record WordStock(
        Set<String> words, Set<String> common, Map<String, Set<String>> byHead, Set<BigDecimal> numbers, String text) {

    private static final int HEAD = 4;
    private static final int LONGEST_ENDING = 3;

    static WordStock of(ArticleText text) {
        var words = new HashSet<String>();
        var common = new HashSet<String>();
        text.passages().flatMap(passage -> passage.tokens()).forEach(token -> {
            add(words, token.lower());
            if (token.kind() == Token.Kind.WORD
                    && !Character.isUpperCase(token.text().codePointAt(0))) {
                add(common, token.lower());
            }
        });
        var byHead = new HashMap<String, Set<String>>();
        for (String word : words) {
            if (word.length() >= HEAD) {
                byHead.computeIfAbsent(word.substring(0, HEAD), head -> new HashSet<>())
                        .add(word);
            }
        }
        return new WordStock(
                words,
                common,
                byHead,
                Numbers.in(text),
                plain(text.headline().text()) + "\n" + plain(text.body().text()));
    }

    private static void add(Set<String> words, String word) {
        words.add(word);
        if (word.indexOf('-') > 0) {
            words.addAll(List.of(word.split("-", -1)));
        }
    }

    /** Whether a word stands there. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether a word stands there, in this form or another of the same stem. */
    boolean hasKin(String word) {
        return words.contains(word)
                || (word.length() >= HEAD
                        && byHead.getOrDefault(word.substring(0, HEAD), Set.of()).stream()
                                .anyMatch(other -> areKin(word, other)));
    }

    /** Whether a form of the word stands there with a small letter: then it is no name. */
    boolean hasCommonKin(String word) {
        return common.contains(word)
                || (word.length() >= HEAD
                        && byHead.getOrDefault(word.substring(0, HEAD), Set.of()).stream()
                                .anyMatch(other -> common.contains(other) && areKin(word, other)));
    }

    /** Whether two words differ in their endings only. */
    static boolean areKin(String one, String other) {
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= HEAD && one.length() - shared <= LONGEST_ENDING && other.length() - shared <= LONGEST_ENDING;
    }

    /** Whether these words stand there side by side. */
    boolean says(String quotation) {
        return text.contains(plain(quotation));
    }

    private static String plain(String text) {
        var plain = new StringBuilder(Line.spaced(text).toLowerCase(Locale.ROOT));
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '\u2018', '\u2019', '\u02BC' -> plain.setCharAt(i, '\'');
                case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> plain.setCharAt(i, '"');
                default -> {}
            }
        }
        return plain.toString();
    }
}
