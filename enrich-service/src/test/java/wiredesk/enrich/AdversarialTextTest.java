package wiredesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wiredesk.enrich.pipeline.EnrichmentObserver;
import wiredesk.enrich.pipeline.EnrichmentPipeline;
import wiredesk.enrich.summary.SummaryEnricher;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;

/** Texts that are no news: nothing fails, nothing takes longer than an enricher may, and what is found stands where it is said to. */
class AdversarialTextTest {

    private static final int LONG = 100_000;
    private static final ExecutorService WORKERS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private static final EnrichmentPipeline PIPELINE = new EnrichmentPipeline(
            Enrichers.standard(), name -> Duration.ofSeconds(20), WORKERS, EnrichmentObserver.NONE);

    @BeforeAll
    static void warmUp() {
        WarmUp.of(Enrichers.standard());
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                text("nothing", ""),
                text("white space", " \n\n \t\n\n ".repeat(1000)),
                text("no space", "x".repeat(LONG)),
                text("no space, capitals and dots", "A.b".repeat(LONG / 3)),
                text("one capitalised word again and again", "Geneva ".repeat(LONG / 7)),
                text("initials", "J. ".repeat(LONG / 3)),
                text("digits", "1234567890".repeat(LONG / 10)),
                text("numbers", "1,234.5 ".repeat(LONG / 8)),
                text("full stops", ".".repeat(LONG)),
                text("quotation marks", "\"“”„«» ".repeat(LONG / 7)),
                text("open parentheses", "( a. B ".repeat(LONG / 7)),
                text("apostrophes", "l'".repeat(LONG / 2)),
                text("hyphens", "a-".repeat(LONG / 2)),
                text("one sentence", "and then they went on to talk about it ".repeat(LONG / 39)),
                text("Chinese", "日内瓦会谈".repeat(LONG / 5)),
                text("Thai", "การประชุมสันติภาพ".repeat(LONG / 17)),
                text("mixed scripts", "Женева Geneva جنيف 日内瓦 ジュネーブ Γενεύη ".repeat(LONG / 36)),
                text("right-to-left marks", "\u202Egeneva\u202C \u200F\u200E جنيف ".repeat(LONG / 18)),
                text("emoji", "👩‍👩‍👧‍👦🇺🇦👍🏽 ".repeat(LONG / 20)),
                text("combining marks", "e\u0301\u0327".repeat(LONG / 3)),
                text("half a surrogate pair", "\uD83D a \uDE00. ".repeat(LONG / 8)),
                text("control characters", "\u0000\u0007\u001B[31m ".repeat(LONG / 7)),
                text("addresses", "https://example.org/a?b=c&d=e ".repeat(LONG / 30)),
                text("many paragraphs", "a.\n\n".repeat(LONG / 4)),
                text("many names", names()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anyTextIsEnrichedInTimeWithoutAFault(String what, String body) throws Exception {
        for (String headline : new String[] {"", body}) {
            var enrichment = PIPELINE.enrich(NewsItem.newBuilder()
                    .setHeadline(headline)
                    .setBodyText(body)
                    .build());

            assertThat(enrichment.getDegraded()).as(what).isEmpty();
            assertThat(enrichment.getSummary().getLine()).hasSizeLessThanOrEqualTo(140);
            assertThat(enrichment.getKeyPhrases()).hasSizeLessThanOrEqualTo(15);
            offsetsHold(enrichment, headline, body);
        }
    }

    @Test
    void hostileMarkUpIsReadInTime() throws Exception {
        for (String html : new String[] {
            "<div>".repeat(20_000),
            "<li><p>x".repeat(20_000),
            "<table><tr><td>".repeat(5_000),
            "&lt;".repeat(50_000),
            "<a href='" + "x".repeat(LONG)
        }) {
            var enrichment = PIPELINE.enrich(NewsItem.newBuilder()
                    .setHeadline("Headline")
                    .setBodyText("The body is short.")
                    .setBodyHtml(html)
                    .build());

            assertThat(enrichment.getDegraded()).as(html.substring(0, 10)).isEmpty();
        }
    }

    @Test
    void anArticleWithoutABodyHasItsHeadlineAsLineAndNoSummary() throws Exception {
        var enrichment = PIPELINE.enrich(NewsItem.newBuilder()
                .setHeadline("Talks end in Geneva")
                .setBodyText("")
                .build());

        assertThat(enrichment.getSummary().getSentences()).isEmpty();
        assertThat(enrichment.getSummary().getLine()).isEqualTo("Talks end in Geneva");
        assertThat(enrichment.getSummary().getMethod()).isEqualTo(new SummaryEnricher().name());
        assertThat(enrichment.getFingerprint()).isEmpty();
    }

    private static void offsetsHold(Enrichment enrichment, String headline, String body) {
        Stream.concat(
                        enrichment.getEntities().stream().flatMap(entity -> entity.getMentions().stream()),
                        enrichment.getKeyPhrases().stream().flatMap(phrase -> phrase.getMentions().stream()))
                .forEach(mention -> assertThat((mention.getPart() == Part.HEADLINE ? headline : body)
                                .substring(mention.getStart(), mention.getEnd()))
                        .isEqualTo(mention.getText()));
    }

    private static String names() {
        var random = new Random(3);
        var text = new StringBuilder();
        while (text.length() < LONG) {
            text.append("Peter ")
                    .append((char) ('A' + random.nextInt(26)))
                    .append(Integer.toString(random.nextInt(1 << 30), 36))
                    .append(" said. ");
        }
        return text.toString();
    }

    private static Arguments text(String what, String text) {
        return Arguments.of(what, text);
    }
}
