package wiredesk.enrich.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wiredesk.enrich.text.Token.Kind;

/**
 * Parts a sentence into words, numbers and marks.
 *
 * <p>What makes it a news tokenizer: {@code U.S.}, {@code J.} and {@code Mr.} keep their stops, the English genitive is parted from its
 * word, French and Italian articles from theirs ({@code l'Ukraine}), hyphens stay inside ({@code US-brokered}). Scripts without spaces are
 * parted by ICU's dictionaries.
 */
final class Tokenizer {

    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "nell", "all",
            "dall", "sull", "un", "quest", "quell", "dov", "com", "gl");
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca", "oc");

    private final String language;
    private final Abbreviations abbreviations;

    Tokenizer(String language) {
        this.language = language;
        this.abbreviations = Abbreviations.in(language);
    }

    /** The tokens of {@code text} between {@code start} and {@code end}; their offsets are moved by {@code shift}. */
    List<Token> tokens(String text, int start, int end, int shift) {
        var tokens = new ArrayList<Token>((end - start) / 5 + 1);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (isWordStart(text, at)) {
                at = word(text, at, end, shift, tokens);
            } else {
                int width = Character.isHighSurrogate(c) && at + 1 < end ? 2 : 1;
                add(tokens, text, at, at + width, shift, Kind.MARK);
                at += width;
            }
        }
        return List.copyOf(tokens);
    }

    private int word(String text, int start, int end, int shift, List<Token> tokens) {
        int address = endOfAddress(text, start, end);
        if (address > 0) {
            add(tokens, text, start, address, shift, Kind.ADDRESS);
            return address;
        }
        int dotted = endOfDotted(text, start, end);
        if (dotted > 0) {
            add(tokens, text, start, dotted, shift, Kind.WORD);
            return dotted;
        }
        boolean number = Character.isDigit(text.charAt(start));
        boolean unspaced = false;
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                unspaced |= isUnspaced(c);
                at += Character.charCount(c);
            } else if (at + 1 < end && isWordStart(text, at + 1) && joins((char) c, text, at, number)) {
                if (isApostrophe((char) c) && genitive(text, at, end)) {
                    break;
                }
                if (isApostrophe((char) c) && elides(text, start, at)) {
                    add(tokens, text, start, at + 1, shift, Kind.WORD);
                    return at + 1;
                }
                at++;
            } else {
                break;
            }
        }
        if (unspaced) {
            parted(text, start, at, shift, tokens);
            return at;
        }
        int stop = withStop(text, start, at, end);
        add(tokens, text, start, stop, shift, number ? Kind.NUMBER : Kind.WORD);
        if (stop == at && at < end && isApostrophe(text.charAt(at)) && genitive(text, at, end)) {
            add(tokens, text, at, at + 2, shift, Kind.CLITIC);
            return at + 2;
        }
        return stop;
    }

    private static boolean joins(char c, String text, int at, boolean number) {
        return switch (c) {
            case '-', '\u2010', '\u2011', '&' -> true;
            case '\'', '\u2019' -> !number;
            case '.', ',', ':' ->
                number && Character.isDigit(text.charAt(at + 1)) && Character.isDigit(text.charAt(at - 1));
            default -> false;
        };
    }

    private boolean elides(String text, int start, int apostrophe) {
        return ELIDING.contains(language)
                && apostrophe - start <= 6
                && ELISIONS.contains(text.substring(start, apostrophe).toLowerCase(Locale.ROOT));
    }

    private static boolean genitive(String text, int apostrophe, int end) {
        return apostrophe + 1 < end
                && (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
                && (apostrophe + 2 >= end || !Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
    }

    /** {@code U.S.}, {@code a.m.}, {@code z.B.}: single letters, each with a stop, two or more. */
    private static int endOfDotted(String text, int start, int end) {
        int at = start;
        int letters = 0;
        while (at + 1 < end && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.') {
            at += 2;
            letters++;
        }
        if (letters == 0 || (at < end && Character.isLetterOrDigit(text.charAt(at)))) {
            return 0;
        }
        // A lone initial keeps its stop, except the one that ends the sentence.
        boolean initial = letters == 1 && Character.isUpperCase(text.charAt(start)) && at < end;
        return letters > 1 || initial ? at : 0;
    }

    private int withStop(String text, int start, int at, int end) {
        boolean stop = at + 1 < end
                && text.charAt(at) == '.'
                && at - start <= Abbreviations.LONGEST
                && abbreviations.isKnown(text.substring(start, at));
        return stop ? at + 1 : at;
    }

    private static int endOfAddress(String text, int start, int end) {
        if (!text.startsWith("http://", start)
                && !text.startsWith("https://", start)
                && !text.startsWith("www.", start)) {
            return 0;
        }
        int at = start;
        while (at < end && !isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void parted(String text, int start, int end, int shift, List<Token> tokens) {
        var words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        words.setText(text.substring(start, end));
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            boolean number = Character.isDigit(text.charAt(start + from));
            add(tokens, text, start + from, start + to, shift, number ? Kind.NUMBER : Kind.WORD);
        }
    }

    private static void add(List<Token> tokens, String text, int start, int end, int shift, Kind kind) {
        String own = text.substring(start, end);
        String lower = kind == Kind.MARK ? own : lower(own);
        tokens.add(new Token(shift + start, shift + end, own, lower, kind));
    }

    private static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        int stop = lower.length() - 1;
        return stop > 1 && lower.charAt(stop) == '.' && lower.indexOf('.') == stop ? lower.substring(0, stop) : lower;
    }

    private static boolean isWordStart(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static boolean isWordPart(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = c < 0x300 ? 0 : Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200C
                || c == 0x200D;
    }

    private static boolean isUnspaced(int c) {
        return c >= 0x0E00
                && (c <= 0x0EFF // Thai, Lao
                        || (c >= 0x1000 && c <= 0x109F) // Myanmar
                        || (c >= 0x1780 && c <= 0x17FF) // Khmer
                        || (c >= 0x3040 && c <= 0x30FF) // Kana
                        || (c >= 0x3400 && c <= 0x9FFF) // Han
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0x20000 && c <= 0x3FFFF));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
