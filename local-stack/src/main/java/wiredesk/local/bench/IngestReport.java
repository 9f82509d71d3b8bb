package wiredesk.local.bench;

/**
 * How fast ingest-service takes stories, beside a handler that only forwards them.
 *
 * @param connections kept HTTP/1.1 connections that send at once
 * @param averageBytes of a document
 * @param ingest ingest-service
 * @param bare the bare handler
 * @param share of the bare handler's speed that ingest-service reaches
 */
public record IngestReport(int connections, int averageBytes, Side ingest, Side bare, double share) {

    /**
     * One of the two.
     *
     * @param leg stories a second
     * @param answers time from request to answer, milliseconds
     * @param refused answers that were not 202
     */
    public record Side(Leg leg, Percentiles answers, int refused) {}
}
