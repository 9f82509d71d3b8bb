/**
 * How does a publisher deliver that has a WebSub hub? The service asks the hub for what is new in a topic, proves that it meant to ask, renews in
 * time, and takes what the hub then sends.
 *
 * <p>Nothing is stored: the addresses and secrets that hubs are given come from one secret and the feed's name, and each start asks again,
 * which hubs take as a renewal.
 *
 * @see <a href="https://www.w3.org/TR/websub/">W3C Recommendation WebSub</a>
 */
@NullMarked
package wiredesk.ingest.delivery.websub;

import org.jspecify.annotations.NullMarked;
