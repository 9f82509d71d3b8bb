package wiredesk.enrich.language;

/**
 * What a text looks like.
 *
 * @param language ISO 639 code, two letters where there are two
 * @param confidence from 0 to 1
 */
record Detection(String language, double confidence) {}
