package wiredesk.enrich.preview;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import wiredesk.enrich.tag.topic.UnusableFile;

/** Runs one of the programs by its name; prints lines of JSON. */
public final class EnrichProgram {

    /** One of them. */
    interface Program {

        /**
         * Does what is asked for.
         *
         * @param lines takes each line of the answer as it is there
         * @return whether everything could be done
         * @throws IllegalArgumentException if what is asked for cannot be understood
         */
        boolean run(List<String> arguments, Consumer<String> lines) throws IOException;
    }

    private static final Map<String, Program> PROGRAMS = new TreeMap<>(Map.ofEntries(
            Map.entry("bench", new Bench()),
            Map.entry("compare", new ComparePairs()),
            Map.entry("enrich", new EnrichFiles()),
            Map.entry("evaluate", new Evaluate()),
            Map.entry("stories", new FindStories())));

    private EnrichProgram() {}

    /** {@code NAME ARGUMENT...}; ends with 2 if that cannot be understood, with 1 if something could not be done. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code =
                run(Arrays.asList(args), line -> out.append(line).append('\n').flush());
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> args, Consumer<String> lines) {
        try {
            Program program = args.isEmpty() ? null : PROGRAMS.get(args.getFirst());
            if (program == null) {
                throw new IllegalArgumentException("expected one of " + String.join(", ", PROGRAMS.keySet())
                        + (args.isEmpty() ? "" : ", found " + args.getFirst()));
            }
            return program.run(args.subList(1, args.size()), lines) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            System.err.println("wiredesk: " + e.getMessage());
            return 2;
        } catch (UnusableFile e) {
            System.err.println("wiredesk: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("wiredesk: " + e);
            return 1;
        }
    }
}
