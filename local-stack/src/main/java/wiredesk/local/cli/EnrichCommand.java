package wiredesk.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Shows what enrich-service finds in plain texts. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what enrich-service finds in plain text files: language, summary, topics, names, key phrases. Needs no broker.",
            "A blank line parts paragraphs; a first one that looks like a headline is one.",
            "With --json: offsets count UTF-16 code units in the file."
        })
final class EnrichCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Plain texts in UTF-8.")
    @SuppressWarnings("NullAway.Init")
    private List<String> files;

    @Option(names = "--sentences", paramLabel = "N", description = "Sentences of the summary. Default: two to four.")
    private Optional<Integer> sentences = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language they are in, for example de. Default: what it looks like.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--topic-model",
            paramLabel = "MODEL",
            description = "A classifier that train topics has written. Default: topics by profiles alone.")
    private Optional<String> model = Optional.empty();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgramOutput output;

    EnrichCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var arguments = new ProgramArguments("enrich")
                .option("--sentences", sentences)
                .option("--language", language)
                .option("--topic-model", model)
                .all(files);
        return output.of(ServiceProgram.ENRICH, arguments, terminal, this::print);
    }

    private void print(JsonNode found) {
        if (found.has("error")) {
            terminal.line(terminal.paint(Style.RED, "✗") + " "
                    + found.path("id").asString() + "  " + found.path("error").asString());
            return;
        }
        terminal.line(terminal.paint(Style.BOLD, found.path("id").asString()) + "  "
                + found.path("language").asString());
        field("line", List.of(found.path("line").asString()));
        field("summary", texts(found.path("summary"), ""));
        field("topics", texts(found.path("topics"), "name"));
        for (String kind : List.of("PERSON", "ORGANISATION", "PLACE", "EVENT", "OTHER")) {
            field(
                    kind.toLowerCase(Locale.ROOT),
                    StreamSupport.stream(found.path("entities").spliterator(), false)
                            .filter(entity -> entity.path("type").asString().equals(kind))
                            .map(EnrichCommand::name)
                            .toList());
        }
        field("phrases", texts(found.path("keyphrases"), "text"));
        field("left out", texts(found.path("degraded"), ""));
    }

    private void field(String name, List<String> values) {
        if (!values.isEmpty()) {
            String parted = name.equals("summary") ? "\n" + " ".repeat(18) : ", ";
            terminal.line("    %-13s %s".formatted(name, String.join(parted, values)));
        }
    }

    private static String name(JsonNode entity) {
        String role = entity.path("role").asString("");
        String code = entity.path("code").asString("");
        return entity.path("text").asString()
                + (role.isEmpty() ? "" : " (" + role + ")")
                + (code.isEmpty() ? "" : " [" + code + "]");
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> field.isEmpty()
                        ? element.asString()
                        : element.path(field).asString())
                .toList();
    }
}
