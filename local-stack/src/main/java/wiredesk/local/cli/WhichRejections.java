package wiredesk.local.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rejections a command is about. */
final class WhichRejections {

    @Option(names = "--feed", paramLabel = "NAME", description = "Of this feed only.")
    private @Nullable String feed;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "A moment (2026-03-01T12:00:00Z) or a duration back from now (PT6H). Default: P1D.")
    private @Nullable String since;

    @Option(names = "--limit", paramLabel = "N", description = "Deliveries at most. Default: 100.")
    private @Nullable Integer limit;

    Map<String, String> question() {
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
