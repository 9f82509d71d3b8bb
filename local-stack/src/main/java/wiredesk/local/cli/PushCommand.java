package wiredesk.local.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wiredesk.local.StackFailure;
import wiredesk.local.StackFile;
import wiredesk.local.client.Answer;
import wiredesk.local.client.Document;
import wiredesk.local.client.IngestClient;
import wiredesk.local.client.Problem;
import wiredesk.local.client.Receipt;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Sends documents to a feed, as an agency does. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Sends documents of any kind to a feed and prints the receipts.",
            "A receipt says for each article its id, its revision, and where Kafka has it.",
            "The feed's key is read from --key-file, else from $WIREDESK_KEY, else from the home's secrets."
        })
final class PushCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to send, each as one delivery; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            defaultValue = "demo",
            description = "The feed they belong to. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String feed;

    @Option(names = "--url", paramLabel = "URL", description = "ingest-service. Default: the running local stack's.")
    private Optional<URI> url = Optional.empty();

    @Option(names = "--key-file", paramLabel = "FILE", description = "File that holds the feed's key.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "Media type to send them as. Default: what the name's ending says, else the first character.")
    private Optional<String> contentType = Optional.empty();

    @Option(names = "--json", description = "One line of JSON for each file: the answer as it came.")
    private boolean json;

    PushCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var client = new IngestClient(url.or(
                        () -> home.running().map(StackFile::addresses).map(a -> a.ingest()))
                .orElseThrow(() -> new NotRunning("nothing runs in "
                        + home.home().path() + ": start it with ./wiredesk up, or say where it is with --url")));
        String key = key();
        boolean whole = true;
        for (Path file : files) {
            Document document = read(file);
            Answer answer = client.push(feed, key, contentType.orElse(document.contentType()), document.bytes());
            whole &= answer.isWhole();
            print(document.name(), answer);
        }
        return whole ? Exit.OK : Exit.FAILED;
    }

    private String key() throws IOException {
        Path kept = home.home().secrets().resolve("feeds").resolve(feed + ".key");
        Path file = keyFile.orElse(kept);
        Optional<String> environment = Optional.ofNullable(System.getenv("WIREDESK_KEY"));
        if (keyFile.isEmpty() && environment.isPresent()) {
            return environment.get();
        }
        if (!Files.isReadable(file)) {
            throw new StackFailure("no key for feed " + feed + ": " + file + " cannot be read; name its file with"
                    + " --key-file, or make one with ./wiredesk up --feed " + feed);
        }
        return Files.readString(file).strip();
    }

    private static Document read(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return Document.of("standard input", System.in.readAllBytes());
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackFailure(file + " cannot be read");
        }
        return Document.of(file.getFileName().toString(), Files.readAllBytes(file));
    }

    private void print(String name, Answer answer) {
        if (json) {
            terminal.line(Json.line(answer));
            return;
        }
        switch (answer) {
            case Receipt receipt -> print(name, receipt);
            case Problem problem -> {
                terminal.line(terminal.paint(Style.RED, "✗") + " " + name + "  refused: " + problem.line());
                Optional.ofNullable(problem.deliveryId())
                        .ifPresent(id -> terminal.line("  delivery " + id + ", kept in deliveries.rejected"));
            }
        }
    }

    private void print(String name, Receipt receipt) {
        terminal.line(terminal.paint(receipt.isWhole() ? Style.GREEN : Style.YELLOW, receipt.isWhole() ? "✓" : "!")
                + " " + name + "  " + receipt.format() + ", delivery " + receipt.deliveryId());
        for (Receipt.Article article : receipt.articles()) {
            terminal.line("  " + terminal.paint(Style.BOLD, article.articleId()));
            terminal.line("    version " + article.revision().version() + " of "
                    + article.revision().versionCreated() + ", " + article.status() + "; in " + article.topic() + " "
                    + article.partition() + "@" + article.offset());
            Optional.ofNullable(article.warnings())
                    .orElse(List.of())
                    .forEach(warning -> terminal.line("    " + terminal.paint(Style.YELLOW, warning)));
        }
        receipt.refusals()
                .forEach(r -> terminal.line("  " + terminal.paint(Style.RED, "item " + r.index() + " refused: ")
                        + r.reason() + ": " + r.detail()));
    }
}
