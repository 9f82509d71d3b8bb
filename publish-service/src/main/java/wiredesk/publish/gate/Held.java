package wiredesk.publish.gate;

import java.time.Instant;

/** An article that waits in this instance for the end of its embargo. */
public record Held(String articleId, Instant until) {}
