package wiredesk.ingest.format.wire;

import java.util.List;

/** The lines of a message, without the marks of the line. */
final class Lines {

    private Lines() {}

    static List<String> clean(List<String> lines) {
        return lines.stream().map(Controls::none).toList();
    }

    /** The first line from {@code from} on that is not blank; the number of lines if there is none. */
    static int notBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** The first line from {@code from} on that is blank; the number of lines if there is none. */
    static int blank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    /** Whether an equals sign closes it. */
    static boolean isClosed(String line) {
        String bare = line.stripTrailing();
        return bare.length() > 2 && bare.endsWith("=") && !bare.endsWith("==");
    }

    /** The line without the sign that closes it. */
    static String withoutMark(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) <= ' ' || "=<+@".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(0, end).strip();
    }
}
