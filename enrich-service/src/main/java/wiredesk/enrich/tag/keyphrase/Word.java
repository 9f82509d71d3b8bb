package wiredesk.enrich.tag.keyphrase;

import wiredesk.enrich.terms.DocumentFrequencies;

/** A word of the article, its inflected forms taken together. */
final class Word {

    private final int id;
    private final String form;
    private int count;
    private boolean inHeadline;
    private double rarity = Double.NaN;

    Word(int id, String form) {
        this.id = id;
        this.form = form;
    }

    /** Takes down that it stands within a phrase. */
    void seen(boolean headline) {
        count++;
        inHeadline |= headline;
    }

    /** Counts from 1, in the order of first places. */
    int id() {
        return id;
    }

    /** The form in which it was first seen, in lower case. */
    String form() {
        return form;
    }

    /** How often it stands within phrases. */
    int count() {
        return count;
    }

    /** How rare it is; looked up once, for a word stands in many phrases. */
    double rarity(DocumentFrequencies frequencies, String language) {
        if (Double.isNaN(rarity)) {
            rarity = frequencies.rarity(language, form);
        }
        return rarity;
    }

    /** Whether it stands within a phrase of the headline. */
    boolean isInHeadline() {
        return inHeadline;
    }
}
