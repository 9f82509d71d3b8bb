package wiredesk.ingest.raw;

import java.util.Locale;
import java.util.Optional;

/** The name an article has in Wiredesk, on every topic and in every store. */
final class ArticleId {

    /** Longer ones are no identifiers; an id must fit into keys, URLs and indexes. */
    static final int LONGEST_GUID = 1_000;

    private ArticleId() {}

    /**
     * The provider's guid itself where it is globally unique ({@code urn:}, {@code tag:}, {@code http:}, {@code https:}), else
     * {@code urn:wiredesk:FEED:GUID}; without a guid a hash of feed, headline and body in its place.
     */
    static String of(String feed, Optional<String> guid, String headline, String bodyText) {
        if (guid.isEmpty()) {
            return "urn:wiredesk:" + feed + ":sha256-"
                    + new Sha256().add(feed).add(headline).add(bodyText).hex();
        }
        return isGloballyUnique(guid.get()) ? guid.get() : "urn:wiredesk:" + feed + ":" + guid.get();
    }

    private static boolean isGloballyUnique(String guid) {
        int colon = guid.indexOf(':');
        if (colon < 3 || colon > 5 || colon == guid.length() - 1) {
            return false;
        }
        return switch (guid.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "urn", "tag", "http", "https" -> true;
            default -> false;
        };
    }
}
