/**
 * The program behind {@code wiredesk enrich}, {@code compare}, {@code stories} and {@code evaluate}: shows what the service finds in plain
 * text files, and how good that is, without broker or registry.
 */
@NullMarked
package wiredesk.enrich.preview;

import org.jspecify.annotations.NullMarked;
