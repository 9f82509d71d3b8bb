package wiredesk.ingest.format.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * What WordPress adds to an item of the RSS it exports (WXR): the post's state and times, and a text whose blank lines part its paragraphs.
 */
final class WordPress {

    private static final Pattern BLANK_LINES = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern BLOCK = Pattern.compile(
            "\\s*<(?:!--|(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|pre|section)\\b).*", Pattern.DOTALL);

    private WordPress() {}

    static boolean isPost(XmlElement item) {
        return item.first("wp:post_id").isPresent() || item.first("wp:status").isPresent();
    }

    /** Times without zone are in UTC; a post that was never published has zeros for its dates. */
    static void read(XmlElement item, StoryBuilder story) {
        story.versionCreated("wp:post_modified_gmt", time(item, "wp:post_modified_gmt"))
                .published("wp:post_date_gmt", time(item, "wp:post_date_gmt"))
                .firstCreated("wp:post_date_gmt", time(item, "wp:post_date_gmt"));
        Optional<String> status = item.first("wp:status").flatMap(XmlElement::text);
        if (List.of("draft", "pending", "future", "private", "auto-draft").contains(status.orElse(""))) {
            story.status("wp:status", Optional.of("draft"));
        } else if (status.filter("trash"::equals).isPresent()) {
            story.status("wp:status", Optional.of("deleted"));
        }
    }

    private static Optional<String> time(XmlElement item, String name) {
        return item.first(name)
                .flatMap(XmlElement::text)
                .filter(time -> !time.startsWith("0000"))
                .map(time -> time + "Z");
    }

    /** The text with its paragraphs in elements, as WordPress itself prints it. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String part : BLANK_LINES.split(text, -1)) {
            if (BLOCK.matcher(part).matches() || part.isBlank()) {
                html.append(part).append('\n');
            } else {
                html.append("<p>").append(broken(part.strip())).append("</p>\n");
            }
        }
        return html.toString();
    }

    /** Its line breaks too, where no tag is open. */
    private static String broken(String part) {
        if (part.indexOf('\n') < 0) {
            return part;
        }
        StringBuilder html = new StringBuilder(part.length() + 16);
        boolean tag = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            tag = c == '<' || (tag && c != '>');
            if (c == '\n' && !tag) {
                html.append("<br>");
            } else {
                html.append(c);
            }
        }
        return html.toString();
    }
}
