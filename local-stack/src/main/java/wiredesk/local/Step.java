package wiredesk.local;

import java.time.Duration;

/**
 * Something that has happened while the stack starts or stops, for whoever watches.
 *
 * @param what the part or the work, in a word or two
 * @param took how long it took; zero for what takes no time
 * @param detail more about it; may be empty
 */
public record Step(String what, Duration took, String detail) {}
