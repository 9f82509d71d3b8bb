package wiredesk.ingest.status;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the finished articles can be looked up.
 *
 * @param url publish-service's API, for example {@code http://localhost:8080}; without it a feed is told only that its story came
 * @param timeout how long it may take to answer
 */
@ConfigurationProperties("wiredesk.ingest.desk")
record DeskProperties(@Nullable URI url, @DefaultValue("2s") Duration timeout) {}
