package wiredesk.enrich.language;

/**
 * What a text looks like.
 *
 * @param language ISO 639 code, two letters where there are two
 * @param confidence from 0.5 (two languages are as likely) to 1 (no other comes near)
 */
record Detection(String language, double confidence) {

    /** The same with only a share of its lead, from 0 to 1. */
    Detection dampened(double share) {
        return new Detection(language, Math.round(1000 * (0.5 + share * (confidence - 0.5))) / 1000.0);
    }
}
