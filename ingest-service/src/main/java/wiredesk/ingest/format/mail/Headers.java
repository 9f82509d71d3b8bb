package wiredesk.ingest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.value.Words;

/** The header fields of a mail or of a part of one, by name in any case; the text of each a byte a character, as it came. */
final class Headers {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    void add(String name, byte[] value) {
        fields.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>(1))
                .add(new String(value, StandardCharsets.ISO_8859_1));
    }

    /** The first field of that name, encoded words and raw characters read, on one line. */
    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                .map(values -> Words.oneLine(EncodedWords.decode(values.getFirst())))
                .filter(value -> !value.isEmpty());
    }

    /** The last field of that name. */
    Optional<String> last(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)))
                .map(values -> Words.oneLine(EncodedWords.decode(values.getLast())));
    }

    /** A parameter of a field: {@code filename} of {@code Content-Disposition}. */
    Optional<String> parameter(String field, String parameter) {
        Optional<String> value = text(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        for (String part : value.get().split(";", 24)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (name.equalsIgnoreCase(parameter) || name.equalsIgnoreCase(parameter + "*")) {
                String text = part.substring(equals + 1).strip().replace("\"", "");
                int quoted = name.endsWith("*") ? text.lastIndexOf('\'') + 1 : 0;
                return Optional.of(text.substring(quoted)).filter(it -> !it.isBlank());
            }
        }
        return Optional.empty();
    }
}
