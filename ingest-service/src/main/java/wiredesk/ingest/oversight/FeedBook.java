package wiredesk.ingest.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wiredesk.schemas.RawArticle;

/** Keeps account of every feed. Safe for any number of threads; feeds that are not configured are not kept. */
public final class FeedBook {

    private final Map<String, FeedRecord> feeds;

    /**
     * @param names the feeds there are
     * @param silence how long a feed may be silent, where its own rhythm is not to say so
     * @param start when watching begins
     */
    public FeedBook(Set<String> names, Map<String, Duration> silence, Instant start) {
        this.feeds = names.stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, name -> new FeedRecord(Optional.ofNullable(silence.get(name)), start)));
    }

    /**
     * A delivery came, whatever becomes of it.
     *
     * @param bytes as it came; -1 if it was cut off unread
     */
    public void delivered(String feed, long bytes, Instant at) {
        of(feed).ifPresent(record -> record.delivered(bytes, at));
    }

    /** An item, or a whole delivery, was not taken. */
    public void refused(String feed, String reason) {
        of(feed).ifPresent(record -> record.refused(reason));
    }

    /**
     * An article is in the log.
     *
     * @param partition of {@code articles.raw}
     * @param offset in it
     * @return whether it is as it was when it came before
     */
    public boolean accepted(RawArticle article, int partition, long offset) {
        return of(article.getFeed())
                .map(record -> record.arrived(Arrival.of(article, partition, offset), article.getReceivedAt()))
                .orElse(false);
    }

    /** The last revision of a story that came, if it is among the feed's last {@value KnownStories#MOST} since the start. */
    public Optional<LastReceived> last(String feed, String articleId) {
        return of(feed).flatMap(record -> record.last(articleId));
    }

    /** Every feed by its name. */
    public Map<String, FeedReport> reports(Instant now) {
        Map<String, FeedReport> reports = new TreeMap<>();
        feeds.forEach((name, record) -> reports.put(name, record.report(now)));
        return reports;
    }

    /** At which hours each feed speaks, as text for {@link #remember}: a line a feed, its name and 24 numbers. */
    public String rhythms() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(feeds).forEach((name, record) -> {
            text.append(name);
            for (double rate : record.rhythm()) {
                text.append(' ').append(rate);
            }
            text.append('\n');
        });
        return text.toString();
    }

    /**
     * Begins with what was learned before; feeds that there are no more are left out.
     *
     * @throws IllegalArgumentException if it is not what {@link #rhythms} gave
     */
    public void remember(String rhythms) {
        rhythms.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            of(words[0])
                    .ifPresent(record -> record.remember(Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray()));
        });
    }

    private Optional<FeedRecord> of(String feed) {
        return Optional.ofNullable(feeds.get(feed));
    }
}
