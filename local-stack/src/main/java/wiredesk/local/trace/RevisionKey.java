package wiredesk.local.trace;

import java.time.Instant;
import java.util.Comparator;

/** A revision as the gate compares it: version first, then its time. */
record RevisionKey(long version, Instant created) implements Comparable<RevisionKey> {

    private static final Comparator<RevisionKey> ORDER =
            Comparator.comparingLong(RevisionKey::version).thenComparing(RevisionKey::created);

    @Override
    public int compareTo(RevisionKey other) {
        return ORDER.compare(this, other);
    }
}
