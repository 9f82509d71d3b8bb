package wiredesk.publish.gate.rules;

/** Why the newest revision is neither shown nor held, though its provider lets it be used. */
public enum Unshown {
    /** It had expired before it could be shown. */
    EXPIRED,
    /** Its time had come, but it went to the dead letters. It may come again: nobody was told of it. */
    DEAD_LETTER
}
