package wiredesk.ingest.source.web;

import java.util.Optional;

/**
 * By what a server recognises the document it sent last (RFC 9110, section 8.8).
 *
 * @param etag its entity tag, as sent
 * @param lastModified its date, as sent
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    /** Of a document that was never fetched. */
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
}
