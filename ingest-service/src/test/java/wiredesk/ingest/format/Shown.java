package wiredesk.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** A record as text, a line for each field that is not empty: what a person compares at a glance. */
final class Shown {

    private final List<String> lines = new ArrayList<>();

    private Shown() {}

    static String of(IndexedRecord record) {
        Shown shown = new Shown();
        shown.record("", record);
        return String.join("\n", shown.lines) + "\n";
    }

    private void record(String prefix, IndexedRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            value(prefix + field.name(), Optional.ofNullable(record.get(field.pos())));
        }
    }

    private void value(String name, Optional<Object> value) {
        switch (value.orElse(List.of())) {
            case IndexedRecord record -> record(name + ".", record);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(name + "[" + i + "]", Optional.ofNullable(list.get(i)));
                }
            }
            default -> {
                String text = value.get().toString();
                lines.add(name + (text.contains("\n") ? ":\n" + text.indent(4).stripTrailing() : ": " + text));
            }
        }
    }
}
