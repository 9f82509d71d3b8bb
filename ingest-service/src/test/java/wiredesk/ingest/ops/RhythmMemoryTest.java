package wiredesk.ingest.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.oversight.FeedBook;
import wiredesk.ingest.settings.FeedSettings;

class RhythmMemoryTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path folder;

    private final FeedBook book = new FeedBook(Set.of("fjord"), Map.of(), START);

    @Test
    void whatOneServiceLearnedTheNextOneKnows() {
        for (int minute = 0; minute < 3 * 60; minute += 10) {
            book.delivered("fjord", 10, START.plus(Duration.ofMinutes(minute)));
        }
        memory(book).save();

        FeedBook next = new FeedBook(Set.of("fjord"), Map.of(), START);
        memory(next).read();

        assertThat(next.rhythms()).isEqualTo(book.rhythms()).startsWith("fjord -1.0 6.0 -1.0");
    }

    @Test
    void aDamagedFileDoesNotKeepTheServiceFromStarting() throws IOException {
        Files.writeString(folder.resolve("feed-rhythms.txt"), "fjord hello\n");
        String before = book.rhythms();

        memory(book).read();

        assertThat(book.rhythms()).isEqualTo(before);
    }

    private RhythmMemory memory(FeedBook learned) {
        return new RhythmMemory(learned, new FeedSettings(Map.of(), Map.of(), folder));
    }
}
