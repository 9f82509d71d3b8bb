package wiredesk.ingest.format.mapping;

import java.util.Set;

/**
 * Which XPath expressions a mapping may use: XPath 1.0 without variables, prefixes (elements go by their local names), and functions
 * beyond those of its core library, some of which the platform has and which read from outside the document. Steps that look through the
 * whole document are bounded in number and do not stand in predicates, where they would be taken once for each element.
 *
 * @see <a href="https://www.w3.org/TR/1999/REC-xpath-19991116/">XPath 1.0</a>
 */
final class XPathRules {

    private static final int LONGEST = 500;
    private static final int MOST_WIDE_STEPS = 2;

    /** Core functions (section 4) without {@code id} and {@code lang}, and node tests (2.3). */
    private static final Set<String> FUNCTIONS = Set.of(
            "last",
            "position",
            "count",
            "local-name",
            "name",
            "string",
            "concat",
            "starts-with",
            "contains",
            "substring-before",
            "substring-after",
            "substring",
            "string-length",
            "normalize-space",
            "translate",
            "boolean",
            "not",
            "true",
            "false",
            "number",
            "sum",
            "floor",
            "ceiling",
            "round",
            "text",
            "node");

    private static final Set<String> AXES = Set.of("child", "attribute", "self", "parent");
    private static final Set<String> WIDE_AXES = Set.of(
            "descendant",
            "descendant-or-self",
            "ancestor",
            "ancestor-or-self",
            "following",
            "following-sibling",
            "preceding",
            "preceding-sibling");

    private final String expression;
    private int at;
    private int predicates;
    private int wide;

    private XPathRules(String expression) {
        this.expression = expression;
    }

    /**
     * Checks an expression's words, not its grammar.
     *
     * @throws IllegalArgumentException if it has something in it that is not allowed
     */
    static void check(String expression) {
        if (expression.isBlank() || expression.length() > LONGEST) {
            throw new IllegalArgumentException("expected an XPath of 1 to " + LONGEST + " characters");
        }
        new XPathRules(expression).check();
    }

    private void check() {
        while (at < expression.length()) {
            char c = expression.charAt(at);
            switch (c) {
                case '\'', '"' -> skipLiteral(c);
                case '[' -> step(1);
                case ']' -> step(-1);
                case '$' -> throw refused("no variables");
                case '/' -> slashes();
                case ':' -> throw refused("names without prefix: elements and attributes go by their local names");
                default -> {
                    if (Character.isLetter(c) || c == '_') {
                        name();
                    } else {
                        at++;
                    }
                }
            }
        }
    }

    private void step(int predicate) {
        predicates += predicate;
        at++;
    }

    private void skipLiteral(char quote) {
        int end = expression.indexOf(quote, at + 1);
        if (end < 0) {
            throw refused("a literal that ends");
        }
        at = end + 1;
    }

    private void slashes() {
        if (expression.startsWith("//", at)) {
            wideStep();
            at++;
        }
        at++;
    }

    private void wideStep() {
        if (predicates > 0) {
            throw refused("no // and no axis but child, attribute, self and parent within a predicate");
        }
        if (++wide > MOST_WIDE_STEPS) {
            throw refused("at most " + MOST_WIDE_STEPS + " steps that look through the whole item");
        }
    }

    private void name() {
        int start = at;
        while (at < expression.length() && isNamePart(expression.charAt(at))) {
            at++;
        }
        String name = expression.substring(start, at);
        int next = at;
        while (next < expression.length() && Character.isWhitespace(expression.charAt(next))) {
            next++;
        }
        if (expression.startsWith("::", next)) {
            if (WIDE_AXES.contains(name)) {
                wideStep();
            } else if (!AXES.contains(name)) {
                throw refused("an axis of XPath, not " + name);
            }
            at = next + 2;
        } else if (expression.startsWith("(", next) && !isOperator(name) && !FUNCTIONS.contains(name)) {
            throw refused("functions of XPath's core library, not " + name + "()");
        }
    }

    private static boolean isOperator(String name) {
        return name.equals("and") || name.equals("or") || name.equals("div") || name.equals("mod");
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private IllegalArgumentException refused(String expected) {
        return new IllegalArgumentException("expected " + expected + ", found '" + expression + "'");
    }
}
