package wiredesk.ingest.format.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that can be told apart and parsed. */
public enum Format {
    /** IPTC ninjs 1.x, 2.x and 3.x, and the Superdesk dialect. */
    NINJS("ninjs"),
    /** IPTC NewsML-G2 news items and news messages. */
    NEWSML_G2("newsml-g2"),
    /** IPTC NewsML 1.0 to 1.2. */
    NEWSML_1("newsml-1"),
    /** IPTC NITF 3.x. */
    NITF("nitf"),
    /** RSS 0.9x, 1.0 and 2.0. */
    RSS("rss"),
    /** Atom 0.3 and 1.0. */
    ATOM("atom"),
    /** JSON Feed 1.0 and 1.1. */
    JSON_FEED("json-feed"),
    /** A sitemap with news in it. */
    NEWS_SITEMAP("news-sitemap"),
    /** IPTC 7901 messages, with the line's control characters or without. */
    IPTC_7901("iptc7901"),
    /** ANPA 1312 messages, with the line's control characters or without. */
    ANPA_1312("anpa1312"),
    /** Messages between ZCZC and NNNN. */
    ZCZC("zczc"),
    /** A news page. */
    HTML("html"),
    /** A mail of RFC 5322, with or without MIME, and what is attached to it. */
    MAIL("mail"),
    /** Several documents in one body, each in a format of its own. */
    MULTIPART("multipart"),
    /** The Associated Press's own XML. */
    APPL("appl"),
    /** XML in an agency's own vocabulary, told by the names of its elements. */
    OWN_XML("xml"),
    /** JSON or XML in an agency's own vocabulary, read by the feed's mapping. */
    MAPPED("mapped"),
    /** A story as plain text. */
    TEXT("text");

    private final String id;

    Format(String id) {
        this.id = id;
    }

    /** The name used in configuration, receipts and records. */
    public String id() {
        return id;
    }

    /**
     * The format of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Format of(String id) {
        for (Format format : values()) {
            if (format.id.equals(id.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("No format " + id + "; known are " + known);
    }
}
