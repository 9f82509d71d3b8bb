package wiredesk.ingest.format.newsml1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.xml.XmlElement;

/** What a {@code ContentItem} holds: a text, or a picture's address or bytes. */
final class Content {

    private static final List<String> MEDIA =
            List.of("photo", "picture", "image", "graphic", "video", "audio", "animation", "sound");

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
        return encoding.flatMap(it -> it.first("DataContent"))
                .flatMap(data -> InlineContent.of(data, html, encoding.flatMap(it -> it.attribute("Notation"))));
    }

    /** Whether the item is a picture, a graphic, a video or a sound. */
    static boolean isMedia(XmlElement item) {
        String media = Role.lettersOf(FormalName.at(item, "MediaType").orElse(""));
        String mime = FormalName.at(item, "MimeType").orElse("").toLowerCase(Locale.ROOT);
        return MEDIA.stream().anyMatch(kind -> media.contains(kind) || mime.startsWith(kind + "/"));
    }
}
