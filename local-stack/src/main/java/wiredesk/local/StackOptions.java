package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a local stack is to be started.
 *
 * @param root the checkout, whose modules are built
 * @param home where data, secrets and logs are kept
 * @param ports which port each part listens on
 * @param feeds names of the feeds that get a key, beside those that have one
 * @param keepHome whether the home stays when the stack is closed
 * @param fastStart whether the services start from what was recorded of an earlier start, where there is a recording
 * @param environment environment variables for a part, beside those it needs
 */
public record StackOptions(
        Path root,
        Home home,
        PortPlan ports,
        Set<String> feeds,
        boolean keepHome,
        boolean fastStart,
        Map<Part, Map<String, String>> environment) {

    /** The feeds that every local stack has: one to play with, one for the benchmark. */
    public static final Set<String> USUAL_FEEDS = Set.of("demo", "bench");

    /** Copies what is given. */
    public StackOptions {
        root = root.toAbsolutePath().normalize();
        feeds = Set.copyOf(feeds);
        environment = Map.copyOf(environment);
    }

    /** A stack that keeps its data in {@code home}, on the usual ports. */
    public static StackOptions in(Path root, Home home) {
        return new StackOptions(root, home, PortPlan.usual(), USUAL_FEEDS, true, true, Map.of());
    }

    /** A stack in a new temporary folder on free ports, which is removed when the stack is closed. */
    public static StackOptions temporary(Path root) {
        try {
            var home = new Home(Files.createTempDirectory("wiredesk-"));
            return new StackOptions(root, home, PortPlan.free(), USUAL_FEEDS, false, true, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    /** The same, on other ports. */
    public StackOptions withPorts(PortPlan ports) {
        return new StackOptions(root, home, ports, feeds, keepHome, fastStart, environment);
    }

    /** The same, with more feeds. */
    public StackOptions withFeeds(Set<String> more) {
        var all = new TreeSet<>(feeds);
        all.addAll(more);
        return new StackOptions(root, home, ports, all, keepHome, fastStart, environment);
    }

    /** The same, with services that start from a recording or not. */
    public StackOptions withFastStart(boolean fastStart) {
        return new StackOptions(root, home, ports, feeds, keepHome, fastStart, environment);
    }

    /** The same, with these environment variables for {@code part} instead of any said before. */
    public StackOptions withEnvironment(Part part, Map<String, String> variables) {
        var changed = new EnumMap<Part, Map<String, String>>(Part.class);
        changed.putAll(environment);
        changed.put(part, Map.copyOf(variables));
        return new StackOptions(root, home, ports, feeds, keepHome, fastStart, changed);
    }
}
