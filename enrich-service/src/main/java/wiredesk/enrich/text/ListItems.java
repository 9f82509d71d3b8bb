package wiredesk.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the items of a list that stands in one line: behind bullets, or behind numbers or letters that count up from the line's head
 * ({@code 1) … 2) …}, {@code a. … b. …}).
 *
 * @param starts where the items begin; the first is the line's head
 * @param texts where their words begin, behind number or bullet
 */
record ListItems(List<Integer> starts, List<Integer> texts) {

    private static final int MOST_DIGITS = 3;

    /** The items of a line; a line that is no list is one item. */
    static ListItems in(String text, int from, int to) {
        int head = from;
        while (head < to && Marks.isSpace(text.charAt(head))) {
            head++;
        }
        var starts = new ArrayList<Integer>();
        var texts = new ArrayList<Integer>();
        if (head < to && Marks.isBullet(text.charAt(head))) {
            behindBullets(text, head, to, starts, texts);
        } else {
            behindNumbers(text, head, to, starts, texts);
        }
        return new ListItems(List.copyOf(starts), List.copyOf(texts));
    }

    /** Whether a line begins like an item. */
    static boolean beginsOne(String text, int from, int to) {
        int head = from;
        while (head < to && text.charAt(head) == ' ') {
            head++;
        }
        return head < to && (Marks.isBullet(text.charAt(head)) || Label.at(text, head, to) != null);
    }

    private static void behindBullets(String text, int head, int to, List<Integer> starts, List<Integer> texts) {
        char bullet = text.charAt(head);
        for (int i = head; i < to; i++) {
            if (text.charAt(i) == bullet && (i == head || Marks.isSpace(text.charAt(i - 1)))) {
                int label = i + 1;
                while (label < to && Marks.isSpace(text.charAt(label))) {
                    label++;
                }
                var found = Label.at(text, label, to);
                starts.add(i);
                texts.add(found == null ? label : found.end());
            }
        }
    }

    private static void behindNumbers(String text, int head, int to, List<Integer> starts, List<Integer> texts) {
        starts.add(head);
        var first = Label.at(text, head, to);
        texts.add(first == null || first.isLetter() ? head : first.end());
        if (first == null || (first.isLetter() && first.ordinal() != 1)) {
            return;
        }
        int expected = first.ordinal() + 1;
        for (int i = first.end(); i < to; i++) {
            if (Marks.isSpace(text.charAt(i - 1)) && !Marks.isSpace(text.charAt(i))) {
                var next = Label.at(text, i, to);
                if (next != null && next.ordinal() == expected && next.style().equals(first.style())) {
                    starts.add(i);
                    texts.set(0, first.end());
                    texts.add(next.end());
                    expected++;
                }
            }
        }
    }

    /**
     * A number or letter before an item.
     *
     * @param ordinal its place in the list, from 1
     * @param style what stands behind it, and whether it is a letter
     * @param end one past it
     */
    private record Label(int ordinal, String style, int end) {

        boolean isLetter() {
            return style.charAt(0) == 'a';
        }

        @org.jspecify.annotations.Nullable static Label at(String text, int from, int to) {
            int at = from;
            int number = 0;
            while (at < to && at - from < MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                number = 10 * number + text.charAt(at) - '0';
                at++;
            }
            boolean letter = at == from && at < to && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
            if (letter) {
                number = text.charAt(at) - 'a' + 1;
                at++;
            }
            int marks = at;
            while (at < to && at - marks < 2 && (text.charAt(at) == '.' || text.charAt(at) == ')')) {
                at++;
            }
            String style = text.substring(marks, at);
            boolean known = style.equals(".") || style.equals(")") || style.equals(".)");
            if (marks == from || !known || at >= to || !Marks.isSpace(text.charAt(at))) {
                return null;
            }
            return new Label(number, (letter ? "a" : "1") + style, at);
        }
    }
}
