package wiredesk.local.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    /** Which of them. */
    static final class Which {

        @Option(names = "--feed", paramLabel = "NAME", description = "Of this feed only.")
        private @Nullable String feed;

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "A moment (2026-03-01T12:00:00Z) or a duration back from now (PT6H). Default: P1D.")
        private @Nullable String since;

        @Option(names = "--limit", paramLabel = "N", description = "Deliveries at most. Default: 100.")
        private @Nullable Integer limit;

        private Map<String, String> question() {
            var question = new HashMap<String, String>();
            put(question, "feed", feed);
            put(question, "since", since);
            put(question, "limit", limit);
            return question;
        }

        private static void put(Map<String, String> question, String name, @Nullable Object value) {
            if (value != null) {
                question.put(name, value.toString());
            }
        }
    }

    /** Lists. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "The newest, the latest first.")
    static final class ListCommand implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private IngestActuator ingest;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Which which;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        ListCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            JsonNode found = new RejectionsClient(ingest.address()).list(which.question());
            if (json) {
                terminal.line(Json.indented(found));
                return Exit.OK;
            }
            found.path("rejections").forEach(rejection -> heading(terminal, rejection));
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
    static final class ShowCommand implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private IngestActuator ingest;

        @Parameters(paramLabel = "DELIVERY", description = "A delivery's id.")
        @SuppressWarnings("NullAway.Init")
        private String deliveryId;

        @Option(names = "--raw", description = "The bytes alone, as they came.")
        private boolean raw;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        ShowCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Optional<JsonNode> found = new RejectionsClient(ingest.address()).show(deliveryId);
            if (found.isEmpty()) {
                return unknown(terminal, deliveryId);
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
                heading(terminal, shown.path("rejection"));
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
    static final class SendCommand implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private IngestActuator ingest;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Which which;

        @Parameters(arity = "0..*", paramLabel = "DELIVERY", description = "Ids of deliveries.")
        private List<String> deliveryIds = List.of();

        @Option(
                names = "--all",
                description = "All that list would show and that were not sent again yet, the oldest first.")
        private boolean all;

        SendCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var client = new RejectionsClient(ingest.address());
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
                return unknown(terminal, id);
            }
            boolean taken = answer.get().path("outcome").asString().equals("taken");
            terminal.line((taken ? terminal.paint(Style.GREEN, "✓") : terminal.paint(Style.RED, "✗")) + " " + id + "  "
                    + (taken
                            ? "taken: " + String.join(", ", texts(answer.get().path("articles")))
                            : "refused again: " + answer.get().path("detail").asString()));
            return taken ? Exit.OK : Exit.FAILED;
        }
    }

    private static void heading(Terminal terminal, JsonNode rejection) {
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

    private static int unknown(Terminal terminal, String deliveryId) {
        terminal.complain("no rejection of a delivery " + deliveryId + " is known (any more)");
        return Exit.FAILED;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
