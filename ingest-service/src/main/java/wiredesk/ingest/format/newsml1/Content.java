package wiredesk.ingest.format.newsml1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;

/** What a {@code ContentItem} holds: a text, or a picture's address or bytes. */
final class Content {

    private static final Map<String, List<String>> MEDIA = new LinkedHashMap<>();

    static {
        MEDIA.put("audio", List.of("audio", "sound", "mpegaudio", "wav"));
        MEDIA.put("video", List.of("video", "animation", "mpeg", "quicktime"));
        MEDIA.put("graphic", List.of("graphic"));
        MEDIA.put("picture", List.of("photo", "picture", "image", "jpeg", "jpg", "tiff", "png", "gif"));
    }

    /** What a {@code ContentItem} may say about its text (NewsML 1.2, 5.6.4). */
    private static final Set<String> ABOUT_THE_TEXT = Set.of(
            "Comment", "Catalog", "MediaType", "Format", "MimeType", "Notation", "Characteristics", "NewsItemId");

    private Content() {}

    /** The text of a {@code ContentItem}; empty if there is none, or it is a picture. */
    static Optional<InlineContent> of(XmlElement item) {
        String form = (FormalName.at(item, "MimeType").orElse("")
                        + FormalName.at(item, "Format").orElse(""))
                .toLowerCase(Locale.ROOT);
        if (isMedia(item) || form.contains("css") || form.contains("javascript")) {
            return Optional.empty();
        }
        boolean html = form.contains("html");
        Optional<XmlElement> plain = item.first("DataContent");
        if (plain.isPresent()) {
            return InlineContent.of(plain.get(), html, Optional.empty());
        }
        Optional<XmlElement> encoding = item.first("Encoding");
        if (encoding.isEmpty()) {
            return withoutHolder(item, html);
        }
        return encoding.flatMap(it -> it.first("DataContent"))
                .flatMap(data -> InlineContent.of(data, html, encoding.flatMap(it -> it.attribute("Notation"))));
    }

    /** Some agencies leave {@code DataContent} out and put the text's elements where it should stand. */
    private static Optional<InlineContent> withoutHolder(XmlElement item, boolean html) {
        List<XmlNode> text = item.children().stream()
                .filter(node -> !(node instanceof XmlElement element) || !ABOUT_THE_TEXT.contains(element.name()))
                .toList();
        return InlineContent.of(new XmlElement("DataContent", Map.of(), text), html, Optional.empty());
    }

    /** Whether the item is a picture, a graphic, a video or a sound. */
    static boolean isMedia(XmlElement item) {
        return mediaClass(item).isPresent();
    }

    /** IPTC's item class of a picture, a graphic, a video or a sound, by whatever the item says about itself. */
    static Optional<String> mediaClass(XmlElement item) {
        String kind = Role.lettersOf(FormalName.at(item, "MediaType").orElse("")
                + " " + FormalName.at(item, "MimeType").orElse("")
                + " " + FormalName.at(item, "Format").orElse(""));
        return MEDIA.entrySet().stream()
                .filter(media -> media.getValue().stream().anyMatch(kind::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
