package wiredesk.ingest.format.ninjs;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;

/** What an item has to do with others: earlier versions, links, pictures and their files. */
final class Others {

    private static final List<String> PICTURE_LISTS = List.of("multimedia", "images", "photos", "pictures");
    private static final List<String> PICTURES = List.of("image", "image_url", "imageurl", "urltoimage", "top_image");

    private final Fields fields;
    private final StoryBuilder story;

    Others(Fields fields, StoryBuilder story) {
        this.fields = fields;
        this.story = story;
    }

    void read() {
        story.link("evolvedfrom", fields.text("evolvedfrom"), Optional.empty());
        fields.list("replacing").forEach(earlier -> story.link("replaces", Fields.text(earlier), Optional.empty()));
        for (JsonNode link : fields.list("links", "link")) {
            if (link.isObject()) {
                Fields parts = Fields.of(link);
                story.link(
                        parts.text("rel").orElse("seealso"),
                        parts.text("href", "uri", "guid"),
                        parts.text("title", "name"));
            }
        }
        story.link("canonical", fields.text("url", "canonical"), Optional.empty());
        fields.listOrValues("renditions").forEach(rendition -> rendition(rendition, Optional.empty()));
        for (JsonNode associated : fields.listOrValues("associations")) {
            if (associated.isObject()) {
                associated(Fields.of(associated));
            }
        }
        PICTURE_LISTS.forEach(name -> fields.list(name).forEach(this::picture));
        PICTURES.forEach(name -> fields.node(name).ifPresent(this::picture));
    }

    private void associated(Fields associated) {
        if (associated.node("renditions").isEmpty()) {
            story.link(
                    "seealso",
                    associated
                            .text("guid")
                            .or(() -> NinjsItem.itemId(associated))
                            .or(() -> associated.text("uri")),
                    associated.text("headline", "name"));
            return;
        }
        Optional<String> caption = associated
                .text("description_text", "caption")
                .or(() -> PlainText.ofRole(associated, "descriptions", "caption"))
                .or(() -> associated.text("headline"))
                .or(() -> PlainText.ofRole(associated, "headlines", "main"))
                .map(PlainText::of);
        associated.listOrValues("renditions").stream().limit(1).forEach(rendition -> rendition(rendition, caption));
    }

    private void picture(JsonNode picture) {
        if (picture.isObject()) {
            rendition(picture, Optional.empty());
        } else {
            story.rendition(
                    Fields.text(picture).filter(address -> address.startsWith("http")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    private void rendition(JsonNode rendition, Optional<String> caption) {
        if (rendition.isObject()) {
            Fields parts = Fields.of(rendition);
            story.rendition(
                    parts.text("href", "url", "uri"),
                    parts.text("mimetype", "contenttype", "mime_type"),
                    caption.or(() -> parts.text("caption", "title")),
                    parts.text("width"),
                    parts.text("height"));
        }
    }
}
