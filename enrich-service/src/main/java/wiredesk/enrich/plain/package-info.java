/**
 * Plain text files as articles, and what is found in them: for everything that works on files instead of a stream. Enriches in order
 * and without deadlines, for nobody waits behind it.
 */
@NullMarked
package wiredesk.enrich.plain;

import org.jspecify.annotations.NullMarked;
