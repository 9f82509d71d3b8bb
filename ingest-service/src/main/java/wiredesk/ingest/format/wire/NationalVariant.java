package wiredesk.ingest.format.wire;

import java.util.Locale;
import java.util.Optional;

/**
 * National variants of ISO 646, in which letters stand in the places of brackets. Nothing tells them from ASCII, so they are read only
 * where the sender names them.
 */
enum NationalVariant {
    GERMAN("§ÄÖÜ^_`äöüß", "din66003", "iso646de", "iso646ger", "germanascii", "isoir21"),
    SWEDISH("ÉÄÖÅÜ_éäöåü", "sen850200c", "iso646se2", "isoir11"),
    SWEDISH_BASIC("@ÄÖÅ^_`äöå~", "sen850200b", "iso646se", "iso646fi", "isoir10"),
    NORWEGIAN("@ÆØÅ^_`æøå~", "ns45511", "iso646no", "iso646dk", "isoir60", "ds2089"),
    FRENCH("à°ç§^_µéùè¨", "nfz62010", "iso646fr", "isoir69"),
    ITALIAN("§°çé^_ùàòèì", "iso646it", "isoir15"),
    SPANISH("§¡Ñ¿^_`°ñç~", "iso646es", "isoir17");

    private static final String PLACES = "@[\\]^_`{|}~";

    private final String letters;
    private final String names;

    NationalVariant(String letters, String... names) {
        this.letters = letters;
        this.names = " " + String.join(" ", names) + " ";
    }

    /** The variant of a charset's name, in any spelling. */
    static Optional<NationalVariant> named(String charset) {
        String name = " " + plain(charset) + " ";
        for (NationalVariant variant : values()) {
            if (variant.names.contains(name)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    /** The text with the letters it means. */
    String read(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int place = PLACES.indexOf(text.charAt(i));
            read.append(place < 0 ? text.charAt(i) : letters.charAt(place));
        }
        return read.toString();
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
