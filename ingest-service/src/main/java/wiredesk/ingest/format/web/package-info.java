/**
 * What do feeds and pages have in common? Texts that may be mark-up or not and were escaped any number of times, addresses relative to others,
 * persons with their e-mail addresses, keywords in one line.
 */
@NullMarked
package wiredesk.ingest.format.web;

import org.jspecify.annotations.NullMarked;
