package wiredesk.local.cli;

/** A command needs a running system and found none. The message says how to start or to name one. */
final class NotRunning extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotRunning(String message) {
        super(message);
    }
}
