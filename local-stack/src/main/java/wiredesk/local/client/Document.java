package wiredesk.local.client;

import java.util.Locale;

/** A document as it is sent. */
public final class Document {

    private final String name;
    private final String contentType;
    private final byte[] bytes;

    private Document(String name, String contentType, byte[] bytes) {
        this.name = name;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /** File name, or where else it came from. */
    public String name() {
        return name;
    }

    /** Media type it is sent as. */
    public String contentType() {
        return contentType;
    }

    /** The document itself; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** The document, with the content type its name says; where the name says nothing, its first character does. */
    public static Document of(String name, byte[] bytes) {
        return new Document(name, contentType(name.toLowerCase(Locale.ROOT), bytes), bytes);
    }

    private static String contentType(String name, byte[] bytes) {
        if (name.endsWith(".json")) {
            return "application/json";
        }
        if (name.endsWith(".xml") || name.endsWith(".nitf")) {
            return "application/xml";
        }
        if (name.endsWith(".txt")) {
            return "text/plain;charset=UTF-8";
        }
        return switch (firstCharacter(bytes)) {
            case '{', '[' -> "application/json";
            case '<' -> "application/xml";
            default -> "text/plain;charset=UTF-8";
        };
    }

    private static char firstCharacter(byte[] bytes) {
        int i = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        while (i < bytes.length && Character.isWhitespace(bytes[i])) {
            i++;
        }
        return i < bytes.length ? (char) (bytes[i] & 0xff) : ' ';
    }
}
