package wiredesk.ingest.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import wiredesk.ingest.feed.StateFile;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.settings.FeedSettings;

/**
 * Keeps the feeds' rhythms over a restart, where there is a folder of state: it takes days to learn them. A kill costs what was learned in the
 * last five minutes.
 */
@Component
class RhythmMemory {

    private static final Logger log = LoggerFactory.getLogger(RhythmMemory.class);
    private static final long SAVED_EVERY_MILLIS = 300_000;

    private final FeedBook book;
    private final Optional<StateFile> file;
    private String saved = "";

    RhythmMemory(FeedBook book, FeedSettings settings) {
        this.book = book;
        this.file = settings.stateFile("feed-rhythms.txt");
    }

    /** What cannot be read is learned anew: no story waits for it. */
    @PostConstruct
    void read() {
        file.ifPresent(from -> {
            try {
                from.read().ifPresent(book::remember);
            } catch (IOException | IllegalArgumentException e) {
                log.warn("Cannot read {}, feeds' rhythms are learned anew: {}", from.path(), e.toString());
            }
        });
    }

    @Scheduled(initialDelay = SAVED_EVERY_MILLIS, fixedDelay = SAVED_EVERY_MILLIS)
    @PreDestroy
    synchronized void save() {
        String rhythms = book.rhythms();
        if (file.isEmpty() || rhythms.equals(saved)) {
            return;
        }
        try {
            file.get().write(rhythms);
            saved = rhythms;
        } catch (IOException e) {
            log.warn(
                    "Cannot write {}, feeds' rhythms will be learned anew: {}",
                    file.get().path(),
                    e.toString());
        }
    }
}
