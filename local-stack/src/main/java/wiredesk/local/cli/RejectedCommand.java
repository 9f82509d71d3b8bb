package wiredesk.local.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.RejectionsClient;
import wiredesk.local.terminal.Json;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/** Lists, shows and sends again what was not taken. */
@Command(
        name = "rejected",
        mixinStandardHelpOptions = true,
        description = {
            "What was not taken, and why; once a parser or a setting is mended, it is sent again from here.",
            "Asks ingest-service's actuator. Kept for 14 days."
        },
        subcommands = {
            RejectedCommand.ListCommand.class,
            RejectedCommand.ShowCommand.class,
            RejectedCommand.SendCommand.class
        })
final class RejectedCommand implements Callable<Integer> {

    private final Terminal terminal;

    RejectedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain("say what is to be done: list, show or send");
        return 2;
    }

    /** Lists. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The newest, the latest first.")
    static final class ListCommand extends RejectionCommand {

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private WhichRejections which;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        ListCommand(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            JsonNode found = rejections().list(which.question());
            if (json) {
                terminal.line(Json.indented(found));
                return Exit.OK;
            }
            found.path("rejections").forEach(this::heading);
            if (found.path("rejections").isEmpty()) {
                terminal.line("nothing was refused in that time");
            }
            if (found.path("more").asBoolean() || !found.path("complete").asBoolean(true)) {
                terminal.err().println("there are more: --limit, --feed, --since");
            }
            return Exit.OK;
        }
    }

    /** Shows. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "One delivery, with its bytes.")
    static final class ShowCommand extends RejectionCommand {

        @Parameters(paramLabel = "DELIVERY", description = "A delivery's id.")
        @SuppressWarnings("NullAway.Init")
        private String deliveryId;

        @Option(names = "--raw", description = "The bytes alone, as they came.")
        private boolean raw;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        ShowCommand(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            Optional<JsonNode> found = rejections().show(deliveryId);
            if (found.isEmpty()) {
                return unknown(deliveryId);
            }
            JsonNode shown = found.get();
            if (json) {
                terminal.line(Json.indented(shown));
            } else if (raw) {
                String base64 = shown.path("base64").asString("");
                byte[] bytes = base64.isEmpty()
                        ? shown.path("text").asString("").getBytes(StandardCharsets.UTF_8)
                        : Base64.getDecoder().decode(base64);
                terminal.out().write(bytes, 0, bytes.length);
                terminal.out().flush();
            } else {
                heading(shown.path("rejection"));
                if (!shown.path("whole").asBoolean(true)) {
                    terminal.line("    only a part of it was kept");
                }
                terminal.line("");
                terminal.line(shown.path("text").asString("no text; --raw gives the bytes"));
            }
            return Exit.OK;
        }
    }

    /** Sends again. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description = {
                "Sends deliveries again, as if they had just come: by today's parsers and settings.",
                "Articles of it that were taken before are the same revisions and change nothing."
            })
    static final class SendCommand extends RejectionCommand {

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private WhichRejections which;

        @Parameters(arity = "0..*", paramLabel = "DELIVERY", description = "Ids of deliveries.")
        private List<String> deliveryIds = List.of();

        @Option(
                names = "--all",
                description = "All that list would show and that were not sent again yet, the oldest first.")
        private boolean all;

        SendCommand(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            var client = rejections();
            var ids = new ArrayList<>(deliveryIds);
            if (all) {
                client.list(which.question()).path("rejections").forEach(rejection -> {
                    if (rejection.path("sentAgain").asInt() == 0) {
                        ids.addFirst(rejection.path("deliveryId").asString());
                    }
                });
            }
            if (ids.isEmpty()) {
                terminal.complain(all ? "nothing is left to be sent again" : "say which: ids of deliveries, or --all");
                return all ? Exit.OK : 2;
            }
            int code = Exit.OK;
            for (String id : ids) {
                code = Math.max(code, send(client, id));
            }
            return code;
        }

        private int send(RejectionsClient client, String id) {
            Optional<JsonNode> answer;
            try {
                answer = client.send(id);
            } catch (IllegalArgumentException e) {
                terminal.line(terminal.paint(Style.RED, "✗") + " " + id + "  " + e.getMessage());
                return Exit.FAILED;
            }
            if (answer.isEmpty()) {
                return unknown(id);
            }
            boolean taken = answer.get().path("outcome").asString().equals("taken");
            terminal.line((taken ? terminal.paint(Style.GREEN, "✓") : terminal.paint(Style.RED, "✗")) + " " + id + "  "
                    + (taken
                            ? "taken: " + String.join(", ", texts(answer.get().path("articles")))
                            : "refused again: " + answer.get().path("detail").asString()));
            return taken ? Exit.OK : Exit.FAILED;
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
