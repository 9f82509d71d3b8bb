package wiredesk.local.demo;

import java.time.Instant;
import java.util.Optional;
import wiredesk.local.client.Document;

/**
 * One delivery of the demo feed.
 *
 * @param file its name
 * @param expected what is to be seen when it is pushed
 * @param remark its format and what is special about it, for people
 * @param template its text, with times and marks still to be filled in
 */
record DemoStory(String file, Expected expected, String remark, Template template) {

    /** What a delivery is there to show. */
    enum Expected {
        /** It arrives in the store. */
        ARRIVES,
        /** It is held until its embargo ends. */
        HELD,
        /** It is refused. */
        REFUSED,
        /** It is known already, or older than what is known: nothing changes. */
        UNCHANGED,
        /** It takes an article back. */
        WITHDRAWN,
        /** It waits for its provider's word. */
        WITHHELD
    }

    /**
     * The delivery as it is pushed at {@code now}.
     *
     * @param run when the demo began, and its mark
     */
    Document at(Instant now, DemoRun run) {
        return Document.of(file, template.fill(now, run));
    }

    /** When its embargo ends, if it has one and is pushed at {@code now}. */
    Optional<Instant> embargo(Instant now) {
        return expected == Expected.HELD ? Optional.of(Template.embargo(now)) : Optional.empty();
    }
}
