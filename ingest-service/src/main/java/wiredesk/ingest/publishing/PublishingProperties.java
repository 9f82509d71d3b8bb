package wiredesk.ingest.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long Kafka may take.
 *
 * @param acknowledgementTimeout how long a delivery waits for the acknowledgement of all its records
 * @param probeTimeout how long Kafka may take to say that it is there
 */
@ConfigurationProperties("wiredesk.ingest.publishing")
record PublishingProperties(
        @DefaultValue("6s") Duration acknowledgementTimeout,
        @DefaultValue("2500ms") Duration probeTimeout) {}
