package wiredesk.publish.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one article, made ready once for all who listen.
 *
 * @param topics codes of its topics and of all that are broader
 * @param frame the whole event as it goes over the wire
 */
record LiveEvent(
        int partition,
        long offset,
        boolean withdrawal,
        String feed,
        @Nullable String language,
        List<String> topics,
        Frame frame) {}
