package wiredesk.local.cli;

/** What a command's exit code says. Usage errors are 2, as picocli has them. */
final class Exit {

    static final int OK = 0;
    /** Something was refused, failed, or ended by itself. */
    static final int FAILED = 1;
    /** What was asked for does not run, or not where it was looked for. */
    static final int NOT_RUNNING = 3;
    /** Ended by Ctrl-C before it had done its work. */
    static final int INTERRUPTED = 130;

    /** For the foot of each command's help. */
    static final String CODES =
            "Exit codes: 0 done; 1 failed or something was refused; 2 wrong usage; 3 not running or no answer.";

    private Exit() {}
}
