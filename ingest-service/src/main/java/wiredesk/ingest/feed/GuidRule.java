package wiredesk.ingest.feed;

/** Where the identifiers of a feed's items are. */
public sealed interface GuidRule {

    /** The feed's items are known by their format's own identifier. */
    GuidRule STANDARD = new Standard();

    /** Where the format has it. */
    record Standard() implements GuidRule {}

    /** Nowhere, or all items have the same: they are known by a hash of their content. */
    record None() implements GuidRule {}

    /**
     * In a place of the feed's own.
     *
     * @param path within the item: a JSON Pointer, or names of elements with an attribute last
     */
    record At(String path) implements GuidRule {}

    /**
     * The rule as configuration writes it: nothing, {@code none}, or a path.
     *
     * @throws IllegalArgumentException if it is no path
     */
    static GuidRule of(String text) {
        String path = text.strip();
        if (path.isEmpty()) {
            return STANDARD;
        }
        if (path.equals("none")) {
            return new None();
        }
        String inside = path.startsWith("//") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        if (inside.isEmpty() || (!path.startsWith("/") && !isPathOfNames(inside))) {
            throw new IllegalArgumentException(
                    "Expected none, a JSON Pointer such as /item/id, or names of elements such as"
                            + " itemMeta/link/@residref, found '" + text + "'");
        }
        return new At(path);
    }

    private static boolean isPathOfNames(String path) {
        String[] steps = path.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            String name = i == steps.length - 1 && steps[i].startsWith("@") ? steps[i].substring(1) : steps[i];
            if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_-.:".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }
}
