package wiredesk.local.bench;

/**
 * How long stories took at a given rate.
 *
 * @param rate stories a second that were pushed
 * @param seconds for how long, after the warm-up
 * @param pushed how many stories were pushed in that time
 * @param refused how many of them were not answered with 202
 * @param missing how many of them never came out
 * @param whole from the intended start of the POST to the event in the stream, ms
 * @param answer from the intended start of the POST to its answer, ms
 * @param toEnriched from receipt to the end of enrichment, by the services' clocks, ms
 * @param toPublished from there to publication, ms
 */
public record LatencyReport(
        double rate,
        double seconds,
        int pushed,
        int refused,
        int missing,
        Percentiles whole,
        Percentiles answer,
        Percentiles toEnriched,
        Percentiles toPublished) {}
