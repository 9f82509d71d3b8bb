package wiredesk.local.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.Part;

/** Where ingest-service's actuator is: that of the home if it runs, or whatever address is given. */
final class IngestActuator {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = "--actuator",
            paramLabel = "URL",
            description = "ingest-service's actuator, for example http://localhost:9081/actuator. "
                    + "Default: the running local stack's.")
    private @Nullable URI actuator;

    URI address() {
        return Optional.ofNullable(actuator)
                .or(() -> home.running()
                        .flatMap(stack -> Optional.ofNullable(
                                stack.addresses().actuators().get(Part.INGEST))))
                .orElseThrow(() -> new NotRunning("nothing runs in "
                        + home.home().path() + ": start it with ./wiredesk up, or say where it is with --actuator"));
    }
}
