package wiredesk.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import wiredesk.local.client.Answer;
import wiredesk.local.client.DeskClient;
import wiredesk.local.client.Document;
import wiredesk.local.client.IngestClient;
import wiredesk.local.client.Problem;
import wiredesk.local.client.Receipt;
import wiredesk.local.terminal.Durations;
import wiredesk.local.terminal.Style;
import wiredesk.local.terminal.Terminal;

/**
 * Pushes the demo feed and shows what becomes of each story, as the API tells it: nothing is shown that the store does not say.
 */
public final class DemoShow {

    private static final String FEED = "demo";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(40);
    /** An unchanged article is looked at for so long before it is called unchanged. */
    private static final Duration STILLNESS = Duration.ofMillis(1500);

    private final IngestClient ingest;
    private final DeskClient desk;
    private final String key;
    private final Terminal terminal;
    private final StoryView view;
    private final Clock clock;
    private final Duration pace;
    private final List<Held> held = new ArrayList<>();
    private int arrived;
    private int unexpected;

    private record Held(String articleId, Instant until) {}

    /**
     * A show that pushes with {@code key}, one delivery every {@code pace}.
     */
    public DemoShow(IngestClient ingest, DeskClient desk, String key, Terminal terminal, Clock clock, Duration pace) {
        this.ingest = ingest;
        this.desk = desk;
        this.key = key;
        this.terminal = terminal;
        this.view = new StoryView(terminal, ZoneId.systemDefault());
        this.clock = clock;
        this.pace = pace;
    }

    /** Pushes all of it as fast as it is taken, shows nothing, and waits a while for the last story to be in the store. */
    public void rehearse() {
        var run = new DemoRun(clock.instant());
        Optional<Receipt.Article> last = Optional.empty();
        for (DemoStory story : DemoFeed.stories()) {
            Document document = story.at(clock.instant(), run);
            if (ingest.push(FEED, key, document.contentType(), document.bytes()) instanceof Receipt receipt) {
                last = receipt.articles().stream().reduce((_, article) -> article);
            }
        }
        last.ifPresent(article -> await(article, stored -> isRevision(stored, article)));
    }

