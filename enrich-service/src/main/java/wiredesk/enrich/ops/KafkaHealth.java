package wiredesk.enrich.ops;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.stereotype.Component;

/** Whether a broker answers and the listener is at work. */
@Component("kafka")
class KafkaHealth extends AbstractHealthIndicator {

    private static final int LIMIT_MILLIS = 2_000;

    private final Admin admin;
    private final KafkaListenerEndpointRegistry listeners;

    KafkaHealth(Admin admin, KafkaListenerEndpointRegistry listeners) {
        super("Kafka does not answer");
        this.admin = admin;
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var cluster = admin.describeCluster(new DescribeClusterOptions().timeoutMs(LIMIT_MILLIS));
        int brokers = cluster.nodes().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS).size();
        var stopped = listeners.getListenerContainers().stream()
                .filter(listener -> !listener.isRunning())
                .toList();
        (stopped.isEmpty() ? health.up() : health.down())
                .withDetail("brokers", brokers)
                .withDetail("cluster", cluster.clusterId().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS))
                .withDetail("listener", stopped.isEmpty() ? "running" : "stopped");
    }
}
