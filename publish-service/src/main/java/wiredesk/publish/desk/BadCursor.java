package wiredesk.publish.desk;

/** A cursor that was never given out. */
final class BadCursor extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BadCursor(String found) {
        super("Expected as cursor the 'next' of an earlier answer, found '%s'".formatted(found));
    }
}
