/** A story as plain text: headline, blank line, paragraphs. The least any agency can send, and what desks paste by hand. */
@NullMarked
package wiredesk.ingest.format.plain;

import org.jspecify.annotations.NullMarked;
