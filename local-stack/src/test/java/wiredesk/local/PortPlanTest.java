package wiredesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void aTakenPortIsNamedWithItsPurposeAndTheWayOut() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int number = taken.getLocalPort();

            assertThat(PortPlan.free().with(Port.KAFKA, number).obstacle())
                    .contains("port " + number + ", meant for the Kafka broker, is taken by another process; "
                            + "choose another with --port kafka=NUMBER, or any free ones with --free-ports");
        }
    }

    @Test
    void twoPartsCannotHaveOnePort() {
        PortPlan plan = PortPlan.free();

        assertThat(plan.with(Port.REGISTRY, plan.of(Port.KAFKA)).obstacle())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("planned twice").contains("--port registry=NUMBER"));
    }

    @Test
    void freePortsAreNoObstacle() {
        assertThat(PortPlan.free().obstacle()).isEmpty();
    }
}
