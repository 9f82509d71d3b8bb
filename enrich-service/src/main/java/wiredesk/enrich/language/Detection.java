package wiredesk.enrich.language;

/**
 * What a text looks like.
 *
 * @param language ISO 639 code, two letters where there are two
 * @param confidence from 0.5 (two languages are as likely) to 1 (no other comes near)
 */
record Detection(String language, double confidence) {}
