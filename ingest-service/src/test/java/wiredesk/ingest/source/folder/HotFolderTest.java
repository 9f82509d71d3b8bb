package wiredesk.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.ingest.source.RecordingWayIn;

class HotFolderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final String DAY = "2026-06-01";

    @TempDir
    private Path folder;

    private final RecordingWayIn wayIn = new RecordingWayIn();

    @Test
    void filesAreTakenInTheOrderOfTheirTimesAndMovedAside() throws Exception {
        drop("b.txt", "Second\n\nText.", 2);
        drop("a.txt", "Third\n\nText.", 3);
        drop("c.txt", "First\n\nText.", 1);
        HotFolder source = source();

        source.round();
        assertThat(wayIn.headlines())
                .as("seen once, perhaps still being written")
                .isEmpty();
        source.round();

        assertThat(wayIn.headlines()).containsExactly("First", "Second", "Third");
        assertThat(names(folder)).containsExactly(".wiredesk");
        assertThat(names(done())).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws Exception {
        HotFolder source = source();
        for (int i = 1; i <= 4; i++) {
            drop("growing.txt", "Growing\n\n" + "Text. ".repeat(i), i);
            source.round();
        }
        drop("upload.xml.filepart", "<nitf/>", 1);
        drop(".hidden.txt", "Hidden\n\nText.", 1);
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("growing.txt"));
        Files.createDirectory(folder.resolve("inside"));
        assertThat(wayIn.headlines()).isEmpty();

        source.round();
        source.round();

        assertThat(wayIn.headlines()).containsExactly("Growing");
        assertThat(names(folder))
                .containsExactly(".hidden.txt", ".wiredesk", "inside", "link.txt", "upload.xml.filepart");
    }

    @Test
    void aFileIsCompleteWhenItHasKeptStillAndAnEmptyOneMuchLater() throws Exception {
        drop("empty.txt", "", 1);
        drop("full.txt", "Full", 2);
        SettledFiles files = new SettledFiles(folder, "*.txt", Duration.ofNanos(10));
        assertThat(files.look(100)).isEmpty();
        assertThat(files.look(109)).isEmpty();
        assertThat(files.look(110)).containsExactly(folder.resolve("full.txt"));
        drop("full.txt", "Full again", 3);
        assertThat(files.look(399)).isEmpty();
        assertThat(files.look(400)).containsExactly(folder.resolve("empty.txt"));
    }

    @Test
    void aLaterFileOfTheSameNameIsNew() throws Exception {
        HotFolder source = source();
        drop("story.txt", "One\n\nText.", 1);
        twice(source);
        drop("story.txt", "Two\n\nText.", 2);
        twice(source);

        assertThat(wayIn.headlines()).containsExactly("One", "Two");
        assertThat(names(done())).containsExactly("story.txt", "story.txt~120000.000");
    }

    @Test
    void whatIsRefusedStandsAsideWithTheReason() throws Exception {
        wayIn.limit(60);
        drop("broken.json", "{\"headline\": \"brok", 1);
        drop("huge.txt", "Huge\n\n" + "Text. ".repeat(20), 2);
        drop("partly.json", "[{\"type\":\"event\"},{\"headline\":\"Good\"}]", 3);
        twice(source());

        assertThat(wayIn.headlines()).containsExactly("Good");
        Path refused = folder.resolve(".wiredesk/refused").resolve(DAY);
        assertThat(names(refused)).containsExactly("broken.json", "broken.json.reason", "huge.txt", "huge.txt.reason");
        assertThat(refused.resolve("broken.json.reason")).content().startsWith("malformed: ");
        assertThat(refused.resolve("huge.txt.reason")).content().startsWith("too-large: ");
        assertThat(done().resolve("partly.json.reason"))
                .hasContent("item 0: no-story: Expected a story, found an item of type event\n");
    }

    @Test
    void whatNobodyConfirmedIsTakenAgain() throws Exception {
        HotFolder source = source();
        drop("story.txt", "Story\n\nText.", 1);
        wayIn.away(true);
        twice(source);
        assertThat(done()).doesNotExist();

        wayIn.away(false);
        source.round();

        assertThat(wayIn.headlines()).containsExactly("Story");
        assertThat(names(done())).containsExactly("story.txt");
    }

    @Test
    void whatADeadInstanceHadClaimedIsTakenByAnother() throws Exception {
        HotFolder first = source();
        HotFolder second = source();
        second.round();
        drop("story.txt", "Story\n\nText.", 1);
        wayIn.dying(true);
        first.round();
        assertThatThrownBy(first::round).hasMessage("dying");
        wayIn.dying(false);
        second.round();
        assertThat(wayIn.headlines()).as("its owner lives").isEmpty();

        first.close();
        second.round();

        assertThat(wayIn.headlines()).containsExactly("Story");
        assertThat(names(done())).containsExactly("story.txt");
    }

    @Test
    void severalInstancesTakeEachFileOnce() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            drop("s" + i + ".txt", "Story " + i + "\n\nText.", i);
            all.add("Story " + i);
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> runs = new ArrayList<>();
            IntStream.range(0, 3)
                    .forEach(i -> runs.add(threads.submit(() -> {
                        HotFolder source = source();
                        twice(source);
                        source.close();
                        return i;
                    })));
            for (Future<?> run : runs) {
                run.get();
            }
        }
        List<String> taken = new ArrayList<>(wayIn.headlines());
        Collections.sort(taken);
        Collections.sort(all);
        assertThat(taken).isEqualTo(all);
        assertThat(names(done())).hasSize(150);
    }

    @Test
    void processedFilesAreRemovedAfterAWhile() throws Exception {
        Path old = folder.resolve(".wiredesk/done/2026-05-20");
        Files.createDirectories(old);
        Files.writeString(old.resolve("old.txt"), "old");
        Files.createDirectories(folder.resolve(".wiredesk/refused/2026-05-20"));

        source().round();

        assertThat(old).doesNotExist();
        assertThat(folder.resolve(".wiredesk/refused/2026-05-20")).exists();
    }

    @Test
    void twoFeedsInOneFolderAreRefusedAtStart() {
        assertThatThrownBy(() -> new FolderProperties(Map.of(
                        "one", new FolderProperties.Feed(settings(folder)),
                        "two",
                                new FolderProperties.Feed(
                                        settings(folder.resolve("x").resolve(".."))))))
                .hasMessageContaining("have the same folder");
    }

    private HotFolder source() {
        return new HotFolder("drops", settings(folder), wayIn, InstantSource.fixed(NOW));
    }

    private static FolderProperties.Folder settings(Path path) {
        return new FolderProperties.Folder(path, null, "*", Duration.ZERO, Duration.ofSeconds(1), Duration.ofDays(7));
    }

    private static void twice(HotFolder source) throws InterruptedException {
        source.round();
        source.round();
    }

    private void drop(String name, String text, int second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(second)));
    }

    private Path done() {
        return folder.resolve(".wiredesk/done").resolve(DAY);
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
