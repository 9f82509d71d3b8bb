package wiredesk.schemas;

import java.time.Duration;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Every record goes when it has this age, give or take a day: whole days' files are deleted. */
    record Deleted(Duration after) implements Retention {}

    /** The newest record of each key stays for ever; the ones before it are gone within this time. */
    record Compacted(Duration within) implements Retention {}
}
