package wiredesk.enrich.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds the dateline that a story's first paragraphs begin with or consist of: place, date and agency, as in {@code VIENNA, March 3 (Reuters)
 * -}, {@code Berlin (dpa) –}, {@code МОСКВА, 5 мая. /ТАСС/.}, {@code (CNN)}, {@code LONDON 1996-08-30}, {@code 【東京共同】}.
 */
final class Dateline {

    /** Characters at most. */
    private static final int LONGEST = 120;

    static final int LONGEST_AGENCY = 40;
    /** Words of a place that is neither in capitals nor has date or agency. */
    private static final int MOST_PLAIN_WORDS = 3;

    private static final int MOST_WORDS = 14;
    /** Letters of a word that may have small ones among capitals: {@code CONCORD, N.H.}, {@code LANSING, Mich.} */
    private static final int LONGEST_SHORT_WORD = 5;

    private static final Set<String> SMALL = Set.of(
            "de", "del", "la", "le", "les", "di", "da", "do", "of", "am", "an", "der", "den", "im", "and", "y", "e",
            "en", "et", "und", "sur", "the", "al", "el", "st", "th", "nd", "rd", "г", "р");
    static final String DASHES = "-–—‒−";
    private final String text;
    private final int limit;
    private final Set<String> calendar;

    private int at;
    private int words;
    private boolean agency;
    private boolean knownAgency;
    private boolean date;
    private boolean calendarDate;
    private boolean smallLetters;
    private boolean capitals;

    private Dateline(String text, Set<String> calendar) {
        this.text = text;
        this.limit = Math.min(text.length(), LONGEST);
        this.calendar = calendar;
    }

    /** One past the dateline at a paragraph's head and the blanks behind it; 0 if there is none, the length if it is nothing else. */
    static int endIn(String paragraph, String language) {
        int bracketed = BracketedDateline.endIn(paragraph);
        if (bracketed > 0) {
            return bracketed;
        }
        var calendar = CalendarWords.in(language);
        int end = new Dateline(paragraph, calendar).end();
        if (end == 0 || paragraph.charAt(0) != '(') {
            return end;
        }
        // (ANSA) - ROMA, 24 NOV -
        int second = new Dateline(paragraph.substring(end), calendar).end();
        return end + (end + second < paragraph.length() ? second : 0);
    }

    private int end() {
        skipSpace();
        while (at < limit) {
            char c = text.charAt(at);
            if (isDash(c)) {
                return isDashed() ? behindDash() : 0;
            } else if (c == '(' || c == '/' || c == '[') {
                if (!bracket(c)) {
                    return 0;
                }
                if (knownAgency && isBehindAgency()) {
                    return behind(at);
                }
            } else if (Character.isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                if (!word()) {
                    return 0;
                }
            } else if (c == ',' || c == '.' || c == ':' || c == '|' || Marks.isSpace(c)) {
                at++;
            } else {
                return 0;
            }
        }
        boolean whole = at >= text.length() && date;
        return whole && (words == 0 ? calendarDate : isInCapitals()) ? text.length() : 0;
    }

    private boolean isInCapitals() {
        return capitals && !smallLetters;
    }

