package wiredesk.ingest.publishing;

/**
 * The log did not confirm in time that it has a record, or was not asked because it is known to be away. The record may still arrive later;
 * sent again it is the same revision and changes nothing, so "try again" is a safe answer.
 */
public final class LogUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what an operator should know. */
    public LogUnavailable(String message) {
        super(message);
    }

    /** With what an operator should know, and what caused it. */
    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
