package wiredesk.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Puts plain texts into stories. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the plain texts of a folder (*.txt) into stories, all taken together. Needs no broker.",
            "A story is named by the first of its texts."
        })
final class StoriesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    @SuppressWarnings("NullAway.Init")
    private String folder;

    @Option(names = "--json", description = "As JSON, an object a text, one a line.")
    private boolean json;

    StoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var stories = new TreeMap<String, List<String>>();
        int code = ServiceProgram.ENRICH.run(HomeOption.root(), List.of("stories", folder), line -> {
            if (json) {
                terminal.line(line);
            } else {
                JsonNode found = Json.tree(line);
                stories.computeIfAbsent(found.path("story").asString(), _ -> new ArrayList<>())
                        .add(found.path("id").asString());
            }
        });
        stories.forEach((story, texts) -> terminal.line(
                terminal.paint(Style.BOLD, story) + "  " + texts.size() + ": " + String.join(" ", texts)));
        return code;
    }
}
