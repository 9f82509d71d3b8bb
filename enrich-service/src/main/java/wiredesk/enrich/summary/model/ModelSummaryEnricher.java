package wiredesk.enrich.summary.model;

import java.time.Duration;
import java.util.function.ToIntFunction;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.pipeline.WaitingEnricher;
import wiredesk.enrich.summary.Faithfulness;
import wiredesk.enrich.summary.Retelling;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

/**
 * Puts a model's summary in the place of the extractive one, where there is one that says nothing but what the article says. An article
 * that gets none goes on as it is and does not count as degraded.
 */
final class ModelSummaryEnricher implements WaitingEnricher {

    private static final String NAME = "summary-model/1";

    private final ModelProperties properties;
    private final ToIntFunction<String> mostCharacters;
    private final SummaryModel model;
    private final ModelMetrics metrics;

    /** @param mostCharacters of a summary, by the name of the feed */
    ModelSummaryEnricher(
            ModelProperties properties,
            ToIntFunction<String> mostCharacters,
            SummaryModel model,
            ModelMetrics metrics) {
        this.properties = properties;
        this.mostCharacters = mostCharacters;
        this.model = model;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration longestWait() {
        return properties.timeout();
    }

    @Override
    public int mostWaiting() {
        return properties.mostAtOnce();
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        if (!properties.isFor(before.feed()) || before.summary().getSentences().isEmpty()) {
            return before;
        }
        try {
            var retelling = retelling(before);
            metrics.told();
            return before.with(Summary.newBuilder()
                    .setSentences(retelling.sentences())
                    .setLine(retelling.line())
                    .setMethod(NAME + " " + properties.name())
                    .build());
        } catch (RefusedException e) {
            metrics.refused(e.refusal());
            return before;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            metrics.refused(Refusal.LATE);
            return before;
        }
    }

    private Retelling retelling(Findings before) throws RefusedException, InterruptedException {
        if (!Faithfulness.canJudge(before.text())) {
            throw new RefusedException(Refusal.SCRIPT, "an answer could not be judged");
        }
        if (Injection.isIn(before.text())) {
            throw new RefusedException(Refusal.SUSPICIOUS, "the article speaks to a model");
        }
        int most = mostCharacters.applyAsInt(before.feed());
        var retelling = model.ask(Prompt.about(before.text(), most, properties.name()));
        var objection = new Faithfulness(before).objectionTo(retelling, most);
        if (objection.isPresent()) {
            throw new RefusedException(Refusal.of(objection.get()), "the answer says what the article does not");
        }
        return retelling;
    }
}
