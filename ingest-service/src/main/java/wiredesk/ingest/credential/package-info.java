/**
 * Is it the feed that it says it is? What a sender can prove itself with (a key, a signature, a certificate), and what that is checked
 * against.
 *
 * <p>Knows no HTTP and no Spring. Secrets come from files that are named in configuration; they are read again when they change, compared in a
 * time that does not depend on what is presented, and never printed.
 */
@NullMarked
package wiredesk.ingest.credential;

import org.jspecify.annotations.NullMarked;
