package wiredesk.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wiredesk.enrich.text.StopWords;

/** How the article itself writes its words: which stand in lower case, and which with a capital within a sentence. */
final class Usage {

    /** How often a word stands in lower case, and with a capital where it need not have one. */
    private static final class Forms {
        private int small;
        private int capital;
    }

    private static final Forms NONE = new Forms();

    private final Map<String, Forms> words = new HashMap<>();

    Usage(List<Line> lines) {
        for (var line : lines) {
            for (int at = 0; at < line.size(); at++) {
                var token = line.at(at);
                if (!token.isWord()) {
                    continue;
                }
                var forms = words.computeIfAbsent(token.lower(), _ -> new Forms());
                if (!line.inCapitals()) {
                    if (Character.isLowerCase(token.text().codePointAt(0))) {
                        forms.small++;
                    } else if (token.isCapitalised() && at > 0 && line.isWord(at - 1)) {
                        forms.capital++;
                    }
                }
            }
        }
    }

    /** Whether the article uses the word as a common one: in lower case more often than with a capital where it need not have one. */
    boolean isCommon(String lower) {
        var forms = words.getOrDefault(lower, NONE);
        return forms.small > 0 && forms.small >= forms.capital;
    }

    /** Whether it stands with a capital where only names do. */
    boolean isName(String lower) {
        var forms = words.getOrDefault(lower, NONE);
        return forms.capital > forms.small;
    }

    /** The language most of whose small words the article has: for texts too short to be told by their letters. */
    String likelyLanguage() {
        String likely = "en";
        long most = 0;
        for (String language : Vocabulary.LANGUAGES) {
            var smallWords = StopWords.in(language);
            long count = words.keySet().stream().filter(smallWords::contains).count();
            if (count > most) {
                most = count;
                likely = language;
            }
        }
        return likely;
    }

    /** How many of these words the article has. */
    int count(Vocabulary vocabulary, Cue cue) {
        int count = 0;
        for (String word : words.keySet()) {
            count += vocabulary.has(cue, word) ? 1 : 0;
        }
        return count;
    }
}
