package wiredesk.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wiredesk.local.client.DeskClient;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.topics.TopicReader;
import wiredesk.local.trace.ArticleTrace;
import wiredesk.local.trace.TraceView;
import wiredesk.local.trace.Tracer;

/** Tells one article's way through the system. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Tells an article's way through the system, with times.",
            "Received, raw, enriched, published, in the store; or held and until when, superseded, withheld, dead-lettered "
                    + "or refused, and why.",
            "What is older than the topics keep (articles.raw: 7 days) is not known any more."
        })
final class TraceCommand implements Callable<Integer> {

    private static final long LONG_SCAN = 20_000;

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Where where;

    @Parameters(
            paramLabel = "ARTICLE",
            description = "An article id, a guid as the document gave it, or a delivery id.")
    @SuppressWarnings("NullAway.Init")
    private String article;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            description = "The feed it is of, if a guid is given. Default: all feeds of the home.")
    private List<String> feeds = List.of();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    private String progressing = "";
    private long lastShown;

    TraceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (var topics = new TopicReader(where.kafka(), where.registryConfig())) {
            var tracer = new Tracer(topics, new DeskClient(where.desk()), Clock.systemUTC(), this::progress);
            ArticleTrace trace = tracer.trace(article, feeds.isEmpty() ? knownFeeds() : Set.copyOf(feeds));
            if (json) {
                terminal.line(Json.indented(trace));
            } else if (!trace.isEmpty()) {
                terminal.lines(new TraceView(terminal, ZoneId.systemDefault()).lines(trace));
            }
            if (trace.isEmpty()) {
                terminal.complain("nothing is known of " + article
                        + ": no topic has it (any more), no refused delivery names it");
                return Exit.FAILED;
            }
            return Exit.OK;
        }
    }

    private Set<String> knownFeeds() throws IOException {
        Path keys = where.home().home().secrets().resolve("feeds");
        var known = new TreeSet<String>();
        if (Files.isDirectory(keys)) {
            try (Stream<Path> files = Files.list(keys)) {
                files.map(f -> f.getFileName().toString().replaceFirst("\\.key$", ""))
                        .forEach(known::add);
            }
        }
        return known;
    }

    private void progress(String topic, long read, long total) {
        if (total < LONG_SCAN || json) {
            return;
        }
        if (!topic.equals(progressing) || read - lastShown >= LONG_SCAN || (read == total && lastShown != total)) {
            terminal.err().println("reading " + topic + ": " + read + " of " + total + " records");
            progressing = topic;
            lastShown = read;
        }
    }
}
