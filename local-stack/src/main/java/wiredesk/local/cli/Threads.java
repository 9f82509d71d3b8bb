package wiredesk.local.cli;

/** Runs work on a virtual thread of its own. */
final class Threads {

    private Threads() {}

    static void start(Runnable work) {
        Thread.ofVirtual().start(work);
    }
}
