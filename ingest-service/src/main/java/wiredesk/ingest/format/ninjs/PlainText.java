package wiredesk.ingest.format.ninjs;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;

/** Lines that ninjs wants without mark-up, and the lists of a role and a value that they stand in since ninjs 2. */
final class PlainText {

    static final Pattern MARKUP = Pattern.compile("<(?:/?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?|!--)>?");
    static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});");

    private PlainText() {}

    /** The text of a field that has no mark-up, from one where agencies nevertheless put it. */
    static String of(String value) {
        boolean markup = value.indexOf('<') >= 0 && MARKUP.matcher(value).find();
        boolean entity = value.indexOf('&') >= 0 && ENTITY.matcher(value).find();
        return markup || entity ? Jsoup.parseBodyFragment(value).wholeText() : value;
    }

    /** Roles of what is said beside a picture or story, and not of it. */
    private static final Set<String> BESIDE = Set.of("writer", "credit", "social", "push", "sms", "seo");

    /**
     * The value of that role in a list of roles and values; without it, of the first without role, else of any role that does not stand
     * beside the story, else the first at all.
     */
    static Optional<String> ofRole(Fields fields, String list, String role) {
        Optional<String> best = Optional.empty();
        int rank = 4;
        for (JsonNode entry : fields.list(list)) {
            Optional<String> value = Fields.text(entry);
            Optional<String> itsRole = Optional.empty();
            if (entry.isObject()) {
                Fields parts = Fields.of(entry);
                value = parts.text("value", "text");
                itsRole = parts.text("role");
            }
            int itsRank = itsRole.map(name -> rank(name, role)).orElse(1);
            if (value.isPresent() && itsRank < rank) {
                best = value;
                rank = itsRank;
            }
        }
        return best.map(PlainText::of);
    }

    private static int rank(String role, String wanted) {
        if (role.equalsIgnoreCase(wanted)) {
            return 0;
        }
        return BESIDE.contains(role.toLowerCase(Locale.ROOT)) ? 3 : 2;
    }
}
