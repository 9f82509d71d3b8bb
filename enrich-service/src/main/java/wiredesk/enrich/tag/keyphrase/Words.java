package wiredesk.enrich.tag.keyphrase;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An article's words, each form reduced to its stem only once. */
final class Words {

    /** Words beyond which the rest of a very long article adds nothing: as many as their numbers have room in a phrase's key. */
    static final int MOST = 0xffff;

    private final Stem stem;
    private final Map<String, Word> byForm = new HashMap<>();
    private final Map<String, Word> byStem = new HashMap<>();

    Words(String language) {
        this.stem = Stem.in(language);
    }

    /** The word of this form, in lower case; null if the article has more words than are counted. */
    @Nullable Word of(String form) {
        var known = byForm.get(form);
        if (known != null) {
            return known;
        }
        String reduced = stem.of(form);
        var word = byStem.get(reduced);
        if (word == null) {
            if (byStem.size() == MOST) {
                return null;
            }
            word = new Word(byStem.size() + 1, form);
            byStem.put(reduced, word);
        }
        byForm.put(form, word);
        return word;
    }
}
