package wiredesk.local.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic, readable.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset there
 * @param time its timestamp
 * @param key its key
 * @param headers its headers as text; dead letters say in them where they come from and why
 * @param value its value: decoded Avro as a map, else text; null for a tombstone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        Instant time,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable Object value) {}
