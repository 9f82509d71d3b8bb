package wiredesk.enrich.summary;

/** Characters that have no place in a sentence of news. */
final class Markup {

    private Markup() {}

    /** Whether a text is one line without brackets of mark-up or of code, and without invisible characters. */
    static boolean isFreeOf(String text) {
        return text.codePoints().noneMatch(Markup::isMarkup);
    }

    private static boolean isMarkup(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default ->
                c == '<' || c == '>' || c == '{' || c == '}' || c == '`' || c == '|' || c == '\\' || c == '*'
                        || c == '#';
        };
    }
}
