package wiredesk.local.demo;

import java.time.Instant;

/**
 * One showing of the demo feed. Its mark is part of every guid, so that a second showing brings new articles.
 *
 * @param began when it began
 */
record DemoRun(Instant began) {

    String mark() {
        return Long.toString(began.getEpochSecond(), Character.MAX_RADIX);
    }
}
