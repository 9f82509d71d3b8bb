package wiredesk.ingest.format.value;

import java.util.regex.Pattern;

/**
 * XHTML's empty elements in what is read as HTML: there {@code <title/>} opens an element whose text ends with the document, and nothing of
 * the story is left.
 */
public final class EmptyTags {

    private static final Pattern OF_RAW_TEXT = Pattern.compile(
            "<(?:title|script|style|textarea|iframe|noscript|noframes|xmp)(?:\\s[^<>]*)?/>", Pattern.CASE_INSENSITIVE);

    private EmptyTags() {}

    /** The mark-up without empty elements of which HTML would take all that follows for their text. */
    public static String removed(String markup) {
        return markup.contains("/>") ? OF_RAW_TEXT.matcher(markup).replaceAll("") : markup;
    }
}
