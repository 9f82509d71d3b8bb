package wiredesk.publish.gate.rules;

/** What has been said of an article to everybody behind the gate. */
public enum Visibility {
    /** Nothing yet: no revision of it ever left the house. */
    UNSEEN,
    /** It may be shown. */
    PUBLISHED,
    /** It was taken back because a newer revision withholds it. */
    WITHDRAWN,
    /** It was killed. */
    KILLED
}
