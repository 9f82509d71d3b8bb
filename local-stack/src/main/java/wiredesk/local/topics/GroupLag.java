package wiredesk.local.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer group is behind on one topic.
 *
 * @param group the group
 * @param topic the topic
 * @param records records not yet consumed; transaction markers between them may be counted too
 * @param seconds age of the oldest record not yet consumed; absent if all are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupLag(
        String group, String topic, long records, @Nullable Double seconds) {}
