package wiredesk.ingest.format.mapping;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A JSON Pointer (RFC 6901) with one thing more: a step {@code *} stands for each element of an array, or each value of an object. A
 * pointer that ends at an array means its elements.
 */
final class Pointer {

    static final int LONGEST = 500;
    private static final int MOST_FOUND = 10_000;

    private final List<String> steps;

    private Pointer(List<String> steps) {
        this.steps = steps;
    }

    /**
     * Reads a pointer.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Pointer of(String text) {
        if (text.isEmpty()) {
            return new Pointer(List.of());
        }
        if (!text.startsWith("/") || text.length() > LONGEST) {
            throw new IllegalArgumentException("expected a JSON Pointer such as /item/title, found '" + text + "'");
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return new Pointer(List.copyOf(steps));
    }

    /** What it points at: nothing, one value, or several; at most 10,000. */
    List<JsonNode> in(JsonNode value) {
        List<JsonNode> found = new ArrayList<>(1);
        collect(value, 0, found);
        return found;
    }

    private void collect(JsonNode value, int step, List<JsonNode> found) {
        if (found.size() >= MOST_FOUND) {
            return;
        }
        if (step == steps.size()) {
            if (value.isArray()) {
                value.forEach(element -> add(element, found));
            } else {
                add(value, found);
            }
            return;
        }
        String name = steps.get(step);
        if (name.equals("*")) {
            value.forEach(element -> collect(element, step + 1, found));
        } else if (value.isArray() && isIndex(name)) {
            collect(value.path(Integer.parseInt(name)), step + 1, found);
        } else {
            collect(value.path(name), step + 1, found);
        }
    }

    private static void add(JsonNode value, List<JsonNode> found) {
        if (!value.isNull() && !value.isMissingNode() && found.size() < MOST_FOUND) {
            found.add(value);
        }
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() <= 6 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
