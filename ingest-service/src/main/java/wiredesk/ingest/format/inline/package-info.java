/**
 * How is the text read that stands inside an XML document of another kind: as NITF, as XHTML, as HTML in text, or as it is?
 *
 * <p>Knows nothing of the document around it.
 */
@NullMarked
package wiredesk.ingest.format.inline;

import org.jspecify.annotations.NullMarked;
