/**
 * What does a wire's text say? IPTC 7901, ANPA 1312 and what lies between ZCZC and NNNN, with the control characters of the line or without
 * them.
 *
 * <p>A reader for each kind of header; what follows it is {@linkplain wiredesk.ingest.format.copy copy} of one kind.
 *
 * @see <a href="https://www.iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf">IPTC 7901</a>
 */
@NullMarked
package wiredesk.ingest.format.wire;

import org.jspecify.annotations.NullMarked;
