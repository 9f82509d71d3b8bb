package wiredesk.ingest.format.newsml1;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** The text in a {@code ContentItem}, in one of the forms agencies send it in; the richest sorts first. */
sealed interface Content {

    /** An NITF document. */
    record NitfDocument(XmlElement nitf) implements Content {}

    /** XHTML, or NITF's blocks without their document. */
    record Blocks(XmlElement parent) implements Content {}

    /** HTML as text. */
    record Html(String markup) implements Content {}

    /** Text without mark-up. */
    record Plain(String text) implements Content {}

    /** The text of a {@code ContentItem}; empty if there is none, or it is a picture's bytes. */
    static Optional<Content> of(XmlElement item) {
        if (isMedia(item)) {
            return Optional.empty();
        }
        Optional<XmlElement> encoding = item.first("Encoding");
        Optional<XmlElement> data = item.first("DataContent").or(() -> encoding.flatMap(it -> it.first("DataContent")));
        if (data.isEmpty()) {
            return Optional.empty();
        }
        boolean html = (FormalName.at(item, "MimeType").orElse("")
                        + FormalName.at(item, "Format").orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains("html");
        Optional<String> notation =
                encoding.filter(it -> it.first("DataContent").isPresent()).flatMap(it -> it.attribute("Notation"));
        if (notation.isPresent()) {
            return notation.get().toLowerCase(Locale.ROOT).contains("base64")
                    ? decoded(data.get().rawText()).flatMap(text -> text(text, html))
                    : Optional.empty();
        }
        return data.get().elements().findAny().isPresent()
                ? Optional.of(elements(data.get()))
                : text(data.get().rawText(), html);
    }

    /** Whether the item is a picture, a graphic, a video or a sound. */
    static boolean isMedia(XmlElement item) {
        String media = Role.lettersOf(FormalName.at(item, "MediaType").orElse(""));
        String mime = FormalName.at(item, "MimeType").orElse("").toLowerCase(Locale.ROOT);
        return switch (media) {
            case "photo", "picture", "image", "graphic", "graphics", "video", "audio", "animation", "sound" -> true;
            default -> mime.startsWith("image/") || mime.startsWith("video/") || mime.startsWith("audio/");
        };
    }

    /** Smaller is better. */
    default int rank() {
        return switch (this) {
            case NitfDocument document -> 0;
            case Blocks blocks -> 1;
            case Html html -> 2;
            case Plain plain -> 3;
        };
    }

    /** Gives it to the story: its body, and what an NITF document knows beside it. */
    default void write(StoryBuilder story) {
        switch (this) {
            case NitfDocument(var nitf) -> Nitf.read(nitf, story);
            case Blocks(var parent) -> Nitf.content(parent, story);
            case Html(var markup) -> story.body(new Body.Html(markup));
            case Plain(var text) -> story.body(new Body.Plain(text));
        }
    }

    /** Its text alone, for a line or a caption. */
    default Optional<String> words() {
        return switch (this) {
            case NitfDocument(var nitf) ->
                nitf.first("body", "body.content").orElse(nitf).text();
            case Blocks(var parent) -> parent.text();
            case Html(var markup) -> Optional.of(markup);
            case Plain(var text) -> Optional.of(text);
        };
    }

    /** Whether there is anything to read. */
    default boolean isBlank() {
        return switch (this) {
            case NitfDocument(var nitf) ->
                nitf.anywhere("body.content").orElse(nitf).text().isEmpty();
            case Blocks(var parent) ->
                parent.text().isEmpty() && parent.anywhere("img").isEmpty();
            case Html(var markup) -> markup.isBlank();
            case Plain(var text) -> text.isBlank();
        };
    }

    private static Content elements(XmlElement data) {
        Optional<XmlElement> nitf = data.anywhere("nitf").or(() -> data.anywhere("NITF"));
        if (nitf.isPresent()) {
            return new NitfDocument(nitf.get());
        }
        if (data.first("body", "body.content").isPresent()
                || data.first("body.content").isPresent()) {
            return new NitfDocument(data.first("body").isPresent() ? data : wrapped(data));
        }
        Optional<XmlElement> page = data.anywhere("html").flatMap(html -> html.first("body"));
        return new Blocks(page.or(() -> data.first("body")).orElse(data));
    }

    private static XmlElement wrapped(XmlElement data) {
        return new XmlElement("nitf", data.attributes(), List.of(new XmlElement("body", Map.of(), data.children())));
    }

    private static Optional<Content> text(String text, boolean html) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        String lower = stripped.substring(0, Math.min(stripped.length(), 4_000)).toLowerCase(Locale.ROOT);
        if (stripped.startsWith("<") && lower.contains("nitf")) {
            Optional<Content> nitf = nitf(stripped);
            if (nitf.isPresent()) {
                return nitf;
            }
        }
        boolean markup = html
                || stripped.startsWith("<")
                || lower.contains("</p>")
                || lower.contains("<p>")
                || lower.contains("<br");
        return Optional.of(markup ? new Html(stripped) : new Plain(indentedAlike(text)));
    }

    private static Optional<Content> nitf(String xml) {
        try {
            return XmlSource.of(xml, XmlLimits.USUAL)
                    .next("nitf"::equalsIgnoreCase)
                    .map(NitfDocument::new);
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** A text that begins on a line of its own is indented as its element is; that says nothing about its paragraphs. */
    private static String indentedAlike(String text) {
        int line = text.indexOf('\n');
        return line >= 0 && text.substring(0, line).isBlank()
                ? text.substring(line + 1).stripIndent()
                : text;
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(Characters.decode(bytes, Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
