package wiredesk.ingest.source.poll;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service behaves towards all servers it asks.
 *
 * @param userAgent the name it asks under; should say how to reach who runs it
 * @param allowedAddresses addresses inside of networks that may be asked all the same, for example {@code 10.2.0.0/16}
 * @param timeout how long fetching a document may take in all
 * @param redirects how many redirections are followed
 * @param gap how long a host is left alone between two requests
 * @param longestWait how long it waits at most after failures, and if a server asks for it
 */
@ConfigurationProperties("wiredesk.ingest.polling")
record PollingProperties(
        @DefaultValue("Wiredesk/0.1") String userAgent,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5") int redirects,
        @DefaultValue("1s") Duration gap,
        @DefaultValue("24h") Duration longestWait) {

    PollingProperties {
        if (!timeout.isPositive() || gap.isNegative() || !longestWait.isPositive() || redirects < 0 || redirects > 20) {
            throw new IllegalArgumentException(
                    "wiredesk.ingest.polling: expected positive times, and 0 to 20 redirects");
        }
    }
}
