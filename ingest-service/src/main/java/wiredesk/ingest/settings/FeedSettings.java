package wiredesk.ingest.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.feed.FeedRules;
import wiredesk.ingest.feed.Feeds;
import wiredesk.ingest.feed.GuidRule;
import wiredesk.ingest.feed.Pauses;
import wiredesk.ingest.feed.Replacements;
import wiredesk.ingest.feed.StateFile;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.story.Format;

/**
 * How each feed's documents are read. Everything is checked at start: what cannot be used stops it, and names the feed.
 *
 * @param feeds by name
 * @param named all that is said of them, also by other rooms: a feed is one even if nothing is said of its documents
 * @param state folder of what must outlive the service and is not in Kafka; without one it is forgotten at each stop
 */
@ConfigurationProperties("wiredesk.ingest")
public record FeedSettings(
        @DefaultValue Map<String, Feed> feeds,
        @Name("feeds") @DefaultValue Map<String, Map<String, Object>> named,
        @Nullable Path state) {

    /**
     * One feed.
     *
     * @param format the only format it sends, by its id; sniffed if there is none
     * @param zone zone of its dates that bring none
     * @param paused whether it is paused until somebody resumes it
     * @param stories what becomes of the items in its documents
     */
    public record Feed(
            @Nullable String format,
            @DefaultValue("UTC") ZoneId zone,
            boolean paused,
            @DefaultValue Stories stories) {

        private static final Feed PLAIN =
                new Feed(null, ZoneOffset.UTC, false, new Stories(null, "", List.of(), Set.of(), null));
    }

    /**
     * What becomes of the items in a feed's documents.
     *
     * @param mapping where their fields stand in the feed's own JSON or XML: the name of a mapping that is shipped, or a file
     * @param guid where their identifiers are: as the format has it, {@code none}, a JSON Pointer or a path of elements
     * @param replace texts that are replaced
     * @param types classes of items that are wanted; all if none is named
     * @param maxAge how old an item's version may be when it comes
     */
    public record Stories(
            @Nullable String mapping,
            @DefaultValue("") String guid,
            @DefaultValue List<Replace> replace,
            @DefaultValue Set<String> types,
            @Nullable Duration maxAge) {}

    /**
     * A replacement.
     *
     * @param from what the feed writes
     * @param to what stands there instead
     */
    public record Replace(String from, @DefaultValue("") String to) {}

    /** Checks all feeds. */
    public FeedSettings {
        Map<String, Feed> all = new TreeMap<>(feeds);
        named.keySet().forEach(name -> all.putIfAbsent(name, Feed.PLAIN));
        feeds = Collections.unmodifiableMap(all);
        named = Map.of();
        feeds.forEach(FeedSettings::rules);
    }

    /** The feeds, each with its reader. */
    public Feeds readers(Formats formats) {
        Map<String, FeedReader> readers = new TreeMap<>();
        feeds.forEach((name, feed) -> readers.put(name, new FeedReader(formats, rules(name, feed))));
        return new Feeds(readers);
    }

    /** Which feeds are paused, as configured and as decided since. */
    public Pauses pauses() {
        Set<String> paused = new TreeSet<>();
        feeds.forEach((name, feed) -> {
            if (feed.paused()) {
                paused.add(name);
            }
        });
        return new Pauses(paused, stateFile("paused-feeds.txt"));
    }

    /** A file in the folder of state, if there is one. */
    public Optional<StateFile> stateFile(String name) {
        return Optional.ofNullable(state)
                .filter(folder -> !folder.toString().isBlank())
                .map(folder -> new StateFile(folder.resolve(name)));
    }

    private static FeedRules rules(String name, Feed feed) {
        try {
            Stories stories = feed.stories();
            if (stories.maxAge() != null && !stories.maxAge().isPositive()) {
                throw new IllegalArgumentException("Expected a positive max-age, found " + stories.maxAge());
            }
            return new FeedRules(
                    Optional.ofNullable(feed.format())
                            .filter(id -> !id.isBlank())
                            .map(Format::of),
                    Optional.ofNullable(stories.mapping())
                            .filter(mapping -> !mapping.isBlank())
                            .map(Mappings::read),
                    feed.zone(),
                    GuidRule.of(stories.guid()),
                    new Replacements(stories.replace().stream()
                            .map(entry -> new Replacements.Entry(entry.from(), entry.to()))
                            .toList()),
                    stories.types(),
                    Optional.ofNullable(stories.maxAge()));
        } catch (IllegalArgumentException e) {
            // Without its cause: what is printed of an exception at start is its innermost.
            throw new IllegalArgumentException("wiredesk.ingest.feeds." + name + ": " + e.getMessage());
        }
    }
}
