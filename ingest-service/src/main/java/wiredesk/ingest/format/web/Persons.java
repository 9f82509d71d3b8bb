package wiredesk.ingest.format.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of persons in the ways feeds and pages write them: {@code j@a.example (Jo Doe)}, {@code Jo Doe <j@a.example>}, {@code Jo Doe}. */
public final class Persons {

    private Persons() {}

    /** The name without address; empty if there is nothing but an address. */
    public static Optional<String> name(String person) {
        String text = person.strip();
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open >= 0 && close > open) {
            String inside = text.substring(open + 1, close);
            String before = text.substring(0, open);
            if (isAddress(before)) {
                return named(inside);
            }
            if (isAddress(inside)) {
                return named(before);
            }
        }
        int less = text.lastIndexOf('<');
        if (less >= 0 && isAddress(text.substring(less + 1).replace(">", ""))) {
            return named(text.substring(0, less));
        }
        return named(text);
    }

    /** Several persons on one line, each once. */
    public static Optional<String> line(Collection<String> persons) {
        Set<String> names = new LinkedHashSet<>();
        for (String person : persons) {
            boolean several = person.indexOf('@') != person.lastIndexOf('@');
            for (String one : several ? Keywords.split(person) : List.of(person)) {
                name(one).ifPresent(names::add);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static Optional<String> named(String name) {
        String text = name.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text.isEmpty() || isAddress(text) ? Optional.empty() : Optional.of(text);
    }

    private static boolean isAddress(String text) {
        String address = text.strip();
        int at = address.indexOf('@');
        return at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0;
    }
}
