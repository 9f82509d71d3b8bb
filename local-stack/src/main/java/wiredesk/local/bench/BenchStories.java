package wiredesk.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import wiredesk.local.terminal.Json;

/**
 * Stories for the benchmark: ninjs of about 4 KiB, each different, made of a vocabulary by a seed. Their guids are article ids, so
 * that what comes out can be matched with what went in.
 */
final class BenchStories {

    private static final int BODY = 3300;
    private static final int SENTENCES = 4;

    private final String run;
    private final Vocabulary vocabulary;
    private final Instant created;

    BenchStories(String run, Vocabulary vocabulary, Instant created) {
        this.run = run;
        this.vocabulary = vocabulary;
        this.created = created;
    }

    /** The article id of story {@code number}. */
    String id(int number) {
        return prefix() + number;
    }

    /** What the ids of this run's stories begin with. */
    String prefix() {
        return "urn:wiredesk-bench:" + run + ":";
    }

    /** The document of story {@code number}. */
    byte[] document(int number) {
        var random = new Random(number * 0x9E3779B97F4A7C15L ^ run.hashCode());
        var body = new StringBuilder();
        while (body.length() < BODY) {
            body.append("<p>");
            for (int i = 0; i < SENTENCES; i++) {
                body.append(i == 0 ? "" : " ").append(vocabulary.pick("sentence", random));
            }
            body.append("</p>");
        }
        var story = new LinkedHashMap<String, Object>();
        story.put("uri", id(number));
        story.put("type", "text");
        story.put("version", "1");
        story.put("versioncreated", created.toString());
        story.put("pubstatus", "usable");
        story.put("urgency", 1 + random.nextInt(6));
        story.put("language", "en");
        story.put("headline", vocabulary.pick("headline", random));
        story.put("byline", vocabulary.pick("person", random));
        story.put("located", vocabulary.pick("place", random));
        story.put("body_html", body.toString());
        story.put("subject", List.of());
        return Json.line(story).getBytes(StandardCharsets.UTF_8);
    }
}
