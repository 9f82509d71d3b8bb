package wiredesk.local.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import wiredesk.local.ServiceProgram;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Terminal;

/** How the lines of a service's program, JSON each, are shown. */
final class ProgramOutput {

    @Option(names = "--json", description = "As JSON, an object a line.")
    private boolean json;

    /**
     * Runs the program and shows what it prints as it comes.
     *
     * @param people shows a line to people
     * @return the program's exit code
     */
    int of(ServiceProgram program, ProgramArguments arguments, Terminal terminal, Consumer<JsonNode> people) {
        return program.run(HomeOption.root(), arguments.list(), line -> {
            if (json) {
                terminal.line(line);
            } else {
                people.accept(Json.tree(line));
            }
        });
    }
}