    /** Shows all of it; ends early when its thread is interrupted. */
    public void run() {
        var run = new DemoRun(clock.instant());
        List<DemoStory> stories = DemoFeed.stories();
        terminal.line("Pushing " + stories.size() + " deliveries of invented agencies to feed " + FEED + ".");
        terminal.line("");
        for (DemoStory story : stories) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            long began = System.nanoTime();
            show(story, run);
            showReleased();
            pause(pace.minusNanos(System.nanoTime() - began));
        }
        while (!held.isEmpty() && !Thread.currentThread().isInterrupted()) {
            showReleased();
            pause(LOOK);
        }
        terminal.line("");
        terminal.line(terminal.paint(
                Style.BOLD,
                "That was the demo feed: " + stories.size() + " deliveries, " + arrived + " revisions in the store"
                        + (unexpected == 0 ? "." : ", " + unexpected + " not as expected.")));
    }

    private void show(DemoStory story, DemoRun run) {
        Instant now = clock.instant();
        long began = System.nanoTime();
        Answer answer = ingest.push(
                FEED, key, story.at(now, run).contentType(), story.at(now, run).bytes());
        switch (answer) {
            case Problem problem -> {
                boolean meant = story.expected() == DemoStory.Expected.REFUSED;
                tell(
                        meant ? Style.RED : Style.YELLOW,
                        "refused",
                        story.file() + " (" + story.remark() + ")",
                        problem.line()
                                + Optional.ofNullable(problem.deliveryId())
                                        .map(id -> ". Kept in deliveries.rejected as " + id + ".")
                                        .orElse(""));
                count(meant);
            }
            case Receipt receipt -> {
                receipt.articles().forEach(article -> show(story, article, now, began));
                receipt.refusals()
                        .forEach(r -> tell(Style.RED, "refused", story.file() + ", item " + r.index(), r.detail()));
                count(story.expected() != DemoStory.Expected.REFUSED);
            }
        }
    }

    private void show(DemoStory story, Receipt.Article article, Instant pushed, long began) {
        switch (story.expected()) {
            case ARRIVES, REFUSED -> arrives(story, article, began);
            case HELD -> {
                Instant until = story.embargo(pushed).orElse(pushed);
                held.add(new Held(article.articleId(), until));
                tell(
                        Style.YELLOW,
                        "held",
                        story.file(),
                        "Embargoed until " + view.time(until) + ": enriched now, and kept by the gate until then.");
            }
            case UNCHANGED -> unchanged(story, article);
            case WITHDRAWN -> withdrawn(article, began);
            case WITHHELD -> withheld(story, article);
        }
    }

    private void arrives(DemoStory story, Receipt.Article article, long began) {
        Optional<JsonNode> stored = await(article, a -> isRevision(a, article) && isPublished(a));
        if (stored.isPresent()) {
            arrived++;
            terminal.lines(view.arrived(
                    clock.instant(), stored.get(), story.remark(), Duration.ofNanos(System.nanoTime() - began)));
            return;
        }
        Optional<JsonNode> known = desk.article(article.articleId());
        if (known.isPresent()) {
            tell(
                    Style.DIM,
                    "same",
                    headline(known.get()),
                    story.remark() + ": as it was in the store before, nothing changes.");
        } else {
            unexpected++;
            tell(
                    Style.YELLOW,
                    "late",
                    article.articleId(),
                    "Not in the store after " + Durations.text(PATIENCE) + "; ./wiredesk trace tells where it is.");
        }
    }

    private void unchanged(DemoStory story, Receipt.Article article) {
        Optional<JsonNode> before = desk.article(article.articleId());
        pause(STILLNESS);
        Optional<JsonNode> after = desk.article(article.articleId());
        boolean same = after.isPresent() && after.equals(before);
        count(same);
        tell(
                same ? Style.DIM : Style.YELLOW,
                same ? "same" : "changed",
                after.map(DemoShow::headline).orElse(article.articleId()),
                story.remark() + (same ? ". Nothing changes in the store." : ", but the store has changed."));
    }

    private void withdrawn(Receipt.Article article, long began) {
        Optional<String> headline = desk.article(article.articleId()).map(DemoShow::headline);
        Optional<JsonNode> gone =
                await(article, a -> a.path("state").asString("").equals("WITHDRAWN"));
        count(gone.isPresent());
        tell(
                Style.RED,
                gone.isPresent() ? "killed" : "late",
                headline.filter(h -> !h.isEmpty()).orElse(article.articleId()),
                gone.map(a -> "Withdrawn everywhere after "
                                + Durations.text(Duration.ofNanos(System.nanoTime() - began)) + ". "
                                + a.path("note").asString(""))
                        .orElse("Still not withdrawn after " + Durations.text(PATIENCE) + "."));
    }

    private void withheld(DemoStory story, Receipt.Article article) {
        pause(STILLNESS);
        boolean absent =
                desk.article(article.articleId()).filter(DemoShow::isPublished).isEmpty();
        count(absent);
        tell(
                Style.YELLOW,
                absent ? "withheld" : "leaked",
                story.file(),
                story.remark()
                        + (absent ? ": waits for its provider's word, and is in no store." : ", but published."));
    }

    private void showReleased() {
        for (Held waiting : List.copyOf(held)) {
            Optional<JsonNode> stored = desk.article(waiting.articleId()).filter(DemoShow::isPublished);
            if (stored.isPresent()) {
                held.remove(waiting);
                arrived++;
                Instant published = Instant.parse(stored.get()
                        .path("publishedAt")
                        .asString(clock.instant().toString()));
                Duration late = Duration.between(waiting.until(), published);
                count(!late.isNegative());
                tell(
                        Style.GREEN,
                        "released",
                        "Its embargo ended at " + view.time(waiting.until()),
                        "Published " + Durations.text(late) + " after the end of its embargo:");
                terminal.lines(view.arrived(
                        clock.instant(),
                        stored.get(),
                        "embargo over",
                        Duration.between(waiting.until(), clock.instant())));
            } else if (clock.instant().isAfter(waiting.until().plus(PATIENCE))) {
                held.remove(waiting);
                count(false);
                tell(Style.YELLOW, "late", waiting.articleId(), "Its embargo has ended and it is still not published.");
            }
        }
    }

    private Optional<JsonNode> await(Receipt.Article article, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            Optional<JsonNode> stored = desk.article(article.articleId());
            if (stored.filter(wanted).isPresent()) {
                return stored;
            }
            if (stored.filter(a -> !a.path("revisions").isEmpty() && isUndeclaredAgain(a, article))
                            .isPresent()
                    && System.nanoTime() > end - PATIENCE.minus(STILLNESS).toNanos()) {
                return Optional.empty();
            }
            pause(LOOK);
        }
        return Optional.empty();
    }

    /** A document without version and date that was pushed before keeps the revision it had then. */
    private static boolean isUndeclaredAgain(JsonNode stored, Receipt.Article pushed) {
        return pushed.revision().version() == 0
                && Instant.parse(stored.path("versionCreated").asString("+1000000000-12-31T23:59:59Z"))
                        .isBefore(pushed.revision().versionCreated());
    }

    private static boolean isRevision(JsonNode stored, Receipt.Article pushed) {
        return stored.path("version").asLong(-1) == pushed.revision().version()
                && Instant.parse(stored.path("versionCreated").asString("-1000000000-01-01T00:00:00Z"))
                        .equals(pushed.revision().versionCreated());
    }

    private static boolean isPublished(JsonNode stored) {
        return stored.path("state").asString("").equals("PUBLISHED");
    }

    private static String headline(JsonNode article) {
        return article.path("headline").asString("");
    }

    private void tell(Style style, String word, String about, String why) {
        terminal.lines(view.told(clock.instant(), style, word, about, why));
    }

    private void count(boolean asExpected) {
        if (!asExpected) {
            unexpected++;
        }
    }

    private static void pause(Duration time) {
        if (time.isPositive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.max(1, time.toMillis())));
        }
    }
}
