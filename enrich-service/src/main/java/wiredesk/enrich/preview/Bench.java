package wiredesk.enrich.preview;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.enrich.Enrichers;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.plain.PlainDocument;
import wiredesk.schemas.NewsItem;

/** Measures what one thread does: articles a second through all enrichers, and what each costs, after a warm-up of the same length. */
final class Bench implements EnrichProgram.Program {

    private static final int MOST_SECONDS = 600;
    private static final int DEFAULT_SECONDS = 10;

    @Override
    public boolean run(List<String> given, Consumer<String> lines) throws IOException {
        Arguments arguments = Arguments.of(Set.of("--texts", "--seconds"), given);
        Duration time = Duration.ofSeconds(
                arguments.number("--seconds", 1, MOST_SECONDS).orElse(DEFAULT_SECONDS));
        long began = System.nanoTime();
        List<Enricher> enrichers = Enrichers.standard();
        Optional<String> texts = arguments.option("--texts");
        List<NewsItem> first = texts.isPresent() ? read(Path.of(texts.get())) : MadeUpArticles.of(4 * 1024, 500);
        walk(enrichers, first.getFirst(), new long[enrichers.size()]);
        double loadSeconds = (System.nanoTime() - began) / 1e9;
        lines.accept(measure(texts.orElse("made-up articles of 4 KiB"), first, enrichers, time)
                .put("loadSeconds", loadSeconds)
                .put("heapMebibytes", heap())
                .toString());
        if (texts.isEmpty()) {
            List<NewsItem> large = MadeUpArticles.of(64 * 1024, 100);
            lines.accept(measure("made-up articles of 64 KiB", large, enrichers, time)
                    .put("loadSeconds", loadSeconds)
                    .put("heapMebibytes", heap())
                    .toString());
        }
        return true;
    }

    private static ObjectNode measure(String what, List<NewsItem> articles, List<Enricher> enrichers, Duration time) {
        run(enrichers, articles, time, new long[enrichers.size()]);
        long[] nanos = new long[enrichers.size()];
        long began = System.nanoTime();
        int count = run(enrichers, articles, time, nanos);
        double millis = (System.nanoTime() - began) / 1e6 / count;
        ObjectNode report = JsonNodeFactory.instance
                .objectNode()
                .put("articles", what)
                .put("averageBytes", (int) articles.stream()
                        .mapToInt(article -> article.getBodyText().length())
                        .average()
                        .orElse(0))
                .put("perSecond", rounded(1_000 / millis, 10))
                .put("millis", rounded(millis, 10_000));
        ObjectNode parts = report.putObject("enrichers");
        for (int i = 0; i < nanos.length; i++) {
            parts.put(enrichers.get(i).name(), rounded(nanos[i] / 1e6 / count, 10_000));
        }
        return report;
    }

    private static int run(List<Enricher> enrichers, List<NewsItem> articles, Duration time, long[] nanos) {
        long end = System.nanoTime() + time.toNanos();
        int count = 0;
        while (System.nanoTime() < end) {
            walk(enrichers, articles.get(count % articles.size()), nanos);
            count++;
        }
        return count;
    }

    private static void walk(List<Enricher> enrichers, NewsItem article, long[] nanos) {
        Findings findings = Findings.NOTHING;
        long at = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            findings = enrichers.get(i).enrich(article, findings);
            long now = System.nanoTime();
            nanos[i] += now - at;
            at = now;
        }
    }

    private static List<NewsItem> read(Path folder) throws IOException {
        var articles = new ArrayList<NewsItem>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(PlainDocument.read(file).article(Optional.empty()));
            }
        }
        if (articles.isEmpty()) {
            throw new IllegalArgumentException("there is no file *.txt in " + folder);
        }
        return articles;
    }

    /** What models and code's data take, garbage left out. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }

    private static double rounded(double value, double to) {
        return Math.round(value * to) / to;
    }
}
