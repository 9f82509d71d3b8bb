package wiredesk.publish.gate.rules;

/** What the provider says may be done with a revision. */
public enum Usability {
    /** It may be published. */
    USABLE,
    /** It must not be, until a newer revision says otherwise. */
    WITHHELD,
    /** A kill: the article must not be published and has to be taken back where it was. */
    CANCELED
}
