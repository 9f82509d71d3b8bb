package wiredesk.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import wiredesk.enrich.EnrichService;

/** The whole service in the test's JVM, on free ports, to be started and stopped as the test likes. */
public final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningService start(String bootstrapServers, String registryUrl, String... more) {
        return start(EnrichService.class, bootstrapServers, registryUrl, more);
    }

    /** With further beans. */
    static RunningService start(Class<?> beans, String bootstrapServers, String registryUrl, String... more) {
        var properties = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.kafka.properties[schema.registry.url]=" + registryUrl,
                "--spring.config.import=",
                "--server.port=0"));
        properties.addAll(List.of(more));
        return new RunningService(new SpringApplicationBuilder(EnrichService.class, beans)
                .web(WebApplicationType.SERVLET)
                .run(properties.toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Status health(String component) {
        return Objects.requireNonNull(
                        context.getBean(component, HealthIndicator.class).health())
                .getStatus();
    }

    @Override
    public void close() {
        context.close();
    }
}
