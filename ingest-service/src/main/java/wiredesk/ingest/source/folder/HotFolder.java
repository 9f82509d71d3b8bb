package wiredesk.ingest.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.ingest.delivery.Outcome;
import wiredesk.ingest.delivery.Sieve;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.source.Backoff;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.Trouble;

/**
 * Takes the files that are dropped into a folder, one after the other, the oldest first.
 *
 * <p>A file is moved to {@code claimed} before it is read, and on to {@code done} or {@code refused} when the log has it, or its refusal.
 * A file whose delivery nobody confirmed stays claimed and is delivered again, by this instance or, if that dies, by another: once more at
 * worst, which changes nothing, and never not at all.
 */
final class HotFolder implements Source {

    private static final Logger log = LoggerFactory.getLogger(HotFolder.class);

    /** Files of one round; between rounds it is seen whether the feed was paused. */
    private static final int MOST_AT_ONCE = 100;

    private static final Duration CLEAR_EVERY = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final String feed;
    private final FolderProperties.Folder settings;
    private final WayIn wayIn;
    private final InstantSource clock;
    private final SettledFiles files;
    private final Shelf done;
    private final Shelf refused;
    private final Backoff backoff;
    private final Trouble trouble = new Trouble();
    private @Nullable ClaimFolder claims;
    private Instant cleared = Instant.MIN;

    HotFolder(String feed, FolderProperties.Folder settings, WayIn wayIn, InstantSource clock) {
        this.feed = feed;
        this.settings = settings;
        this.wayIn = wayIn;
        this.clock = clock;
        this.files = new SettledFiles(settings.path(), settings.include(), settings.settle());
        this.done = new Shelf(settings.workFolder().resolve("done"));
        this.refused = new Shelf(settings.workFolder().resolve("refused"));
        this.backoff = new Backoff(settings.interval(), LONGEST_WAIT);
    }

    @Override
    public String feed() {
        return feed;
    }

    @Override
    public String name() {
        return "folder " + settings.path();
    }

    @Override
    public Duration round() throws InterruptedException {
        try {
            int taken = take();
            clear();
            if (taken < 0) {
                return backoff.failed();
            }
            backoff.succeeded();
            trouble.isOver();
            return taken < MOST_AT_ONCE ? settings.interval() : Duration.ZERO;
        } catch (IOException e) {
            trouble.is("The folder cannot be read: " + e);
            Duration wait = backoff.failed();
            log.atWarn()
                    .addKeyValue("feed", feed)
                    .log(
                            "{} cannot be read, nothing is lost; next look in {} s: {}",
                            name(),
                            wait.toSeconds(),
                            e.toString());
            return wait;
        }
    }

    @Override
    public Optional<String> trouble() {
        return trouble.now();
    }

    /** How many files were taken; -1 if nobody confirmed one, which stays claimed. */
    private int take() throws IOException, InterruptedException {
        ClaimFolder own = claims();
        int taken = 0;
        for (Path file : own.left()) {
            if (!take(file)) {
                return -1;
            }
            taken++;
        }
        for (Path file : files.look(System.nanoTime())) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (taken >= MOST_AT_ONCE) {
                break;
            }
            Optional<Path> claimed = own.claim(file);
            if (claimed.isPresent()) {
                if (!take(claimed.get())) {
                    return -1;
                }
                taken++;
            }
        }
        return taken;
    }

    private ClaimFolder claims() throws IOException {
        ClaimFolder own = claims;
        if (own == null) {
            Files.createDirectories(settings.path());
            own = ClaimFolder.in(settings.workFolder().resolve("claimed"));
            claims = own;
        }
        return own;
    }

    private boolean take(Path file) throws IOException {
        String name = ClaimFolder.droppedName(file);
        Outcome outcome;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            outcome = wayIn.take(feed, in, Files.size(file), Optional.empty(), Sieve.NONE);
        } catch (IOException e) {
            // One file that cannot be read must not stand in the way of all behind it.
            log.atWarn().addKeyValue("feed", feed).log("File {} cannot be read: {}", name, e.toString());
            refused.put(file, name, "unreadable: " + e + "\n", clock.instant());
            return true;
        }
        switch (outcome) {
            case Outcome.Later(var detail) -> {
                return false;
            }
            case Outcome.Taken(var receipt) ->
                done.put(
                        file,
                        name,
                        receipt.rejected().stream()
                                .map(item ->
                                        "item " + item.index() + ": " + item.reason() + ": " + item.detail() + "\n")
                                .collect(Collectors.joining()),
                        clock.instant());
            case Outcome.Refused(var deliveryId, var reason, var detail) -> {
                log.atWarn()
                        .addKeyValue("feed", feed)
                        .addKeyValue("deliveryId", deliveryId)
                        .log("File {} refused, {}: {}", name, reason, detail);
                refused.put(file, name, reason + ": " + detail + "\ndelivery " + deliveryId + "\n", clock.instant());
            }
        }
        return true;
    }

    private void clear() throws IOException {
        Instant now = clock.instant();
        if (cleared.isBefore(now.minus(CLEAR_EVERY))) {
            cleared = now;
            done.clear(settings.keep(), now);
        }
    }

    @Override
    public void close() {
        try {
            if (claims != null) {
                claims.close();
            }
        } catch (IOException e) {
            log.debug("The lock of {} goes with the process", name(), e);
        }
    }
}
