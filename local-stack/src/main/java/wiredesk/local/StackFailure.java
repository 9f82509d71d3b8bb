package wiredesk.local;

import java.util.List;

/** The local stack cannot be started, or cannot go on. The message is one line that says what to do. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> details;

    /** A failure that one line tells whole. */
    public StackFailure(String message) {
        this(message, List.of());
    }

    /** A failure with lines that say more, as the end of a log. */
    public StackFailure(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /** Lines that say more; often none. */
    public List<String> details() {
        return details == null ? List.of() : details;
    }
}
