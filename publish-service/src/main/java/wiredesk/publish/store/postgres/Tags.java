package wiredesk.publish.store.postgres;

import java.text.Normalizer;
import java.util.Locale;

/** How tags are compared. */
public final class Tags {

    /** An index entry has 2,704 bytes at most; nobody looks for longer tags. */
    private static final int LONGEST = 200;

    private Tags() {}

    /** The form in which a tag is found: composed, in lower case, cut after 200 characters. */
    public static String norm(String tag) {
        String norm = Normalizer.normalize(tag.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return norm.codePointCount(0, norm.length()) <= LONGEST
                ? norm
                : norm.substring(0, norm.offsetByCodePoints(0, LONGEST));
    }
}
