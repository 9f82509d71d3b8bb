/**
 * XML in an agency's own vocabulary: no standard says what its elements mean, their names do. Better a story with the fields that can be
 * told than none.
 */
@NullMarked
package wiredesk.ingest.format.ownxml;

import org.jspecify.annotations.NullMarked;
