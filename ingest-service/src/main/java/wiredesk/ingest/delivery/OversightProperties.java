package wiredesk.ingest.delivery;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds are watched.
 *
 * @param silence by feed, how long it may be silent before that is an alarm; a feed that is not named is judged by its own rhythm
 */
@ConfigurationProperties("wiredesk.ingest.oversight")
record OversightProperties(@DefaultValue Map<String, Duration> silence) {}
