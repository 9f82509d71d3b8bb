package wiredesk.ingest.feed;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.mapping.Mapping;
import wiredesk.ingest.format.story.Format;

/**
 * How one feed's documents are read, and which of their items are wanted.
 *
 * @param format the only format the feed sends, if it is fixed
 * @param mapping where the fields stand in the feed's own JSON or XML; documents in another language are read as what they are
 * @param zone zone of dates that bring none
 * @param guid where the identifiers of its items are
 * @param replacements what is replaced in its texts
 * @param types classes of items that are wanted ({@code text}, {@code picture} …); all if there are none
 * @param maxAge how old an item's version may be when it comes
 */
public record FeedRules(
        Optional<Format> format,
        Optional<Mapping> mapping,
        ZoneId zone,
        GuidRule guid,
        Replacements replacements,
        Set<String> types,
        Optional<Duration> maxAge) {

    /** Checks that the rules go together. */
    public FeedRules {
        if (format.filter(Format.MAPPED::equals).isPresent()) {
            throw new IllegalArgumentException("The format mapped comes with a mapping, not by its name");
        }
        if (mapping.isPresent() && guid instanceof GuidRule.At) {
            throw new IllegalArgumentException("Expected the guid's place in the mapping, found one beside it");
        }
    }

    /** Of a feed about which nothing was agreed but these two. */
    public static FeedRules of(Optional<Format> format, ZoneId zone) {
        return new FeedRules(
                format, Optional.empty(), zone, GuidRule.STANDARD, Replacements.NONE, Set.of(), Optional.empty());
    }
}
