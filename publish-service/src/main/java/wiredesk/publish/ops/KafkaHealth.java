package wiredesk.publish.ops;

import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether a broker answers. */
@Component("kafkaHealthIndicator")
class KafkaHealth extends AbstractHealthIndicator {

    private static final int LIMIT_MILLIS = 2_000;

    private final Admin admin;

    KafkaHealth(Admin admin) {
        super("Kafka does not answer");
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        var cluster = admin.describeCluster(new DescribeClusterOptions().timeoutMs(LIMIT_MILLIS));
        health.up()
                .withDetail(
                        "brokers",
                        cluster.nodes().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS).size())
                .withDetail("cluster", cluster.clusterId().get(LIMIT_MILLIS, TimeUnit.MILLISECONDS));
    }
}
