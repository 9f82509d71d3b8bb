package wiredesk.ingest.format.value;

import java.util.Map;
import java.util.Optional;

/**
 * A concept's identifier, taken apart into scheme and code.
 *
 * @param scheme alias ({@code medtop}) or URI of the vocabulary, where the identifier names it
 * @param code the code within it
 * @see <a href="https://cv.iptc.org/newscodes/">IPTC NewsCodes</a>
 */
public record Vocabulary(Optional<String> scheme, String code) {

    private static final int IPTC_DIGITS = 8;
    private static final String IPTC = "cv.iptc.org/newscodes/";

    /** The aliases that IPTC recommends for its own vocabularies, where they differ from the name in the URI. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("mediatopic", "medtop"),
            Map.entry("subjectcode", "subj"),
            Map.entry("pubstatusg2", "stat"),
            Map.entry("newsitemnature", "ninat"),
            Map.entry("ninature", "ninat"),
            Map.entry("signal", "sig"),
            Map.entry("newsprovider", "nprov"),
            Map.entry("itemrelation", "irel"),
            Map.entry("descriptionrole", "drol"),
            Map.entry("conceptnature", "cpnat"),
            Map.entry("conceptrelation", "crel"),
            Map.entry("infosourcerole", "isrol"),
            Map.entry("rendition", "rnd"));

    /** Takes apart a qcode ({@code medtop:20000053}) or a URI ({@code http://cv.iptc.org/newscodes/mediatopic/20000053}). */
    public static Vocabulary of(String identifier) {
        String id = identifier.strip();
        if (id.startsWith("http:") || id.startsWith("https:")) {
            int cut = Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1;
            if (cut == id.length() || cut <= "https://".length()) {
                return new Vocabulary(Optional.empty(), id);
            }
            return new Vocabulary(Optional.of(scheme(id.substring(0, cut))), id.substring(cut));
        }
        int colon = id.indexOf(':');
        if (colon > 0 && colon < id.length() - 1 && !id.startsWith("urn:") && !id.startsWith("tag:")) {
            return new Vocabulary(Optional.of(id.substring(0, colon)), id.substring(colon + 1));
        }
        return new Vocabulary(Optional.empty(), id);
    }

    /** Whether a code without a vocabulary can only be one of IPTC's subjects: these have eight digits. */
    public static boolean isIptcSubject(String code) {
        return code.length() == IPTC_DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** IPTC's vocabulary of a code: media topics have eight digits and begin with 20, all others are subject codes. */
    public static String iptcScheme(String code) {
        return code.length() == IPTC_DIGITS && code.startsWith("20") ? "medtop" : "subj";
    }

    /** A vocabulary's name: IPTC's own by alias, others as they are. */
    public static String scheme(String uri) {
        int at = uri.indexOf(IPTC);
        if (at < 0) {
            return uri;
        }
        String name = uri.substring(at + IPTC.length()).replace("/", "");
        return ALIASES.getOrDefault(name, name.isEmpty() ? uri : name);
    }
}