    private boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0 && (date || agency || words > 0);
    }

    /** A dash among blanks, doubled, or behind agency and stop. */
    private boolean isDashed() {
        boolean spaced = at > 0 && Marks.isSpace(text.charAt(at - 1));
        boolean stopped = at > 0 && text.charAt(at - 1) == '.';
        boolean goesOn = at + 1 < text.length()
                && (Marks.isSpace(text.charAt(at + 1)) || DASHES.indexOf(text.charAt(at + 1)) >= 0);
        return (spaced || stopped || agency) && (goesOn || stopped);
    }

    private int behindDash() {
        int end = at;
        while (end < text.length() && DASHES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        end = behind(end);
        boolean sure = agency || (calendarDate && words > 0);
        boolean place = words > 0 && !date && (isInCapitals() || words <= MOST_PLAIN_WORDS);
        if (!(sure || place) || !beginsSentence(end)) {
            return 0;
        }
        return withAgency(end);
    }

    /** {@code МОСКВА, 5 мая - РИА Новости. …}: the agency behind the dash. */
    private int withAgency(int end) {
        int stop = text.indexOf('.', end);
        boolean named = stop > end && stop - end <= LONGEST_AGENCY && Furniture.isAgency(text.substring(end, stop));
        return named ? behind(stop + 1) : end;
    }

    /** An agency in brackets or slashes; a place's second name after a slash. */
    private boolean bracket(char open) {
        char close = open == '(' ? ')' : open == '[' ? ']' : '/';
        int end = text.indexOf(close, at + 1);
        boolean closed = end > at + 1 && end - at <= LONGEST_AGENCY;
        if (open == '/' && (!closed || (at > 0 && Character.isLetter(text.charAt(at - 1))))) {
            at++;
            return true;
        }
        if (!closed) {
            return false;
        }
        String name = text.substring(at + 1, end);
        for (String part : name.split("[/,\\-]", -1)) {
            knownAgency |= Furniture.isAgency(part);
        }
        agency = true;
        at = end + 1;
        return true;
    }

    /** {@code (CNN)Text}, {@code /ТАСС/. Text}: no dash is needed behind an agency we know. */
    private boolean isBehindAgency() {
        int next = behind(at);
        if (next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == ':')) {
            if (next + 1 < text.length() && DASHES.indexOf(text.charAt(next + 1)) >= 0) {
                return false;
            }
            next = behind(next + 1);
        }
        if (next >= text.length() || DASHES.indexOf(text.charAt(next)) >= 0 || !beginsSentence(next)) {
            return false;
        }
        at = next;
        return true;
    }

    private void number() {
        while (at < limit && (Character.isDigit(text.charAt(at)) || isInsideDate(at))) {
            at++;
        }
        date = true;
    }

    private boolean isInsideDate(int i) {
        char c = text.charAt(i);
        return (c == '-' || c == ':' || c == '/' || c == '.') && i + 1 < limit && Character.isDigit(text.charAt(i + 1));
    }

    private boolean word() {
        int end = at;
        boolean small = Marks.isSmall(text.charAt(at));
        boolean lower = false;
        while (end < limit && (Marks.isWordPart(text.charAt(end)) || isInsideWord(end))) {
            lower |= Marks.isSmall(text.charAt(end));
            end++;
        }
        String word = text.substring(at, end).toLowerCase(Locale.ROOT);
        at = end;
        if (calendar.contains(word)) {
            date = true;
            calendarDate = true;
            return true;
        }
        if (small) {
            return SMALL.contains(word);
        }
        words++;
        smallLetters |= lower && word.length() > LONGEST_SHORT_WORD;
        capitals |= !lower && word.length() > 2 && Character.isUpperCase(text.charAt(end - 1));
        return words <= MOST_WORDS;
    }

    private boolean isInsideWord(int i) {
        char c = text.charAt(i);
        return (c == '\'' || c == '’' || DASHES.indexOf(c) == 0)
                && i + 1 < limit
                && Character.isLetter(text.charAt(i + 1));
    }

    /** Whether a sentence begins here, and not a headline's second part in capitals. */
    private boolean beginsSentence(int from) {
        int first = from;
        while (first < text.length() && !Character.isLetterOrDigit(text.charAt(first)) && first - from < 4) {
            first++;
        }
        if (first >= text.length() || Marks.isSmall(text.charAt(first))) {
            return false;
        }
        if (!Character.isUpperCase(text.charAt(first))) {
            return true;
        }
        for (int i = first + 1; i < Math.min(text.length(), first + 24); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void skipSpace() {
        at = behind(at);
    }

    private int behind(int from) {
        int end = from;
        while (end < text.length() && Marks.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
