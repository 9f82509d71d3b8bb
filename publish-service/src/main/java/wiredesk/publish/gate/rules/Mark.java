package wiredesk.publish.gate.rules;

import java.time.Instant;

/**
 * A revision as far as the gate remembers it: enough to tell newer from older and to know the same document again.
 *
 * @param version the provider's version number, 0 where there is none
 * @param versionCreated when the version was made, to the millisecond
 * @param declared whether the document itself brought a version or a date
 * @param digest digest of what an editor sees
 */
public record Mark(long version, Instant versionCreated, boolean declared, String digest) {

    /** Whether this revision is strictly newer: a greater version or, within a version, made later. */
    public boolean isNewerThan(Mark other) {
        return version != other.version ? version > other.version : versionCreated.isAfter(other.versionCreated);
    }

    /** Whether both stand at the same place in the article's history, whatever they say. */
    public boolean isLevelWith(Mark other) {
        return version == other.version && versionCreated.equals(other.versionCreated);
    }

    /** Whether this document, which brings neither version nor date, says what the other one says. */
    boolean repeats(Mark other) {
        return !declared && digest.equals(other.digest);
    }

    /** The newer of the two; this one where they are level. */
    Mark orNewer(Mark other) {
        return other.isNewerThan(this) ? other : this;
    }
}
