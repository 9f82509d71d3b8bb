/**
 * What does the story say, without its packaging? HTML to paragraphs, wrapped lines to paragraphs, the dateline parted from the text, page
 * leftovers off its end, untrusted mark-up reduced to an allow-list.
 *
 * <p>Pure: knows no format, no Spring, no Kafka.
 */
@NullMarked
package wiredesk.ingest.text;

import org.jspecify.annotations.NullMarked;
