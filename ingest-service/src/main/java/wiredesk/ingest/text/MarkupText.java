package wiredesk.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import wiredesk.ingest.format.value.Columns;
import wiredesk.ingest.format.value.Words;

/** Gathers the text of clean elements, as they are opened and closed; what is in a figure is no part of it. */
final class MarkupText {

    private static final Set<String> BLOCKS = Set.of(
            "article",
            "blockquote",
            "caption",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "tfoot",
            "thead",
            "ul");

    private static final int FEWEST_ROWS = 3;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int headings;
    private int inFigure;
    private int inPre;
    private int inHeading;
    private boolean table;

    static MarkupText of(Element body) {
        MarkupText text = new MarkupText();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode characters) {
                    text.text(characters.getWholeText());
                } else if (node instanceof Element element) {
                    text.open(element.normalName(), isCell(element) && element.previousElementSibling() != null);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    text.close(element.normalName());
                }
            }
        });
        text.end();
        return text;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** How many of the first paragraphs are headings. */
    int headings() {
        return headings;
    }

    /** The characters between two tags. */
    void text(String characters) {
        if (inFigure == 0) {
            table |= inPre == 0 && isTable(characters);
            open.append(inPre > 0 || table ? characters : inOneLine(characters));
        }
    }

    /** An element begins; {@code nextCell} if it is a cell of a table and not the first of its row. */
    void open(String name, boolean nextCell) {
        if (BLOCKS.contains(name)) {
            flush();
        }
        switch (name) {
            case "h1", "h2", "h3" -> inHeading++;
            case "figure" -> inFigure++;
            case "pre" -> inPre++;
            case "br" -> open.append('\n');
            case "tr" -> {
                if (!open.toString().isBlank()) {
                    open.append('\n');
                }
            }
            default -> {
                if (nextCell) {
                    open.append('\t');
                }
            }
        }
    }

    /** An element ends, be it one without content. */
    void close(String name) {
        if (BLOCKS.contains(name)) {
            flush();
        }
        switch (name) {
            case "figure" -> inFigure--;
            case "pre" -> inPre--;
            case "h1", "h2", "h3" -> inHeading--;
            default -> {
                // Nothing was begun with it.
            }
        }
    }

    /** The text ends. */
    void end() {
        flush();
    }

    /** Some agencies set tables with spaces into a paragraph: three rows are no accident. */
    private static boolean isTable(String text) {
        return text.indexOf('\n') >= 0
                && text.lines().filter(Columns::inLine).limit(FEWEST_ROWS).count() == FEWEST_ROWS;
    }

    /** White space is one space, but none stands before a comma or a full stop behind an inline element. */
    private String inOneLine(String whole) {
        String closed = Words.closedUp(whole);
        boolean same = closed.length() == whole.length();
        if (!same && (closed.startsWith(".") || closed.startsWith(","))) {
            while (!open.isEmpty() && open.charAt(open.length() - 1) == ' ') {
                open.setLength(open.length() - 1);
            }
        }
        return spaced(closed);
    }

    /** Outside of preformatted text a line break or a tab is a space like any other; ours are those of elements. */
    private static String spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
            }
        }
        return text;
    }

    private void flush() {
        if (open.isEmpty()) {
            return;
        }
        String text = open.toString();
        open.setLength(0);
        if (inPre > 0) {
            add(text.strip());
        } else if (table) {
            add(String.join("\n", text.lines().map(String::stripTrailing).toList())
                    .strip());
            table = false;
        } else if (text.indexOf('\n') < 0) {
            add(tidy(text));
        } else {
            addLines(text);
        }
    }

    private void addLines(String text) {
        StringBuilder paragraph = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            String tidy = tidy(line);
            if (tidy.isEmpty()) {
                add(paragraph.toString());
                paragraph.setLength(0);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(tidy);
            }
        }
        add(paragraph.toString());
    }

    private static String tidy(String line) {
        return line.indexOf('\t') < 0 ? Words.oneLine(line) : cells(line);
    }

    private static String cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.split("\t", -1)) {
            cells.add(Words.oneLine(cell));
        }
        return String.join("\t", cells).strip();
    }

    private void add(String paragraph) {
        if (!paragraph.isBlank()) {
            if (inHeading > 0 && headings == paragraphs.size()) {
                headings++;
            }
            paragraphs.add(paragraph);
        }
    }
}
