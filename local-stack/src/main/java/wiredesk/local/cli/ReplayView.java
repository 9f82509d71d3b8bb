package wiredesk.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import wiredesk.local.terminal.Table;

/** A replay's report for people. */
final class ReplayView {

    private static final int TOPICS = 20;

    private ReplayView() {}

    /** The lines of a report. */
    static List<String> of(JsonNode report) {
        boolean dryRun = report.path("dryRun").asBoolean();
        var lines = new ArrayList<String>();
        long changed = dryRun
                ? report.path("outcomes").path("changed").asLong()
                : report.path("written").asLong();
        lines.add("%d articles read, %d %s"
                .formatted(
                        report.path("read").asLong(),
                        changed,
                        dryRun ? "would be written again; this was a dry run" : "written again"));
        if (report.path("stopped").asBoolean()) {
            lines.add("Stopped behind %d of %d records. %s"
                    .formatted(
                            report.path("done").asLong(),
                            report.path("all").asLong(),
                            dryRun
                                    ? "Run it again to see all."
                                    : "What was written is whole; run it again to go on, and it is found unchanged."));
        }
        lines.add("");
        var outcomes = new Table("articles", "");
        report.path("outcomes").forEachEntry((outcome, count) -> outcomes.row(outcome, count.asString()));
        lines.addAll(outcomes.lines());
        counts(lines, "tags", report.path("tags"));
        topics(lines, report.path("topics"));
        if (!report.path("parts").isEmpty()) {
            var parts = new Table("other differences", "articles");
            report.path("parts").forEachEntry((part, count) -> parts.row(part, count.asString()));
            lines.add("");
            lines.addAll(parts.lines());
        }
        for (JsonNode example : report.path("examples")) {
            lines.add("");
            lines.add(example.path("article").asString() + "  "
                    + example.path("headline").asString());
            tags(example.path("gained")).ifPresent(tags -> lines.add("    + " + tags));
            tags(example.path("lost")).ifPresent(tags -> lines.add("    - " + tags));
        }
        return lines;
    }

    private static void counts(List<String> lines, String name, JsonNode counts) {
        if (!counts.isEmpty()) {
            var table = new Table(name, "gained", "lost");
            counts.forEachEntry((kind, count) -> table.row(
                    kind, count.path("gained").asString(), count.path("lost").asString()));
            lines.add("");
            lines.addAll(table.lines());
        }
    }

    private static void topics(List<String> lines, JsonNode topics) {
        if (!topics.isEmpty()) {
            var table = new Table("topic", "", "gained", "lost");
            StreamSupport.stream(topics.spliterator(), false)
                    .limit(TOPICS)
                    .forEach(topic -> table.row(
                            topic.path("code").asString(),
                            topic.path("name").asString(),
                            topic.path("gained").asString(),
                            topic.path("lost").asString()));
            lines.add("");
            lines.addAll(table.lines());
        }
    }

    private static Optional<String> tags(JsonNode tags) {
        return tags.isEmpty()
                ? Optional.empty()
                : Optional.of(StreamSupport.stream(tags.spliterator(), false)
                        .map(tag -> tag.path("kind").asString() + " "
                                + tag.path("name").asString())
                        .collect(Collectors.joining(", ")));
    }
}
