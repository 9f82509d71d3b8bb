/**
 * Who, where and what is the article about? Persons, organisations, places and events, by gazetteers and rules.
 *
 * <p>Pure: no Spring, no Kafka. Countries come from CLDR in the article's language; everything else from the word lists beside this room.
 * What is found: {@link wiredesk.enrich.tag.entity.NameFinder} finds names sentence by sentence,
 * {@link wiredesk.enrich.tag.entity.Cast} joins short names to long ones.
 */
@NullMarked
package wiredesk.enrich.tag.entity;

import org.jspecify.annotations.NullMarked;
