package wiredesk.enrich.quality;

/** How often something was right. */
final class Share {

    private long right;
    private long all;

    void add(boolean isRight) {
        right += isRight ? 1 : 0;
        all++;
    }

    /** In per cent; 0 of none. */
    double perCent() {
        return all == 0 ? 0 : 100.0 * right / all;
    }
}
