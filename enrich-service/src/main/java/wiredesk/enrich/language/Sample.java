package wiredesk.enrich.language;

/** The beginning of a text as its language shows in it: lower case, without numbers, addresses and repetition. */
final class Sample {

    /** Characters of a text that are read; more do not make the answer better, each is looked up three times. */
    static final int MOST = 200;

    private Sample() {}

    /** The first {@value #MOST} characters of a text, cleaned. */
    static String of(String text) {
        int end = Math.min(text.length(), MOST);
        var sample = new StringBuilder(end);
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (isSpace(c) || Character.isDigit(c) || Character.isSurrogate(c) || c == 0) {
                at++;
                space(sample);
                continue;
            }
            boolean first = sample.isEmpty() || sample.charAt(sample.length() - 1) == ' ';
            int word = first ? endOfAddress(text, at, end) : at;
            if (word > at) {
                at = word;
                space(sample);
                continue;
            }
            at++;
            char lower = Character.toLowerCase(c);
            int length = sample.length();
            boolean third = length > 1 && sample.charAt(length - 1) == lower && sample.charAt(length - 2) == lower;
            if (!third) {
                sample.append(lower);
            }
        }
        int length = sample.length();
        return sample.substring(0, length > 0 && sample.charAt(length - 1) == ' ' ? length - 1 : length);
    }

    private static void space(StringBuilder sample) {
        if (!sample.isEmpty() && sample.charAt(sample.length() - 1) != ' ') {
            sample.append(' ');
        }
    }

    /** The end of the Internet address, mail address or tag that begins here; {@code at} if there is none. */
    private static int endOfAddress(String text, int at, int end) {
        boolean address = text.charAt(at) == '#'
                || text.charAt(at) == '@'
                || text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at);
        int stop = at;
        while (stop < end && !isSpace(text.charAt(stop)) && text.charAt(stop) < 0x3000) {
            address |= text.charAt(stop) == '@';
            stop++;
        }
        return address ? stop : at;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
