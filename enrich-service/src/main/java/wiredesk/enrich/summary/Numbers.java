package wiredesk.enrich.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.WordFile;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

/**
 * The values of a text's numbers, however they are written: {@code 1,400}, {@code 1.400}, {@code 25m}, {@code 2.5 million}, {@code eleven},
 * {@code twenty-five}. Words for numbers are known in some languages; {@code one} is not counted as a number.
 */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits of a number that are read; what is longer is a code and compared by its head. */
    private static final int MOST_DIGITS = 30;

    private static final Map<String, Map<String, BigDecimal>> WORDS = words();

    private Numbers() {}

    static Set<BigDecimal> in(ArticleText text) {
        var words = WORDS.getOrDefault(text.language(), Map.of());
        var values = new HashSet<BigDecimal>();
        text.passages()
                .flatMap(passage -> passage.sentences())
                .forEach(sentence -> read(sentence.tokens(), words, values));
        return values;
    }

    /** A number is a value and the magnitudes behind it: {@code 25}, {@code 25 million}, {@code two hundred thousand}. */
    private static void read(List<Token> tokens, Map<String, BigDecimal> words, Set<BigDecimal> values) {
        int at = 0;
        while (at < tokens.size()) {
            var token = tokens.get(at++);
            var found = valuesOf(token, words);
            if (found.isEmpty()) {
                continue;
            }
            BigDecimal last = found.removeLast();
            found.forEach(value -> values.add(value.stripTrailingZeros()));
            while (at < tokens.size()) {
                var magnitude = magnitude(tokens.get(at).lower(), words);
                if (magnitude == null) {
                    break;
                }
                last = last.multiply(magnitude);
                at++;
            }
            values.add(last.stripTrailingZeros());
        }
    }

    private static List<BigDecimal> valuesOf(Token token, Map<String, BigDecimal> words) {
        var values = new ArrayList<BigDecimal>();
        if (token.kind() == Token.Kind.NUMBER) {
            digits(token.text(), words, values);
        } else if (token.kind() == Token.Kind.WORD) {
            var value = word(token.lower(), words);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable BigDecimal magnitude(String word, Map<String, BigDecimal> words) {
        var value = words.get(word);
        return value != null && value.compareTo(HUNDRED) >= 0 ? value : null;
    }

    /** {@code eleven}, {@code twenty-five}, {@code 'five-year'}: the parts that are numbers, added up. */
    private static @Nullable BigDecimal word(String word, Map<String, BigDecimal> words) {
        var whole = words.get(word);
        if (whole != null || word.indexOf('-') < 0) {
            return whole;
        }
        BigDecimal sum = null;
        for (String part : word.split("-", -1)) {
            var value = words.get(part);
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return sum;
    }

    /** Every run of digits in a token; letters right behind it may be a magnitude. */
    private static void digits(String text, Map<String, BigDecimal> words, List<BigDecimal> values) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            var number = new StringBuilder();
            boolean fraction = false;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isDigit(c)) {
                    if (number.length() < MOST_DIGITS) {
                        number.append(Character.digit(c, 10));
                    }
                } else if (!isSeparator(c) || at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1))) {
                    break;
                } else if (!isGroup(text, at + 1)) {
                    if (fraction) {
                        break;
                    }
                    fraction = true;
                    number.append('.');
                }
                at++;
            }
            int letters = at;
            while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
                letters++;
            }
            var magnitude = magnitude(text.substring(at, letters).toLowerCase(Locale.ROOT), words);
            var value = new BigDecimal(number.toString());
            values.add(magnitude == null ? value : value.multiply(magnitude));
            at = Math.max(at, letters);
        }
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019' || c == '\u00A0' || c == '\u202F';
    }

    /** Whether exactly three digits stand there: thousands, not a fraction. */
    private static boolean isGroup(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at - from == 3;
    }

    private static Map<String, Map<String, BigDecimal>> words() {
        var languages = new HashMap<String, Map<String, BigDecimal>>();
        for (var row : WordFile.table(Numbers.class, "numbers.tsv", 3)) {
            var words = languages.computeIfAbsent(row.get(0), language -> new HashMap<>());
            for (String word : row.get(2).split(" ", -1)) {
                words.put(word, new BigDecimal(row.get(1)));
            }
        }
        return Map.copyOf(languages);
    }
}
