package wiredesk.enrich.preview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind a program's name on its command line.
 *
 * @param options values by option, for example {@code --language}
 * @param files everything that is no option
 */
public record Arguments(Map<String, String> options, List<Path> files) {

    /**
     * Reads {@code [--option VALUE]... FILE...}.
     *
     * @param known the options there are
     * @throws IllegalArgumentException if an option is unknown or has no value
     */
    public static Arguments of(Set<String> known, List<String> given) {
        var options = new HashMap<String, String>();
        var files = new ArrayList<Path>(given.size());
        for (int i = 0; i < given.size(); i++) {
            String argument = given.get(i);
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
            } else if (!known.contains(argument)) {
                throw new IllegalArgumentException("unknown option " + argument + "; known are "
                        + String.join(" ", known.stream().sorted().toList()));
            } else if (++i == given.size()) {
                throw new IllegalArgumentException(argument + " needs a value");
            } else {
                options.put(argument, given.get(i));
            }
        }
        return new Arguments(Map.copyOf(options), List.copyOf(files));
    }

    /** An option's value, if it is given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * The value of an option that has to be given.
     *
     * @throws IllegalArgumentException if it is not given
     */
    public String required(String name) {
        return option(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    /**
     * An option's value as a number.
     *
     * @throws IllegalArgumentException if it is given and no whole number from {@code least} to {@code most}
     */
    public Optional<Integer> number(String name, int least, int most) {
        return option(name).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
            throw new IllegalArgumentException(
                    "%s: expected a number from %d to %d, found '%s'".formatted(name, least, most, value));
        });
    }
}
