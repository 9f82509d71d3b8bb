package wiredesk.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Which feeds are paused: by configuration, or by what an operator said since, which wins and outlives a restart. Can be used by any
 * number of threads.
 */
public final class Pauses {

    private final Set<String> configured;
    private final Optional<StateFile> file;
    private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

    /**
     * What an operator said of a feed.
     *
     * @param paused whether it is to be paused
     * @param since since when
     */
    public record Decision(boolean paused, Instant since) {}

    /**
     * Begins with what was decided before.
     *
     * @param configured feeds that are paused until somebody resumes them
     * @param file where decisions are kept; without one they are forgotten with the service
     * @throws UncheckedIOException if the file cannot be read
     */
    public Pauses(Set<String> configured, Optional<StateFile> file) {
        this.configured = Set.copyOf(configured);
        this.file = file;
        file.ifPresent(this::read);
    }

    /** Whether nothing is taken from the feed now. */
    public boolean isPaused(String feed) {
        Decision decision = decisions.get(feed);
        return decision == null ? configured.contains(feed) : decision.paused();
    }

    /** What an operator last said of the feed, where that is not what configuration says. */
    public Optional<Decision> decision(String feed) {
        return Optional.ofNullable(decisions.get(feed));
    }

    /**
     * Pauses the feed, or resumes it.
     *
     * @throws UncheckedIOException if the decision holds but cannot be kept for the next start
     */
    public synchronized void decide(String feed, boolean paused, Instant now) {
        if (isPaused(feed) == paused) {
            return;
        }
        if (configured.contains(feed) == paused) {
            decisions.remove(feed);
        } else {
            decisions.put(feed, new Decision(paused, now));
        }
        if (file.isPresent()) {
            try {
                file.get().write(text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String text() {
        return new TreeMap<>(decisions)
                .entrySet().stream()
                        .map(decision -> decision.getKey()
                                + ' '
                                + (decision.getValue().paused() ? "paused" : "running")
                                + ' '
                                + decision.getValue().since()
                                + '\n')
                        .collect(Collectors.joining());
    }

    private void read(StateFile from) {
        try {
            from.read().orElse("").lines().forEach(line -> {
                String[] words = line.split(" ", 4);
                if (words.length == 3) {
                    boolean paused = words[1].equals("paused");
                    if (configured.contains(words[0]) != paused) {
                        decisions.put(words[0], new Decision(paused, Instant.parse(words[2])));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read which feeds are paused", e);
        } catch (DateTimeException e) {
            throw new IllegalStateException(from.path() + " is damaged; remove it to begin with what is configured", e);
        }
    }
}
