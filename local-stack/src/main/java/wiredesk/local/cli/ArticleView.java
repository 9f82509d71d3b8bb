package wiredesk.local.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Shows articles and refusals that a program of ingest-service prints as lines of JSON. */
final class ArticleView {

    private final Terminal terminal;
    private final boolean json;
    private boolean refused;

    ArticleView(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** Runs the program and shows what it prints; the exit code. */
    int of(ServiceProgram program, ProgramArguments arguments) {
        int code = program.run(HomeOption.root(), arguments.list(), line -> {
            JsonNode article = Json.tree(line);
            refused |= article.has("error");
            if (json) {
                terminal.line(line);
            } else {
                print(article);
            }
        });
        return code != 0 ? code : refused ? Exit.FAILED : Exit.OK;
    }

    private void print(JsonNode article) {
        JsonNode error = article.path("error");
        if (error.isObject()) {
            terminal.line(terminal.paint(Style.RED, "✗") + " "
                    + article.path("file").asString()
                    + (error.has("index") ? ", item " + error.path("index").asInt() : "") + "  refused: "
                    + error.path("reason").asString() + ": "
                    + error.path("detail").asString());
            return;
        }
        terminal.line(
                terminal.paint(Style.GREEN, "✓") + " " + article.path("file").asString() + "  "
                        + article.path("format").asString() + "  "
                        + terminal.paint(Style.BOLD, article.path("headline").asString()));
        article.forEachEntry((name, value) -> {
            if (!List.of("file", "format", "headline", "bodyHtml", "warnings").contains(name) && !isEmpty(value)) {
                terminal.line("    %-14s %s".formatted(name, shown(value)));
            }
        });
        article.path("warnings")
                .forEach(warning -> terminal.line("    " + terminal.paint(Style.YELLOW, warning.asString())));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || (value.isArray() && value.isEmpty());
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.asString().replace("\n", "\n" + " ".repeat(19)) : value.toString();
    }
}
