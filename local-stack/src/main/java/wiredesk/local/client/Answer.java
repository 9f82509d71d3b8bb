package wiredesk.local.client;

/** What ingest-service says to a delivery. */
public sealed interface Answer permits Receipt, Problem {

    /** Whether all of the delivery was taken. */
    boolean isWhole();
}
