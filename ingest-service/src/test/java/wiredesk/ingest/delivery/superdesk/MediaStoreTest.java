package wiredesk.ingest.delivery.superdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStoreTest {

    @TempDir
    private Path folder;

    @Test
    void theOldestGiveWayWhenThereAreTooManyFiles() throws IOException {
        MediaStore store = new MediaStore(folder, 1_000, 2);

        keep(store, "first", 10);
        keep(store, "second", 10);
        keep(store, "third", 10);

        assertThat(store.has("alpina", "first")).isFalse();
        assertThat(store.has("alpina", "second")).isTrue();
        assertThat(store.has("alpina", "third")).isTrue();
        assertThat(files()).hasSize(2);
    }

    @Test
    void theOldestGiveWayWhenThereAreTooManyBytes() throws IOException {
        MediaStore store = new MediaStore(folder, 100, 50);

        keep(store, "first", 40);
        keep(store, "second", 40);
        keep(store, "third", 70);

        assertThat(store.has("alpina", "first")).isFalse();
        assertThat(store.has("alpina", "second")).isFalse();
        assertThat(store.has("alpina", "third")).isTrue();
        assertThat(files()).hasSize(1);
    }

    @Test
    void aMediumSentAgainTakesThePlaceOfItself() throws IOException {
        MediaStore store = new MediaStore(folder, 100, 2);

        keep(store, "first", 40);
        keep(store, "second", 40);
        Path again = store.keep("alpina", "first", MediaType.PNG, file(store, 50));

        assertThat(store.has("alpina", "first")).isTrue();
        assertThat(store.has("alpina", "second")).isTrue();
        assertThat(files()).hasSize(2).contains(again);
        assertThat(again).hasSize(50).hasFileName(again.getFileName().toString());
        assertThat(again.toString()).endsWith(".png");
    }

    @Test
    void anIdNamesNoOtherPlace() throws IOException {
        MediaStore store = new MediaStore(folder, 1_000, 10);

        for (String id : new String[] {"../../etc/passwd", "/etc/passwd", "a\0b", "x".repeat(900), "..", "con"}) {
            assertThat(store.keep("alpina", id, MediaType.JPEG, file(store, 1)))
                    .hasParent(folder)
                    .satisfies(path -> assertThat(path.getFileName().toString()).matches("[0-9a-f]{64}\\.jpg"));
            assertThat(store.has("alpina", id)).isTrue();
        }
        assertThat(store.has("littoral", "..")).as("another feed's").isFalse();
    }

    @Test
    void afterARestartItIsAllThereAndTheOldestStillGiveWayFirst() throws IOException {
        MediaStore before = new MediaStore(folder, 1_000, 10);
        Files.setLastModifiedTime(keep(before, "new", 10), FileTime.from(Instant.parse("2026-03-01T12:00:00Z")));
        Files.setLastModifiedTime(keep(before, "old", 10), FileTime.from(Instant.parse("2026-02-01T12:00:00Z")));
        file(before, 10);
        Path others = Files.writeString(folder.resolve("README"), "not ours");

        MediaStore after = new MediaStore(folder, 1_000, 1);

        assertThat(after.has("alpina", "old")).isFalse();
        assertThat(after.has("alpina", "new")).isTrue();
        assertThat(files()).as("what came in part is gone").hasSize(2).contains(others);
    }

    @Test
    void aFileThatSomebodyRemovedIsNotThere() throws IOException {
        MediaStore store = new MediaStore(folder, 1_000, 10);
        Files.delete(keep(store, "first", 10));

        assertThat(store.has("alpina", "first")).isFalse();
    }

    private Path keep(MediaStore store, String id, int size) throws IOException {
        return store.keep("alpina", id, MediaType.JPEG, file(store, size));
    }

    private static Path file(MediaStore store, int size) throws IOException {
        return Files.write(store.coming(), new byte[size]);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        }
    }
}
