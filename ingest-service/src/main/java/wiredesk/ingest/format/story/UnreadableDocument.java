package wiredesk.ingest.format.story;

/** A document, or what is left of it, that cannot be read; says why. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Refuses the document for that reason. */
    public UnreadableDocument(Refusal refusal) {
        super(refusal.detail());
        this.refusal = refusal;
    }

    /** Why it cannot be read. */
    public Refusal refusal() {
        return refusal;
    }

    /** An expected answer, not a fault: nobody looks at where it came from. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
