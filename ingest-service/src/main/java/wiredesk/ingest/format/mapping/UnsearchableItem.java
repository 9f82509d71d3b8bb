package wiredesk.ingest.format.mapping;

/** An item that an expression cannot be used on, for its size or for what is in it. */
final class UnsearchableItem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsearchableItem(String message) {
        super(message);
    }

    /** An expected answer, not a fault: nobody looks at where it came from. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
