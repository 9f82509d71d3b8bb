package wiredesk.system;

import java.util.ArrayList;
import java.util.List;

/** Many different stories, half of them with id, version and date, half with nothing but their text. */
final class Flood {

    private static final List<String> WHO =
            List.of("Rail unions", "Farmers in the delta", "The city council", "Airline pilots", "Harbour workers");
    private static final List<String> WHAT = List.of(
            "call off their strike",
            "count losses after late frost",
            "vote on the tram line",
            "resume talks after a night of silence");
    private static final List<String> WHERE =
            List.of("Oslo", "Geneva", "Lyon", "Galway", "Valencia", "Kraków", "Tallinn");

    private Flood() {}

    /** {@code count} stories; those of another {@code name} are other stories. */
    static List<Story> of(String name, int count) {
        var stories = new ArrayList<Story>(count);
        for (int i = 0; i < count; i++) {
            String place = WHERE.get(i % WHERE.size());
            String headline =
                    WHO.get(i % WHO.size()) + " in " + place + " " + WHAT.get(i % WHAT.size()) + ", " + name + " " + i;
            String body = "What was expected for days happened on Tuesday in " + place + ". Number " + i
                    + " of the report called " + name
                    + " says why. Negotiators left without a word; a new round begins on Friday.";
            stories.add(
                    i % 2 == 0
                            ? Story.ninjs("urn:system:" + name + ":" + i, 1, headline, body, "")
                            : Story.text(headline, place + " – " + body));
        }
        return stories;
    }
}
