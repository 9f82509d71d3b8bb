package wiredesk.ingest.delivery;

/** What became of a delivery that the service fetched itself. */
public sealed interface Outcome {

    /**
     * What of it could be taken is in the log; what could not is among the rejections. There may be nothing of either, if a sieve let
     * nothing pass.
     */
    record Taken(DeliveryReceipt receipt) implements Outcome {}

    /**
     * Nothing of it could be taken; it is among the rejections. Brought again it would be refused again.
     *
     * @param deliveryId what it is called there
     * @param reason the reason's code
     * @param detail what was expected, what was found
     */
    record Refused(String deliveryId, String reason, String detail) implements Outcome {}

    /** Nobody confirmed that it is in the log: bring it again. */
    record Later(String detail) implements Outcome {}
}
