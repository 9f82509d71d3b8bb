package wiredesk.enrich.fingerprint;

import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.NewsItem;

/** Gives the body its MinHash signature. The headline is left out: desks change it first. */
public final class FingerprintEnricher implements Enricher {

    @Override
    public String name() {
        return "fingerprint/1";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        var words = before.text()
                .body()
                .tokens()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
                .map(Token::lower)
                .toList();
        return before.withFingerprint(MinHash.signature(words));
    }
}
