package wiredesk.schemas.registry;

/** What a registry asks of a subject's next schema. */
public enum Compatibility {
    /** Nothing. */
    NONE,
    /** It reads what the one before it wrote. */
    BACKWARD,
    /** It reads what any before it wrote. */
    BACKWARD_TRANSITIVE,
    /** The one before it reads what it writes. */
    FORWARD,
    /** All before it read what it writes. */
    FORWARD_TRANSITIVE,
    /** Both ways with the one before it. */
    FULL,
    /** Both ways with all before it: readers and writers may be updated in any order. What Wiredesk's topics have. */
    FULL_TRANSITIVE
}
