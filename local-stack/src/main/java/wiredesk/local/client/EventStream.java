package wiredesk.local.client;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Server-sent events as they come (WHATWG HTML, section 9.2): only events with data, comments left out. */
public final class EventStream implements AutoCloseable {

    /**
     * One event.
     *
     * @param name its {@code event} field, {@code message} if it had none
     * @param id its {@code id} field, empty if it had none
     * @param data its data, lines parted by newlines
     */
    public record Event(String name, String id, String data) {}

    private final Stream<String> lines;

    EventStream(Stream<String> lines) {
        this.lines = lines;
    }

    /** Gives every event to {@code reader}, until the stream ends. */
    public void forEach(Consumer<Event> reader) {
        var event = new Building();
        lines.forEach(line -> event.take(line, reader));
    }

    @Override
    public void close() {
        lines.close();
    }

    private static final class Building {
        private String name = "message";
        private String id = "";
        private final StringBuilder data = new StringBuilder();

        void take(String line, Consumer<Event> reader) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    reader.accept(new Event(name, id, data.substring(0, data.length() - 1)));
                }
                name = "message";
                data.setLength(0);
                return;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "event" -> name = value;
                case "id" -> id = value;
                case "data" -> data.append(value).append('\n');
                default -> {
                    // A comment (empty field) or a field of a later standard.
                }
            }
        }
    }
}
