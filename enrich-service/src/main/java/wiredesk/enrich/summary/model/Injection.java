package wiredesk.enrich.summary.model;

import java.util.List;
import java.util.Locale;
import wiredesk.enrich.text.ArticleText;

/**
 * Turns of phrase by which a text speaks to a model instead of its readers. A list like this never has them all: it spares the calls that
 * would be wasted, while the prompt and the judgement of the answer are what protects.
 */
final class Injection {

    private static final List<String> PHRASES = List.of(
            "previous instructions",
            "prior instructions",
            "instructions above",
            "above instructions",
            "your instructions",
            "system prompt",
            "system message",
            "you are now",
            "as an ai",
            "as a language model",
            "dear ai",
            "<|",
            "[inst]",
            "### instruction",
            "respond only with",
            "vorherigen anweisungen",
            "instructions précédentes",
            "instrucciones anteriores");

    private Injection() {}

    /** Whether headline or body has one of them. */
    static boolean isIn(ArticleText article) {
        return isIn(article.headline().text()) || isIn(article.body().text());
    }

    private static boolean isIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PHRASES.stream().anyMatch(lower::contains);
    }
}
