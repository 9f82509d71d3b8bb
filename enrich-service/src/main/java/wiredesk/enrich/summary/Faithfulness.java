package wiredesk.enrich.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;

/**
 * Judges whether a retelling says nothing but what its article says, as far as names, numbers and quotations show it. When in doubt it
 * objects: the article's own sentences are there instead.
 *
 * <p>What it cannot see is a false relation between true names. In scripts without capital letters names cannot be told from other words;
 * {@link #canJudge} says so.
 */
public final class Faithfulness {

    /** Sentences of a retelling. */
    public static final int MOST_SENTENCES = 4;
    /** UTF-16 code units of a retelling's sentences. */
    public static final int MOST_CHARACTERS = 1200;

    /** The share of a retelling's content words that the article must have. */
    private static final double IN_ARTICLE = 0.6;
    /** The share of them that headline, first sentence or the extractive summary must have. */
    private static final double IN_CORE = 0.25;

    private final Findings article;
    private final Set<String> stopWords;
    private final KnownNames names;
    private final Set<String> core;
    private final WordStock words;

    /**
     * @param article what was found in the article: text, names and its extractive summary
     */
    public Faithfulness(Findings article) {
        this.article = article;
        String language = article.text().language();
        this.stopWords = StopWords.in(language);
        this.words = WordStock.of(article.text());
        this.names = new KnownNames(article, words);
        this.core = core();
    }

    /** Whether names can be told from other words in the article's script. */
    public static boolean canJudge(ArticleText text) {
        return text.body()
                .tokens()
                .filter(Token::isWord)
                .limit(100)
                .anyMatch(token -> Character.isLowerCase(
                        token.text().codePointBefore(token.text().length())));
    }

    /** What speaks against the retelling; nothing if it can be taken. */
    public Optional<Objection> objectionTo(Retelling retelling, int mostCharacters) {
        if (retelling.sentences().isEmpty() || retelling.texts().anyMatch(String::isBlank)) {
            return Optional.of(Objection.EMPTY);
        }
        int characters = retelling.sentences().stream().mapToInt(String::length).sum()
                + retelling.sentences().size()
                - 1;
        if (retelling.sentences().size() > MOST_SENTENCES
                || characters > Math.min(mostCharacters, MOST_CHARACTERS)
                || retelling.line().length() > Line.MOST) {
            return Optional.of(Objection.TOO_LONG);
        }
        return retelling
                .texts()
                .map(this::objectionTo)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Objection> objectionTo(String text) {
        if (!Markup.isFreeOf(text)) {
            return Optional.of(Objection.MARKUP);
        }
        var told = ArticleText.of(article.text().language(), "", text, Optional.empty());
        if (told.body().tokens().anyMatch(token -> token.kind() == Token.Kind.ADDRESS)) {
            return Optional.of(Objection.MARKUP);
        }
        if (!Numbers.in(told).stream().allMatch(words.numbers()::contains)) {
            return Optional.of(Objection.NUMBER);
        }
        if (!Quotations.in(text).stream().allMatch(words::says)) {
            return Optional.of(Objection.QUOTE);
        }
        if (!names.areAllNamesOf(told)) {
            return Optional.of(Objection.NAME);
        }
        return isAbout(told) ? Optional.empty() : Optional.of(Objection.UNRELATED);
    }

    private boolean isAbout(ArticleText told) {
        List<String> content = content(told);
        long inArticle = content.stream().filter(words::hasKin).count();
        long inCore = content.stream().filter(this::isInCore).count();
        return inArticle >= IN_ARTICLE * content.size() && inCore >= IN_CORE * content.size() && inCore > 0;
    }

    private boolean isInCore(String word) {
        return core.contains(word) || core.stream().anyMatch(other -> WordStock.areKin(word, other));
    }

    private List<String> content(ArticleText text) {
        return text.passages()
                .flatMap(passage -> passage.tokens())
                .filter(token -> token.isWord() && token.text().length() > 1 && !stopWords.contains(token.lower()))
                .map(Token::lower)
                .toList();
    }

    private Set<String> core() {
        var texts = new StringBuilder(article.text().headline().text());
        article.text()
                .body()
                .sentences()
                .findFirst()
                .ifPresent(lead -> texts.append('\n').append(lead.text()));
        article.summary().getSentences().forEach(sentence -> texts.append('\n').append(sentence));
        return new HashSet<>(
                content(ArticleText.of(article.text().language(), "", texts.toString(), Optional.empty())));
    }
}
