package wiredesk.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.RejectionsClient;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** What the commands about rejections share: they ask ingest-service, and show its answer on the terminal. */
abstract class RejectionCommand implements Callable<Integer> {

    final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IngestActuator ingest;

    RejectionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    RejectionsClient rejections() {
        return new RejectionsClient(ingest.address());
    }

    void heading(JsonNode rejection) {
        int sentAgain = rejection.path("sentAgain").asInt();
        terminal.line(rejection.path("receivedAt").asString() + "  "
                + terminal.paint(Style.BOLD, rejection.path("feed").asString()) + "  "
                + rejection.path("deliveryId").asString() + "  "
                + rejection.path("format").asString("?") + "  "
                + rejection.path("size").asLong() + " bytes" + (sentAgain > 0 ? "  sent again" : ""));
        rejection
                .path("items")
                .forEach(item -> terminal.line("    "
                        + (item.path("item").isNumber()
                                ? "item " + item.path("item").asInt() + ": "
                                : "")
                        + item.path("reason").asString() + ": "
                        + item.path("detail").asString()));
    }

    int unknown(String deliveryId) {
        terminal.complain("no rejection of a delivery " + deliveryId + " is known (any more)");
        return Exit.FAILED;
    }
}
