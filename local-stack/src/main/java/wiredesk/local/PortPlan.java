package wiredesk.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wiredesk.stack.Ports;

/**
 * Which port each part listens on.
 *
 * @param numbers a number for every {@link Port}
 */
public record PortPlan(Map<Port, Integer> numbers) {

    /** Copies {@code numbers}. */
    public PortPlan {
        if (numbers.size() != Port.values().length) {
            throw new IllegalArgumentException("a number for every port, not only " + numbers.keySet());
        }
        numbers = Map.copyOf(numbers);
    }

    /** The ports that the documentation names. */
    public static PortPlan usual() {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, port.usual());
        }
        return new PortPlan(numbers);
    }

    /** Ports that nobody uses now. */
    public static PortPlan free() {
        var free = Ports.free(Port.values().length).iterator();
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, free.next());
        }
        return new PortPlan(numbers);
    }

    /** The same plan, with another number for {@code port}. */
    public PortPlan with(Port port, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new PortPlan(changed);
    }

    /** The number of {@code port}. */
    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    /** What is wrong with this plan now, if anything: two parts on one port, or a port that another process has. */
    Optional<String> obstacle() {
        var planned = new HashMap<Integer, Port>();
        for (Port port : Port.values()) {
            Port other = planned.put(of(port), port);
            if (other != null) {
                return Optional.of("port " + of(port) + " is planned twice, for " + other.purpose() + " and for "
                        + port.purpose() + "; choose another with --port " + port.label() + "=NUMBER");
            }
            if (!Ports.isFree(of(port))) {
                return Optional.of("port " + of(port) + ", meant for " + port.purpose()
                        + ", is taken by another process; choose another with --port " + port.label()
                        + "=NUMBER, or any free ones with --free-ports");
            }
        }
        return Optional.empty();
    }
}
