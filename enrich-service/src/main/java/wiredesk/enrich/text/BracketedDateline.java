package wiredesk.enrich.text;

/**
 * Finds datelines as Chinese and Japanese agencies write them: {@code 【東京共同】}, {@code ［ロンドン 24日 ロイター］ -},
 * {@code 新华社北京11月24日电}.
 */
final class BracketedDateline {

    /** What shows that a bracket before a Chinese, Japanese or Korean text is a dateline. */
    private static final String[] SIGNS = {"電", "电", "日", "共同", "ロイター", "時事", "社", "讯", "訊", "AFP", "AP", "=", "＝"};

    private BracketedDateline() {}

    /** One past the dateline at a paragraph's head and the blanks and dashes behind it; 0 if there is none. */
    static int endIn(String text) {
        int head = 0;
        while (head < text.length() && Marks.isSpace(text.charAt(head))) {
            head++;
        }
        if (head == text.length()) {
            return 0;
        }
        char open = text.charAt(head);
        int kind = "【［（「".indexOf(open);
        int end = -1;
        if (kind >= 0) {
            end = text.indexOf("】］）」".charAt(kind), head);
        } else if (Marks.isUnspacedLetter(open)) {
            int wire = text.indexOf('电', head);
            end = wire >= 0 ? wire : text.indexOf('電', head);
            end = end > 0 && text.substring(head, end).indexOf('日') > 0 ? end : -1;
        }
        if (end < 0 || end - head > Dateline.LONGEST_AGENCY || !isSigned(text.substring(head, end + 1))) {
            return 0;
        }
        end++;
        if (kind < 0 && end < text.length() && text.charAt(end) == '（' && text.indexOf('）', end) > 0) {
            int close = text.indexOf('）', end);
            end = close - end <= Dateline.LONGEST_AGENCY ? close + 1 : end;
        }
        while (end < text.length()
                && (Marks.isSpace(text.charAt(end)) || Dateline.DASHES.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isSigned(String bracket) {
        for (String sign : SIGNS) {
            if (bracket.contains(sign)) {
                return true;
            }
        }
        return false;
    }
}
