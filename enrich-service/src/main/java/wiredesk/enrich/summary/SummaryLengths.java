package wiredesk.enrich.summary;

import java.util.Map;

/**
 * How long summaries may be.
 *
 * @param characters UTF-16 code units of a summary's sentences, at most
 * @param byFeed the same for the articles of some feeds, by the feed's name
 */
public record SummaryLengths(int characters, Map<String, Integer> byFeed) {

    /** Four sentences of usual length. */
    public static final SummaryLengths USUAL = new SummaryLengths(1000, Map.of());

    /** @throws IllegalArgumentException if one has no room for a summary */
    public SummaryLengths {
        byFeed = Map.copyOf(byFeed);
        Extent.characters(characters);
        byFeed.values().forEach(Extent::characters);
    }

    /** For the articles of a feed. */
    public Extent of(String feed) {
        return Extent.characters(byFeed.getOrDefault(feed, characters));
    }
}
