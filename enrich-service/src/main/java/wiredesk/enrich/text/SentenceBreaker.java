package wiredesk.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end.
 *
 * <p>A line's end is one, and each item of a list in a line. Within them a sentence ends behind an end mark and the quotation marks and
 * brackets that close with it, if a blank follows and the next word does not begin with a small letter; not within quotation marks or
 * brackets ({@link Enclosures}). Whether a full stop is an end mark at all is {@link FullStop}'s to say. Scripts without blanks need none
 * behind their end marks.
 *
 * <p>Passes the English golden rules of Pragmatic Segmenter. Linear in the length of the paragraph.
 */
final class SentenceBreaker {

    /** Verbs of speech: what was asked in quotation marks goes on with who asked it. */
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "told",
            "added",
            "replied",
            "shouted",
            "wrote",
            "sagte",
            "fragte",
            "rief",
            "dit",
            "demandé",
            "dijo",
            "preguntó",
            "disse",
            "chiese",
            "zei",
            "vroeg",
            "sade",
            "sa",
            "frågade");
    /** Words of a speaker's name and the verb of speech at most. */
    private static final int WORDS_TO_SAYING = 4;
    /** {@code 1.Milk} is an item of a list, {@code 1,000.That} the end of a sentence. */
    private static final int SHORTEST_GLUED_NUMBER = 3;
    /** So far around a mark is looked for the next word, or for what makes an Internet address. */
    private static final int SIGHT = 60;
    /** What a sentence in Chinese or Japanese goes on with behind a closing quotation mark. */
    private static final String GOES_ON = "とてのはがをにもやな，、他她它說说问問";

    private final String language;
    private final FullStop fullStop;

    SentenceBreaker(String language) {
        this.language = language;
        this.fullStop = new FullStop(language);
    }

    /** The ends of the sentences, ascending; the last is the paragraph's own. */
    List<Integer> boundaries(String paragraph) {
        var ends = new ArrayList<Integer>();
        int line = 0;
        while (line < paragraph.length()) {
            int feed = paragraph.indexOf('\n', line);
            int end = feed < 0 ? paragraph.length() : feed + 1;
            var items = ListItems.in(paragraph, line, end);
            int from = line;
            for (int item = 0; item < items.starts().size(); item++) {
                boolean last = item + 1 == items.starts().size();
                int to = last ? end : items.starts().get(item + 1);
                breakItem(paragraph, from, items.texts().get(item), to, ends);
                ends.add(to);
                from = to;
            }
            line = end;
        }
        return ends;
    }

    /** Adds the ends between {@code from} and {@code to}, without the last. */
    private void breakItem(String text, int from, int words, int to, List<Integer> ends) {
        var enclosures = new Enclosures(text, to);
        int start = from;
        int enclosed = words;
        int at = words;
        while (at < to) {
            char c = text.charAt(at);
            if (at >= enclosed) {
                enclosed = Math.max(enclosed, enclosures.closing(at));
            }
            if (!Marks.ends(c, language)) {
                at++;
                continue;
            }
            var mark = EndMark.at(text, start, at, to, language);
            if (mark.close() >= enclosed && mark.close() < to) {
                int end = mark.isEllipsisOfNext() ? at + 1 : mark.close();
                if (isEnd(text, start, mark, to)) {
                    ends.add(end);
                    start = end;
                }
            }
            at = Math.max(at + 1, mark.end());
        }
    }

    private boolean isEnd(String text, int start, EndMark mark, int to) {
        int next = mark.close();
        int sight = Math.min(to, next + SIGHT);
        while (next < sight && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (next == sight) {
            return false;
        }
        if (mark.isUnspaced()) {
            return mark.close() == mark.end() || GOES_ON.indexOf(text.charAt(mark.close())) < 0;
        }
        if (mark.isEllipsisOfNext() && next == mark.close()) {
            return true;
        }
        if (!Marks.isSpace(text.charAt(mark.close()))) {
            return mark.isSingleStop() ? isGlued(text, start, mark, next, to) : isQuestionGlued(text, mark, to);
        }
        if (Marks.isSmall(text.charAt(next)) || mark.isEllipsisWithin()) {
            return false;
        }
        if (mark.isSingleStop()) {
            return fullStop.ends(text, start, mark.start(), next);
        }
        return mark.close() == mark.end() || mark.isStop() || !isSaid(text, next, to);
    }

    /** {@code … the world.Today …}: a word or number, a stop, and a capitalised word without a blank between. */
    private boolean isGlued(String text, int start, EndMark mark, int next, int to) {
        int stop = mark.start();
        boolean word =
                stop > start + 2 && Marks.isSmall(text.charAt(stop - 1)) && Character.isLetter(text.charAt(stop - 2));
        boolean number = stop > start + SHORTEST_GLUED_NUMBER
                && Character.isDigit(text.charAt(stop - 1))
                && text.substring(stop - SHORTEST_GLUED_NUMBER, stop).chars().noneMatch(c -> Marks.isSpace((char) c));
        boolean capitalised = next == mark.close()
                && next + 1 < to
                && Character.isUpperCase(text.charAt(next))
                && Marks.isSmall(text.charAt(next + 1));
        return (word || number)
                && capitalised
                && !isAddress(text, start, stop, to)
                && fullStop.ends(text, start, stop, next);
    }

    private static boolean isQuestionGlued(String text, EndMark mark, int to) {
        int next = mark.close();
        return mark.end() == mark.close()
                && next + 1 < to
                && text.charAt(mark.start()) != '…'
                && Character.isUpperCase(text.charAt(next))
                && Marks.isSmall(text.charAt(next + 1))
                && Marks.isSmall(text.charAt(Math.max(0, mark.start() - 1)));
    }

    /** Whether the stretch without blanks around a stop has a mark of Internet addresses. */
    private static boolean isAddress(String text, int start, int stop, int to) {
        for (int i = stop; i > Math.max(start, stop - SIGHT) && !Marks.isSpace(text.charAt(i - 1)); i--) {
            if (isAddressMark(text.charAt(i - 1))) {
                return true;
            }
        }
        for (int i = stop; i < Math.min(to, stop + SIGHT) && !Marks.isSpace(text.charAt(i)); i++) {
            if (isAddressMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddressMark(char c) {
        return c == '@' || c == '/' || c == '_' || c == '=';
    }

    private static boolean isSaid(String text, int next, int to) {
        int at = next;
        int sight = Math.min(to, next + SIGHT);
        for (int words = 0; words < WORDS_TO_SAYING && at < sight; words++) {
            int end = at;
            while (end < sight && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (SAYING.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = end;
            while (at < sight && (Marks.isSpace(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            if (at == end) {
                return false;
            }
        }
        return false;
    }
}
