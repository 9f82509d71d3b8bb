package wiredesk.ingest.format.mapping;

/** A mapping that cannot be used; says what in it, what was expected and what was found. */
public final class MappingError extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MappingError(String where, String what) {
        super(where.isEmpty() ? what : where + ": " + what);
    }
}
