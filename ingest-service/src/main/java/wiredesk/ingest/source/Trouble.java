package wiredesk.ingest.source;

import java.util.Optional;

/** What is wrong with a source now, for whoever asks. */
public final class Trouble {

    private volatile Optional<String> now = Optional.empty();

    /** This is wrong, from now on. */
    public void is(String what) {
        now = Optional.of(what);
    }

    /** Nothing is wrong any more. */
    public void isOver() {
        now = Optional.empty();
    }

    /** What is wrong; empty if nothing is. */
    public Optional<String> now() {
        return now;
    }
}
