package wiredesk.publish.wire;

/** The bytes of a record are not what its topic promises, and will not be at the next try. */
public final class BadRecord extends Exception {

    private static final long serialVersionUID = 1;

    public BadRecord(String message) {
        super(message);
    }

    BadRecord(String message, Throwable cause) {
        super(message, cause);
    }
}
