package wiredesk.ingest.feed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.story.Format;

/**
 * How one feed's documents are read, and which of their items are wanted.
 *
 * @param format the only format the feed sends, if it is fixed
 * @param zone zone of dates that bring none
 * @param guid where the identifiers of its items are
 * @param replacements what is replaced in its texts
 * @param types classes of items that are wanted ({@code text}, {@code picture} …); all if there are none
 * @param maxAge how old an item's version may be when it comes
 */
public record FeedRules(
        Optional<Format> format,
        ZoneId zone,
        GuidRule guid,
        Replacements replacements,
        Set<String> types,
        Optional<Duration> maxAge) {

    /** Of a feed about which nothing was agreed but these two. */
    public static FeedRules of(Optional<Format> format, ZoneId zone) {
        return new FeedRules(format, zone, GuidRule.STANDARD, Replacements.NONE, Set.of(), Optional.empty());
    }
}
