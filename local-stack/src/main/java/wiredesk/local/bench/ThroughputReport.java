package wiredesk.local.bench;

import java.util.List;

/**
 * How many stories a second go through.
 *
 * @param stories how many were pushed
 * @param averageBytes size of their documents
 * @param refused how many were not answered with 202
 * @param legs each part of the way, and the whole
 * @param plainKafka a producer and a consumer of the same bytes on the same broker
 */
public record ThroughputReport(int stories, int averageBytes, int refused, List<Leg> legs, List<Leg> plainKafka) {}
