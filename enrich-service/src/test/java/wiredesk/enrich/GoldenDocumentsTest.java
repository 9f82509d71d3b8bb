package wiredesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.pipeline.EnrichmentObserver;
import wiredesk.enrich.pipeline.EnrichmentPipeline;
import wiredesk.schemas.NewsItem;

/**
 * Stories with everything that is to be found in them. Whoever changes an enricher on purpose writes them anew with {@code
 * -Dgolden.write=true}, reads the difference, and counts the enricher's version up.
 */
class GoldenDocumentsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ExecutorService WORKERS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(
            Enrichers.standard(), name -> Duration.ofSeconds(30), WORKERS, EnrichmentObserver.NONE);

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-peace-talks",
                "en-central-bank",
                "en-flood",
                "de-bundestag",
                "fr-negociations",
                "es-final",
                "ru-peregovory",
                "it-vertice",
                "uk-zustrich",
                "ja-kaidan"
            })
    void aStoryIsEnrichedAsItsReaderExpects(String name) throws Exception {
        String found = Golden.render(PIPELINE.enrich(story(name)));
        var expected = FOLDER.resolve(name + ".expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }

        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @Test
    void theSameStoryGivesTheSameOnEveryMachineAndInEveryThread() throws Exception {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            var again = new EnrichmentPipeline(
                    Enrichers.standard(), name -> Duration.ofSeconds(30), WORKERS, EnrichmentObserver.NONE);
            var found = new ArrayList<Future<String>>();
            for (int i = 0; i < 40; i++) {
                Callable<String> work = () -> Golden.render(again.enrich(story("en-peace-talks")));
                found.add(threads.submit(work));
            }
            String expected = Files.readString(FOLDER.resolve("en-peace-talks.expected"));
            for (var each : found) {
                assertThat(each.get()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static NewsItem story(String name) throws IOException {
        var paragraphs = List.of(
                Files.readString(FOLDER.resolve(name + ".txt"), UTF_8).strip().split("\n\n", 2));
        return NewsItem.newBuilder()
                .setHeadline(paragraphs.getFirst())
                .setBodyText(paragraphs.getLast())
                .build();
    }
}
