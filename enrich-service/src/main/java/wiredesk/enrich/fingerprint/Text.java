package wiredesk.enrich.fingerprint;

import java.util.List;
import java.util.stream.Stream;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Term;

/**
 * A text to be compared with others.
 *
 * @param id its id
 * @param shingles of the body, or of headline and body if the body has fewer words than a shingle
 * @param terms what it is about
 */
public record Text(String id, Shingles shingles, List<Term> terms) {

    /** Keeps the terms. */
    public Text {
        terms = List.copyOf(terms);
    }

    /** An article's text. */
    public static Text of(String id, ArticleText article) {
        List<String> body = FingerprintEnricher.words(article.body());
        List<String> words = body.size() >= Shingles.WORDS
                ? body
                : Stream.concat(FingerprintEnricher.words(article.headline()).stream(), body.stream())
                        .toList();
        return new Text(id, Shingles.of(words), Terms.of(article));
    }

    /** As a document of a story. */
    public Document document() {
        return new Document(id, terms);
    }
}
