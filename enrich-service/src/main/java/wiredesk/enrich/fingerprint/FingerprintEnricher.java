package wiredesk.enrich.fingerprint;

import java.util.List;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.NewsItem;

/**
 * Gives an article what it is found by when it comes again: the signature of its body, and the words it is about. The headline is left
 * out of the signature: desks change it first.
 */
public final class FingerprintEnricher implements Enricher {

    @Override
    public String name() {
        return "fingerprint/2";
    }

    @Override
    public Findings enrich(NewsItem article, Findings before) {
        Signature signature = Signature.of(Shingles.of(words(before.text().body())));
        return before.withFingerprint(signature.values(), signature.shingles(), Terms.of(before.text()));
    }

    /** Words and numbers of a text's story, in lower case. */
    public static List<String> words(Passage passage) {
        return passage.story()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
                .map(Token::lower)
                .toList();
    }
}
