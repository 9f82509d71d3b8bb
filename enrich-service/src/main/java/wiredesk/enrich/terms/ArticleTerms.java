package wiredesk.enrich.terms;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

/** The different words of an article, in lower case. */
public final class ArticleTerms {

    private static final int LONGEST = 40;

    private ArticleTerms() {}

    /** Words of headline and body; those of more than {@value #LONGEST} code units are left out. */
    public static Set<String> of(ArticleText text) {
        return words(text).collect(Collectors.toUnmodifiableSet());
    }

    /** The same words by their {@link WordHash}, each once. */
    public static int[] hashes(ArticleText text) {
        int[] hashes = words(text).mapToInt(WordHash::of).toArray();
        Arrays.sort(hashes);
        return IntStream.range(0, hashes.length)
                .filter(i -> i == 0 || hashes[i] != hashes[i - 1])
                .map(i -> hashes[i])
                .toArray();
    }

    private static Stream<String> words(ArticleText text) {
        return text.passages()
                .flatMap(passage -> passage.tokens())
                .filter(token -> token.isWord() && token.text().length() <= LONGEST)
                .map(Token::lower);
    }
}
