/**
 * How is a document read whose vocabulary only its agency knows? By a small file that says for each field where it stands in the agency's
 * JSON or XML, and no code.
 *
 * <p>The file is the operator's and is checked when it is read; the documents are strangers' and are read with the limits of every other
 * format.
 */
@NullMarked
package wiredesk.ingest.format.mapping;

import org.jspecify.annotations.NullMarked;
