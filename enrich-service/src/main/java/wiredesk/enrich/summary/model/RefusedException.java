package wiredesk.enrich.summary.model;

/** There is no summary of the model's. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    /** @param what happened, for the log; nothing of what the endpoint said */
    RefusedException(Refusal refusal, String what) {
        super(what);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** Whether it says that the endpoint does not work. */
    boolean isFailure() {
        return refusal == Refusal.FAILED || refusal == Refusal.UNREADABLE || refusal == Refusal.LATE;
    }
}
