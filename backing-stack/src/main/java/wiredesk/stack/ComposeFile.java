package wiredesk.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file, as far as tests need it: which image a service is made from. */
final class ComposeFile {

    private final Path path;
    private final Map<?, ?> services;

    ComposeFile(Path path) {
        this.path = path;
        try (var reader = Files.newBufferedReader(path)) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            services = content instanceof Map<?, ?> map && map.get("services") instanceof Map<?, ?> found
                    ? found
                    : Map.of();
        } catch (IOException e) {
            throw new StartFailure("cannot read %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** The compose file of this checkout. */
    static ComposeFile ofThisCheckout() {
        return new ComposeFile(
                Path.of(Objects.requireNonNullElse(System.getProperty("wiredesk.root"), "."), "docker-compose.yml"));
    }

    /** The image of a service, with its tag. */
    String image(String service) {
        if (services.get(service) instanceof Map<?, ?> described && described.get("image") instanceof String image) {
            return image;
        }
        throw new StartFailure("%s names no image for the service %s".formatted(path, service));
    }
}
