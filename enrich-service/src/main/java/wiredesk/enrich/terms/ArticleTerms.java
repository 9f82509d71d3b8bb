package wiredesk.enrich.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Paragraph;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;

/** The different words of an article, in lower case. */
public final class ArticleTerms {

    private static final int LONGEST = 40;
    private static final int FEW = 256;

    private ArticleTerms() {}

    /** Words of headline and body; those of more than {@value #LONGEST} code units are left out. */
    public static Set<String> of(ArticleText text) {
        return text.passages()
                .flatMap(Passage::tokens)
                .filter(ArticleTerms::isTerm)
                .map(Token::lower)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same words by their {@link WordHash}, each once. */
    public static int[] hashes(ArticleText text) {
        var seen = new IntCounter();
        var hashes = new int[FEW];
        for (Passage passage : List.of(text.headline(), text.body())) {
            for (Paragraph paragraph : passage.paragraphs()) {
                for (Sentence sentence : paragraph.sentences()) {
                    for (Token token : sentence.tokens()) {
                        if (isTerm(token)) {
                            int hash = WordHash.of(token.lower());
                            if (seen.add(hash, 1) == 1) {
                                if (seen.size() > hashes.length) {
                                    hashes = Arrays.copyOf(hashes, 2 * hashes.length);
                                }
                                hashes[seen.size() - 1] = hash;
                            }
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(hashes, seen.size());
    }

    private static boolean isTerm(Token token) {
        return token.isWord() && token.text().length() <= LONGEST;
    }
}
