/** How good the enrichers are: data sets that others have judged, read in their layouts, and the field's measures on them. */
@NullMarked
package wiredesk.enrich.quality;

import org.jspecify.annotations.NullMarked;
