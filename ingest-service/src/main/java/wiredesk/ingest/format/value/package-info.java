/**
 * How do agencies write the small things: dates, languages, statuses, vocabularies, characters? One class for each, for every format.
 *
 * <p>Pure: what cannot be read is an empty answer, and the asker says so in the story's warnings.
 */
@NullMarked
package wiredesk.ingest.format.value;

import org.jspecify.annotations.NullMarked;
