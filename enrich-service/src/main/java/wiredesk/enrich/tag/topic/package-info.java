/**
 * Which subjects of IPTC's Media Topics is the article about? What the feed coded itself, and what the words say.
 *
 * <p>Pure: no Spring, no Kafka. {@link wiredesk.enrich.tag.topic.MediaTopics} is the vocabulary, the profiles beside this room say by which
 * words a topic is known.
 */
@NullMarked
package wiredesk.enrich.tag.topic;

import org.jspecify.annotations.NullMarked;
