package wiredesk.enrich.terms;

import java.util.Set;
import java.util.stream.Collectors;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

/** The different words of an article, in lower case. */
public final class ArticleTerms {

    private static final int LONGEST = 40;

    private ArticleTerms() {}

    /** Words of headline and body; those of more than {@value #LONGEST} code units are left out. */
    public static Set<String> of(ArticleText text) {
        return text.passages()
                .flatMap(passage -> passage.tokens())
                .filter(token -> token.isWord() && token.text().length() <= LONGEST)
                .map(Token::lower)
                .collect(Collectors.toUnmodifiableSet());
    }
}
