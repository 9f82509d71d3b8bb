package wiredesk.enrich.summary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.tag.entity.EntityEnricher;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Entity;
import wiredesk.schemas.Mention;
import wiredesk.schemas.NewsItem;

/**
 * The names an article has.
 *
 * <p>A text has no others if every name that the entity enricher finds in it is one of the article's, in this form, under the same code or
 * with middle names left out, and if every other word with a capital letter stands in the article too. At the head of a sentence also a
 * word will do that the article has with a small letter.
 */
final class KnownNames {

    /** Languages that put endings on names. */
    private static final Set<String> INFLECTING = Set.of(
            "de", "ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr", "bg", "lt", "lv", "et", "fi", "hu", "tr", "el",
            "ro");

    private final EntityEnricher finder = new EntityEnricher();
    private final String language;
    private final Set<String> stopWords;
    private final WordStock words;
    private final boolean inflecting;
    private final Set<String> names = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final List<List<String>> sequences;

    KnownNames(Findings article, WordStock words) {
        this.language = article.text().language();
        this.stopWords = StopWords.in(language);
        this.words = words;
        this.inflecting = INFLECTING.contains(language);
        article.entities().forEach(entity -> {
            names.add(entity.getName().toLowerCase(Locale.ROOT));
            entity.getCode().ifPresent(codes::add);
        });
        this.sequences = article.text()
                .passages()
                .flatMap(passage -> passage.sentences())
                .map(sentence -> sentence.tokens().stream().map(Token::lower).toList())
                .toList();
    }

    /** Whether the text has no name that the article does not have. */
    boolean areAllNamesOf(ArticleText text) {
        var before = Findings.NOTHING.with(text);
        var item = NewsItem.newBuilder()
                .setHeadline("")
                .setBodyText(text.body().text())
                .build();
        var byStart = new HashMap<Integer, Token>();
        text.body().tokens().forEach(token -> byStart.put(token.start(), token));
        var settled = new BitSet();
        for (var entity : finder.enrich(item, before).entities()) {
            for (var mention : entity.getMentions()) {
                if (isSame(entity)) {
                    settled.set(mention.getStart(), mention.getEnd());
                } else if (!isThere(mention, byStart)) {
                    return false;
                }
            }
        }
        return text.body().sentences().allMatch(sentence -> isKnown(sentence, settled));
    }

    private boolean isSame(Entity entity) {
        return entity.getCode().isPresent()
                ? codes.contains(entity.getCode().get())
                : names.contains(entity.getName().toLowerCase(Locale.ROOT));
    }

    /** Whether the mention's words stand in one sentence of the article, in this order, at most one word between two. */
    private boolean isThere(Mention mention, Map<Integer, Token> byStart) {
        var mentioned = byStart.entrySet().stream()
                .filter(entry -> entry.getKey() >= mention.getStart() && entry.getKey() < mention.getEnd())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue())
                .filter(token -> token.kind() != Token.Kind.CLITIC && token.kind() != Token.Kind.MARK)
                .map(Token::lower)
                .toList();
        return mentioned.size() == 1 ? true : sequences.stream().anyMatch(sequence -> follows(mentioned, sequence));
    }

    private boolean follows(List<String> mentioned, List<String> sequence) {
        for (int start = 0; start < sequence.size(); start++) {
            int at = start;
            int found = 0;
            while (found < mentioned.size() && at < sequence.size() && at - start <= 2 * found) {
                if (same(mentioned.get(found), sequence.get(at))) {
                    found++;
                } else if (found == 0) {
                    break;
                }
                at++;
            }
            if (found == mentioned.size()) {
                return true;
            }
        }
        return false;
    }

    private boolean same(String one, String other) {
        return one.equals(other) || (inflecting && WordStock.areKin(one, other));
    }

    private boolean isKnown(Sentence sentence, BitSet settled) {
        boolean first = true;
        for (var token : sentence.tokens()) {
            if (token.kind() == Token.Kind.MARK) {
                continue;
            }
            if (hasCapital(token.text())
                    && !settled.get(token.start())
                    && !isKnown(token)
                    && !(first && words.hasCommonKin(token.lower()))) {
                return false;
            }
            first = false;
        }
        return true;
    }

    private boolean isKnown(Token token) {
        String word = token.lower();
        if (words.has(word) || (stopWords.contains(word) && !token.isAllCapitals())) {
            return true;
        }
        if (word.endsWith("s") && words.has(word.substring(0, word.length() - 1))) {
            return true;
        }
        if (inflecting && words.hasKin(word)) {
            return true;
        }
        return word.indexOf('-') > 0
                && Arrays.stream(token.text().split("-", -1))
                        .allMatch(part -> !hasCapital(part) || words.has(part.toLowerCase(Locale.ROOT)));
    }

    private static boolean hasCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase);
    }
}
