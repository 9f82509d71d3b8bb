/**
 * Who, where and what is the article about? Persons, organisations, places and events, by lists, rules and a vote.
 *
 * <p>Pure: no Spring, no Kafka. Countries come from CLDR in the article's language; everything else from the lists beside this room. What is
 * found: {@link wiredesk.enrich.tag.entity.NameFinder} has each line read in the manner in which it is written ({@code Prose}, {@code Nouns},
 * {@code ResultLine}, {@code CapitalLine}, {@code Dateline}), {@link wiredesk.enrich.tag.entity.Ballot} decides what each name stands for,
 * {@link wiredesk.enrich.tag.entity.Echoes} finds the names again where a line alone could not tell,
 * {@link wiredesk.enrich.tag.entity.Cast} joins short names to long ones.
 */
@NullMarked
package wiredesk.enrich.tag.entity;

import org.jspecify.annotations.NullMarked;
