package wiredesk.publish.store;

/** A store cannot be used now. Says nothing about the articles; they wait. */
public final class StoreAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
