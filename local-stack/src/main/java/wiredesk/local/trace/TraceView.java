package wiredesk.local.trace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;
import wiredesk.local.terminal.TextWidth;

/** A trace as lines for people. */
public final class TraceView {

    private final Terminal terminal;
    private final DateTimeFormatter clock;

    /** Lays out for {@code terminal}, with times of {@code zone}. */
    public TraceView(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.clock =
                DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
    }

    /** The lines. */
    public List<String> lines(ArticleTrace trace) {
        var lines = new ArrayList<String>();
        lines.add(terminal.paint(Style.BOLD, trace.articleId()));
        trace.revisions().forEach(revision -> add(revision, lines));
        for (ArticleTrace.DeadLetter dead : trace.deadLetters()) {
            lines.add("");
            lines.add("  " + terminal.paint(Style.RED, "dead letter") + " in " + dead.topic() + " " + dead.place()
                    + ", " + clock.format(dead.at()));
            lines.add("    " + TextWidth.cut(dead.reason(), terminal.columns() - 4));
        }
        for (ArticleTrace.Refusal refusal : trace.refusals()) {
            lines.add("");
            lines.add("  " + terminal.paint(Style.RED, "refused") + " " + clock.format(refusal.at()) + ", delivery "
                    + refusal.deliveryId() + ": " + refusal.reason());
            TextWidth.wrap(String.valueOf(refusal.detail()), terminal.columns() - 4)
                    .forEach(line -> lines.add("    " + line));
        }
        return List.copyOf(lines);
    }

    private void add(ArticleTrace.RevisionTrace revision, List<String> lines) {
        lines.add("");
        lines.add("  version " + revision.version() + " of " + revision.versionCreated() + ", feed " + revision.feed()
                + ": "
                + terminal.paint(
                        style(revision.outcome().kind()), revision.outcome().text()));
        if (!revision.headline().isEmpty()) {
            lines.add("    " + TextWidth.cut(revision.headline(), terminal.columns() - 4));
        }
        Instant before = revision.steps().isEmpty()
                ? Instant.EPOCH
                : revision.steps().getFirst().at();
        for (ArticleTrace.Step step : revision.steps()) {
            lines.add("    " + clock.format(step.at()) + "  "
                    + TextWidth.padLeft(TraceReading.since(before, step.at()), 12) + "  "
                    + TextWidth.pad(step.what(), 14) + "  " + terminal.paint(Style.DIM, step.where()));
            before = step.at();
        }
    }

    private static Style style(ArticleTrace.Outcome.Kind kind) {
        return switch (kind) {
            case PUBLISHED -> Style.GREEN;
            case WITHDRAWN, DEAD_LETTERED -> Style.RED;
            case HELD, WITHHELD, WAITING, EXPIRED -> Style.YELLOW;
            case SUPERSEDED, UNCHANGED -> Style.DIM;
        };
    }
}
