package wiredesk.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.List;
import wiredesk.schemas.Mention;

/** A phrase that may be a key phrase, with everything that its weight depends on. */
final class Candidate {

    /** Mentions of a phrase beyond which nobody reads. */
    private static final int MOST_MENTIONS = 50;

    private final String text;
    private final List<String> stems;
    private final List<Mention> mentions = new ArrayList<>();
    private final int firstWord;
    private final boolean name;
    private boolean inHeadline;
    private int count;

    Candidate(String text, List<String> stems, int firstWord, boolean name) {
        this.text = text;
        this.stems = List.copyOf(stems);
        this.firstWord = firstWord;
        this.name = name;
    }

    void seen(Mention mention, boolean headline) {
        count++;
        inHeadline |= headline;
        if (mentions.size() < MOST_MENTIONS) {
            mentions.add(mention);
        }
    }

    String text() {
        return text;
    }

    /** Its words, reduced so that singular and plural are one. */
    List<String> stems() {
        return stems;
    }

    /** Its first place: how many words stand before it. */
    int firstWord() {
        return firstWord;
    }

    boolean isName() {
        return name;
    }

    boolean isInHeadline() {
        return inHeadline;
    }

    int count() {
        return count;
    }

    List<Mention> mentions() {
        return mentions;
    }
}
