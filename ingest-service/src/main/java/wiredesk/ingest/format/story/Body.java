package wiredesk.ingest.format.story;

/** A story's body as the document has it. */
public sealed interface Body {

    /** No body: a headline alone, a kill, a picture without caption. */
    record None() implements Body {}

    /** A body without mark-up, lines as sent. */
    record Plain(String text) implements Body {}

    /** A body as HTML, untrusted and not yet cleaned. */
    record Html(String markup) implements Body {}
}
