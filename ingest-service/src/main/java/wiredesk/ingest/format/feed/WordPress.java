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
    private static final String BLOCKS = "(?:p|div|h[1-6]|ul|ol|dl|table|blockquote|figure|pre|section)\\b";
    private static final Pattern OPENING = Pattern.compile("<(?=" + BLOCKS + ")");
    private static final Pattern CLOSING = Pattern.compile("</" + BLOCKS + "[^<>]{0,40}>");
    private static final Pattern BLOCK = Pattern.compile(
            "\\s*<(?:!--|/?(?:" + BLOCKS + "|(?:li|dt|dd|tr|td|th|tbody|thead|figcaption)\\b)).*", Pattern.DOTALL);

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
        String parted = OPENING.matcher(Shortcodes.unwrapped(text)).replaceAll("\n\n<");
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String part : BLANK_LINES.split(CLOSING.matcher(parted).replaceAll("$0\n\n"), -1)) {
            if (part.isBlank() || Shortcodes.isAlone(part)) {
                continue;
            }
            if (BLOCK.matcher(part).matches()) {
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
