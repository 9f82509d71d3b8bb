package wiredesk.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wiredesk.local.ServiceProgram;
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProgramOutput output;

    StoriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var stories = new TreeMap<String, List<String>>();
        int code = output.of(
                ServiceProgram.ENRICH,
                new ProgramArguments("stories", folder),
                terminal,
                found -> stories.computeIfAbsent(found.path("story").asString(), _ -> new ArrayList<>())
                        .add(found.path("id").asString()));
        stories.forEach((story, texts) -> terminal.line(
                terminal.paint(Style.BOLD, story) + "  " + texts.size() + ": " + String.join(" ", texts)));
        return code;
    }
}
