package wiredesk.ingest.format.story;

import java.util.Locale;

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
        throw new IllegalArgumentException("No format " + id + "; known are ninjs, newsml-g2, newsml-1, nitf and text");
    }
}
