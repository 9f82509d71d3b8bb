package wiredesk.local.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wiredesk.local.Addresses;
import wiredesk.local.StackFile;

/** Where the system is: that of the home if it runs, or whatever addresses are given. */
final class Where {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private HomeOption home;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Kafka's bootstrap servers. Default: the running local stack's.")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry (Confluent API). Default: the running local stack's.")
    private @Nullable URI registry;

    @Option(
            names = "--desk",
            paramLabel = "URL",
            description = "publish-service: desk page and API. Default: the running local stack's.")
    private @Nullable URI desk;

    HomeOption home() {
        return home;
    }

    String bootstrap() {
        return given(bootstrap, Addresses::kafka, "--bootstrap");
    }

    URI registry() {
        return given(registry, Addresses::registry, "--registry");
    }

    URI desk() {
        return given(desk, Addresses::desk, "--desk");
    }

    /** What every Kafka client of this command is configured with. */
    Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrap());
    }

    /** What a deserializer is configured with. */
    Map<String, Object> registryConfig() {
        return Map.of("schema.registry.url", registry().toString());
    }

    private <T> T given(@Nullable T given, Function<Addresses, T> local, String option) {
        return Optional.ofNullable(given)
                .or(() -> home.running().map(StackFile::addresses).map(local))
                .orElseThrow(() -> new NotRunning("nothing runs in "
                        + home.home().path() + ": start it with ./wiredesk up, or say where it is with " + option));
    }
}
