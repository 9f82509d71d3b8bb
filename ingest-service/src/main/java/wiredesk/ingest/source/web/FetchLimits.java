package wiredesk.ingest.source.web;

import java.time.Duration;

/**
 * What fetching a document may cost.
 *
 * @param time from the first look-up of its host to its last byte, with all redirections
 * @param bytes of the document, as sent and unpacked
 * @param redirects how many are followed
 * @param gap how long a host is left alone between two requests
 */
public record FetchLimits(Duration time, int bytes, int redirects, Duration gap) {}
