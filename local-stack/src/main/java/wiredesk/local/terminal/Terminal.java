package wiredesk.local.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: results to {@code out}, what goes wrong to {@code err}. Colours only where a person looks.
 *
 * <p>The {@code wiredesk} script says by {@code WIREDESK_COLUMNS} that standard output is a terminal, and how wide it is.
 */
public final class Terminal {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;
    private static final int USUAL = 100;

    private final PrintStream out;
    private final PrintStream err;
    private final int columns;
    private final boolean colours;

    /** Writes to these streams, in lines of at most {@code columns}. */
    public Terminal(PrintStream out, PrintStream err, int columns, boolean colours) {
        this.out = out;
        this.err = err;
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.colours = colours;
    }

    /** The process's own output and errors, in UTF-8, as {@code environment} says they look. */
    public static Terminal of(Map<String, String> environment) {
        @Nullable String width = environment.get("WIREDESK_COLUMNS");
        boolean isTerminal = width != null && !width.isBlank();
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                number(width),
                isTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int number(@Nullable String width) {
        return width != null && width.matches("[0-9]{1,4}") && !width.equals("0") ? Integer.parseInt(width) : USUAL;
    }

    /** How many columns a line may take. */
    public int columns() {
        return columns;
    }

    /** The stream of results. */
    public PrintStream out() {
        return out;
    }

    /** The stream of complaints. */
    public PrintStream err() {
        return err;
    }

    /** Writes a line of result. */
    public void line(String line) {
        out.println(line);
    }

    /** Writes lines of result. */
    public void lines(List<String> lines) {
        lines.forEach(out::println);
    }

    /** Writes a line about what went wrong. */
    public void complain(String line) {
        err.println(colours ? Style.RED.around("wiredesk:") + " " + line : "wiredesk: " + line);
    }

    /** The text in this style, where colours are shown; else the text. */
    public String paint(Style style, String text) {
        return colours && !text.isEmpty() ? style.around(text) : text;
    }
}
