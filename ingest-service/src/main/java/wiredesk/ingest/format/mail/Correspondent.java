package wiredesk.ingest.format.mail;

import java.util.Optional;
import wiredesk.ingest.format.value.Words;

/** The name and the address in a field like {@code From}. */
record Correspondent(Optional<String> name, Optional<String> address) {

    static Correspondent of(String field) {
        int open = field.lastIndexOf('<');
        int close = field.indexOf('>', Math.max(open, 0));
        String address = open >= 0 && close > open ? field.substring(open + 1, close) : field;
        String name = open > 0 ? field.substring(0, open) : comment(field);
        String bare = Words.oneLine(name.replace("\"", "").replace("\\", ""));
        if (bare.length() > 1 && bare.startsWith("'") && bare.endsWith("'")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        Optional<String> real = Optional.of(bare).filter(it -> !it.isEmpty() && it.indexOf('@') < 0);
        return new Correspondent(
                real, Optional.of(address.strip()).filter(it -> it.indexOf('@') > 0 && it.indexOf(' ') < 0));
    }

    /** The name, else the address. */
    Optional<String> shown() {
        return name.or(() -> address);
    }

    /** The name, given name first. */
    Optional<String> person() {
        return name.map(it -> {
            int comma = it.indexOf(',');
            boolean turned = comma > 0 && it.indexOf(',', comma + 1) < 0;
            return turned
                    ? it.substring(comma + 1).strip() + " "
                            + it.substring(0, comma).strip()
                    : it;
        });
    }

    /** {@code a@example.org (A. Name)}, as old mailers write it. */
    private static String comment(String field) {
        int open = field.indexOf('(');
        int close = field.lastIndexOf(')');
        return open >= 0 && close > open ? field.substring(open + 1, close) : "";
    }
}
