package wiredesk.local.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a service's program is started with: options that were given here are passed on, the others left to it. */
final class ProgramArguments {

    private final List<String> arguments;

    ProgramArguments(String... first) {
        arguments = new ArrayList<>(List.of(first));
    }

    ProgramArguments option(String name, Object value) {
        arguments.addAll(List.of(name, value.toString()));
        return this;
    }

    ProgramArguments option(String name, Optional<?> value) {
        value.ifPresent(given -> option(name, given));
        return this;
    }

    ProgramArguments all(Collection<String> values) {
        arguments.addAll(values);
        return this;
    }

    List<String> list() {
        return List.copyOf(arguments);
    }
}
