package wiredesk.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The deliveries of the demo feed, in order: resources in {@code /demo}, listed in {@code feed.tsv}. */
final class DemoFeed {

    private DemoFeed() {}

    static List<DemoStory> stories() {
        return read("feed.tsv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> story(line.split("\t", 3)))
                .toList();
    }

    private static DemoStory story(String[] cells) {
        return new DemoStory(cells[0], DemoStory.Expected.valueOf(cells[1]), cells[2], new Template(read(cells[0])));
    }

    private static String read(String name) {
        try (InputStream in = Optional.ofNullable(DemoFeed.class.getResourceAsStream("/demo/" + name))
                .orElseThrow(() -> new IllegalStateException("no resource /demo/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
