/**
 * JSON in an agency's own vocabulary, or a search API's: no standard says what its fields mean, their names do. Better a story with the fields
 * that can be told than none; a mapping says more where one is written.
 */
@NullMarked
package wiredesk.ingest.format.ownjson;

import org.jspecify.annotations.NullMarked;
