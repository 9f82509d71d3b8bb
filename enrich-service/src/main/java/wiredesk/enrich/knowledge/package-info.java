/**
 * What the enrichers know from files that the operator names: where they are, what is loaded of them, and how they are loaded anew while
 * the service runs.
 *
 * <p>How such a file is read and what is done with it, the enrichers' own rooms know.
 */
@NullMarked
package wiredesk.enrich.knowledge;

import org.jspecify.annotations.NullMarked;
