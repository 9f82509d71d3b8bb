package wiredesk.enrich.tag.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wiredesk.enrich.text.StopWords;

/** How the article itself writes its words: which stand in lower case, and which with a capital within a sentence. */
final class Usage {

    private final Map<String, Integer> inLowerCase = new HashMap<>();
    private final Map<String, Integer> capitalised = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    Usage(List<Line> lines) {
        for (var line : lines) {
            for (int at = 0; at < line.size(); at++) {
                var token = line.at(at);
                if (!token.isWord()) {
                    continue;
                }
                all.add(token.lower());
                if (!line.inCapitals()) {
                    if (Character.isLowerCase(token.text().codePointAt(0))) {
                        inLowerCase.merge(token.lower(), 1, Integer::sum);
                    } else if (token.isCapitalised() && at > 0 && line.isWord(at - 1)) {
                        capitalised.merge(token.lower(), 1, Integer::sum);
                    }
                }
            }
        }
    }

    /** Whether the article uses the word as a common one: in lower case more often than with a capital where it need not have one. */
    boolean isCommon(String lower) {
        int small = inLowerCase.getOrDefault(lower, 0);
        return small > 0 && small >= capitalised.getOrDefault(lower, 0);
    }

    /** Whether it stands with a capital where only names do. */
    boolean isName(String lower) {
        return capitalised.getOrDefault(lower, 0) > inLowerCase.getOrDefault(lower, 0);
    }

    /** The language most of whose small words the article has: for texts too short to be told by their letters. */
    String likelyLanguage() {
        String likely = "en";
        long most = 0;
        for (String language : Vocabulary.LANGUAGES) {
            var smallWords = StopWords.in(language);
            long count = all.stream().filter(smallWords::contains).count();
            if (count > most) {
                most = count;
                likely = language;
            }
        }
        return likely;
    }

    /** How many of these words the article has. */
    int count(Vocabulary words, Cue cue) {
        int count = 0;
        for (String word : all) {
            count += words.has(cue, word) ? 1 : 0;
        }
        return count;
    }
}
