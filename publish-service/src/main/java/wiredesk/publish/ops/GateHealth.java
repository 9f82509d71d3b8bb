package wiredesk.publish.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import wiredesk.publish.gate.GateStreams;

/** Whether the gate works on all the partitions it has. */
@Component("gateHealthIndicator")
class GateHealth implements HealthIndicator {

    private final GateStreams gate;

    GateHealth(GateStreams gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        Health.Builder health = gate.isWorking() ? Health.up() : Health.outOfService();
        health.withDetail("state", gate.state()).withDetail("failedThreads", gate.failures());
        gate.lastFailure().ifPresent(failure -> health.withDetail("lastFailure", failure));
        return health.build();
    }
}
