/** How things look on a terminal: widths, colours, tables, JSON. Knows no Kafka and no Wiredesk. */
@NullMarked
package wiredesk.local.terminal;

import org.jspecify.annotations.NullMarked;
