package wiredesk.enrich.replay;

import java.time.Instant;
import wiredesk.schemas.Revision;

/**
 * The newest revision of an article that was enriched, and where what was found stands.
 *
 * @param version its version
 * @param versionCreated when the version was made
 * @param digest what an editor sees of it
 * @param offset of the last record of it in its partition of {@code articles.enriched}; negative once it was looked at
 */
record Known(long version, Instant versionCreated, String digest, long offset) {

    static Known of(Revision revision, long offset) {
        return new Known(revision.getVersion(), revision.getVersionCreated(), revision.getDigest(), offset);
    }

    /** The newer of the two; the later record of the same revision. */
    Known orNewer(Known later) {
        int newer = Long.compare(later.version, version);
        return (newer == 0 ? later.versionCreated.compareTo(versionCreated) : newer) >= 0 ? later : this;
    }

    Known taken() {
        return new Known(version, versionCreated, digest, -1);
    }

    boolean isTaken() {
        return offset < 0;
    }

    /** How a revision stands to this one: negative if it is older, 0 if it is this one, positive if it is newer. */
    int compare(Revision revision) {
        int newer = Long.compare(revision.getVersion(), version);
        return newer == 0 ? revision.getVersionCreated().compareTo(versionCreated) : newer;
    }

    /** Whether a revision says the same. */
    boolean isSame(Revision revision) {
        return compare(revision) == 0 && digest.equals(revision.getDigest());
    }
}
