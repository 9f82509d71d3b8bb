package wiredesk.enrich.summary.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.pipeline.SpareTime;
import wiredesk.enrich.summary.SummaryEnricher;
import wiredesk.enrich.tag.entity.EntityEnricher;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

/** The enricher that asks the model small-news, behind an endpoint that does what a test wants; and an article to be summed up. */
final class SmallNews implements AfterEachCallback {

    static final String HEADLINE = "Dockers strike in Norhaven over cranes";
    static final String BODY = """
            Some 1,400 dockers walked out at the port of Norhaven on Tuesday over a plan to automate its cranes.

            "We were never asked," said Martin Havn, who leads the dockers' union. Port director Sofia Lindqvist said the plan would \
            cost $25 million. Talks are to go on in Oslo.""";

    static final String LINE = "Norhaven dockers walk out over plan to automate cranes";
    static final String FIRST = "Dockers in Norhaven walked out because their port wants to automate its cranes.";
    static final String SECOND = "Their union, led by Martin Havn, was never asked about the $25 million plan.";

    /** What it says when all is well: {@link #FIRST} and {@link #LINE}. */
    static final String ANSWER = "{\"sentences\": [\"" + FIRST + "\"], \"line\": \"" + LINE + "\"}";

    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(200);

    private final FakeEndpoint endpoint = new FakeEndpoint();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Duration timeout = LONG;
    private int mostAtOnce = 4;
    private long dailyRequests;
    private long dailyTokens;
    private Duration openFor = LONG;
    private Set<String> feeds = Set.of();
    private @Nullable Path key;
    private CircuitBreaker breaker = ModelConfiguration.breaker(openFor);

    @Override
    public void afterEach(ExtensionContext test) {
        endpoint.close();
    }

    void timeout(Duration timeout) {
        this.timeout = timeout;
    }

    void mostAtOnce(int calls) {
        mostAtOnce = calls;
    }

    void dailyRequests(long requests) {
        dailyRequests = requests;
    }

    void dailyTokens(long tokens) {
        dailyTokens = tokens;
    }

    void openFor(Duration time) {
        openFor = time;
        breaker = ModelConfiguration.breaker(time);
    }

    void feeds(Set<String> names) {
        feeds = names;
    }

    void key(Path file) {
        key = file;
    }

    FakeEndpoint endpoint() {
        return endpoint;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** As it is set up now, with all the time in the world. */
    ModelSummaryEnricher model() {
        return model(new SpareTime(timeout.multipliedBy(100), System::nanoTime));
    }

    ModelSummaryEnricher model(SpareTime spareTime) {
        var properties = properties();
        var budget = new DailyBudget(dailyRequests, dailyTokens, Clock.systemUTC());
        var metrics = new ModelMetrics(meters, breaker, budget);
        return new ModelSummaryEnricher(
                properties,
                feed -> 700,
                new SummaryModel(properties, Endpoint.at(properties, budget), breaker, spareTime, metrics),
                metrics);
    }

    ModelProperties properties() {
        return new ModelProperties(
                Optional.of(endpoint.url()),
                "small-news",
                key,
                timeout,
                mostAtOnce,
                dailyRequests,
                dailyTokens,
                feeds,
                openFor);
    }

    boolean breakerIs(String state) {
        return meters.get("wiredesk.enrich.summary.model.breaker")
                        .tag("state", state)
                        .gauge()
                        .value()
                == 1;
    }

    double requestsLeft() {
        return meters.get("wiredesk.enrich.summary.model.requests.left").gauge().value();
    }

    /** What became of the articles so far, as the metrics have it. */
    Map<String, Double> outcomes() {
        var outcomes = new TreeMap<String, Double>();
        meters.find("wiredesk.enrich.summary.model.articles").counters().forEach(counter -> {
            if (counter.count() > 0) {
                outcomes.put(String.valueOf(counter.getId().getTag("outcome")), counter.count());
            }
        });
        return outcomes;
    }

    static Summary enrich(Enricher model, String body) {
        return model.enrich(item(body), findings("en", body, "wire")).summary();
    }

    /** What stays where the model has nothing to offer. */
    static Summary extractive(String body) {
        return findings("en", body, "wire").summary();
    }

    static NewsItem item(String body) {
        return NewsItem.newBuilder().setHeadline(HEADLINE).setBodyText(body).build();
    }

    /** What the enrichers before the model have found. */
    static Findings findings(String language, String body, String feed) {
        var findings = Findings.of(feed).with(ArticleText.of(language, HEADLINE, body, Optional.empty()));
        for (Enricher enricher : List.of(new EntityEnricher(), new SummaryEnricher())) {
            findings = enricher.enrich(item(body), findings);
        }
        return findings;
    }
}
