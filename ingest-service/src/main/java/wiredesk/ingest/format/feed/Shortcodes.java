package wiredesk.ingest.format.feed;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WordPress's names in square brackets that its themes replace as they print: none of the text, unlike what they stand around. */
final class Shortcodes {

    private static final Pattern CODE = Pattern.compile("\\[/?([a-z][a-z0-9_-]{1,30})(?:\\s[^\\[\\]]{0,500})?\\]");

    private Shortcodes() {}

    /** Whether the text is one such name and nothing else. */
    static boolean isAlone(String text) {
        String code = text.strip();
        return code.startsWith("[") && code.endsWith("]") && CODE.matcher(code).matches();
    }

    /** The text without those that are closed: {@code [dropcap]T[/dropcap]he} is {@code The}. */
    static String unwrapped(String text) {
        if (text.indexOf("[/") < 0) {
            return text;
        }
        Matcher code = CODE.matcher(text);
        Set<String> closed = new HashSet<>();
        while (code.find()) {
            if (text.charAt(code.start() + 1) == '/') {
                closed.add(code.group(1));
            }
        }
        return code.reset().replaceAll(it -> closed.contains(it.group(1)) ? "" : Matcher.quoteReplacement(it.group()));
    }
}
