package wiredesk.local.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiredesk.local.Addresses;
import wiredesk.local.topics.GroupLag;

/**
 * What {@code status --json} prints.
 *
 * @param home folder of the local stack
 * @param running whether its supervisor runs
 * @param since since when
 * @param addresses where everything is found
 * @param parts the processes
 * @param groups how far each consumer group is behind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusReport(
        String home,
        boolean running,
        @Nullable Instant since,
        @Nullable Addresses addresses,
        List<PartStatus> parts,
        List<GroupLag> groups) {

    /**
     * One process.
     *
     * @param part its name
     * @param pid its number
     * @param since when it started
     * @param health what it says of itself; running or ended where it says nothing
     */
    record PartStatus(String part, long pid, Instant since, String health) {

        boolean isWell() {
            return health.equals("UP") || health.equals("running");
        }
    }
}
