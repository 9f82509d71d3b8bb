/**
 * What do all formats have in common? The document that goes in, the stories and refusals that come out.
 *
 * <p>Pure: no Spring, no Kafka, no clock. A format is one {@link wiredesk.ingest.format.story.StoryParser} in a package of its own.
 */
@NullMarked
package wiredesk.ingest.format.story;

import org.jspecify.annotations.NullMarked;
