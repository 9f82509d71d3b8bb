package wiredesk.publish.gate.rules;

/**
 * The last kill of an article, remembered so that neither the kill nor the killed document means something new when sent again.
 *
 * @param mark the kill's own revision, however old
 * @param killed digest of the revision that was newest when it came
 */
public record Kill(Mark mark, String killed) {}
