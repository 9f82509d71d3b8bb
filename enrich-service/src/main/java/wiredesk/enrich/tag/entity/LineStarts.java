package wiredesk.enrich.tag.entity;

import java.util.Set;
import wiredesk.enrich.text.Token;

/** Words of a line that may have their capital from where they stand alone: the first, and the first behind a colon, a dash or a quotation mark. */
final class LineStarts {

    /** Marks behind which a capital speaks as it does behind a word. */
    private static final Set<String> WITHIN = Set.of(",", ";", "(", "/", "&");

    private final Setting setting;
    private final Line line;

    LineStarts(Setting setting, Line line) {
        this.setting = setting;
        this.line = line;
    }

    /** Whether the word there begins a sentence, or follows such a one that is no name. */
    boolean isFirst(int at) {
        if (at == 0) {
            return true;
        }
        var before = line.at(at - 1);
        return (before.kind() == Token.Kind.MARK && !WITHIN.contains(before.text()))
                || (Runs.isName(before) && isNoName(at - 1));
    }

    /** Whether it is a common word, by our lists or as the article uses it, and nothing that is known as a name. */
    boolean isNoName(int at) {
        var token = line.at(at);
        var words = setting.words();
        boolean usedAsWord = setting.usage().isCommon(token.lower()) && !Vocabulary.isGivenName(token);
        if (!words.isCommon(token) && !usedAsWord) {
            return false;
        }
        return words.isStopWord(token) || setting.gazetteer().match(line.tokens(), at) == null;
    }
}
