package wiredesk.local.trace;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import wiredesk.local.topics.TopicRecord;

/** Reads fields out of a decoded record. */
final class Fields {

    private Fields() {}

    static Optional<Object> at(TopicRecord r, String... path) {
        Optional<Object> value = Optional.ofNullable(r.value());
        for (String name : path) {
            value = value.flatMap(
                    v -> v instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty());
        }
        return value;
    }

    static String text(TopicRecord r, String... path) {
        return at(r, path).map(Object::toString).orElse("");
    }

    static Optional<Instant> time(TopicRecord r, String... path) {
        return at(r, path).map(Object::toString).map(Instant::parse);
    }

    static RevisionKey revision(TopicRecord r) {
        long version = at(r, "revision", "version")
                .map(v -> v instanceof Number number ? number.longValue() : 0L)
                .orElse(0L);
        return new RevisionKey(version, time(r, "revision", "versionCreated").orElse(Instant.EPOCH));
    }

    static String place(TopicRecord r) {
        return r.topic() + " " + r.partition() + "@" + r.offset();
    }
}
