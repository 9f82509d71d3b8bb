package wiredesk.ingest.format.ninjs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;

/** What an item has to do with others: earlier versions, links, pictures and their files. */
final class Others {

    private static final List<String> PICTURE_LISTS = List.of("multimedia", "images", "photos", "pictures");
    private static final List<String> PICTURES = List.of("image", "image_url", "imageurl", "urltoimage", "top_image");

    private static final int WIDEST = 1_000_000;

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
        best(associated).ifPresent(rendition -> rendition(rendition, caption));
    }

    /** Of the files of a picture, film or sound the one that is called the main one, else the largest of its kind. */
    private static Optional<JsonNode> best(Fields associated) {
        Optional<JsonNode> named = associated
                .node("renditions")
                .filter(JsonNode::isObject)
                .flatMap(files -> Stream.of("original", "main")
                        .map(files::path)
                        .filter(JsonNode::isObject)
                        .findFirst());
        return named.or(() -> {
            String kind = associated.text("type").orElse("");
            return associated.listOrValues("renditions").stream()
                    .filter(JsonNode::isObject)
                    .max(Comparator.comparingInt(file -> size(Fields.of(file), kind)));
        });
    }

    private static int size(Fields file, String kind) {
        boolean main = file.text("name")
                .filter(name -> name.equals("main") || name.equals("original"))
                .isPresent();
        boolean film = (kind.equals("video") || kind.equals("audio"))
                && file.text("mimetype", "contenttype", "mime_type")
                        .filter(type -> type.startsWith(kind))
                        .isPresent();
        return (main || film ? WIDEST : 0)
                + file.text("width")
                        .filter(width -> width.length() < 6 && width.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .map(Integer::parseInt)
                        .orElse(0);
    }

    private void picture(JsonNode picture) {
        if (picture.isObject()) {
            rendition(picture, Fields.of(picture).text("caption", "title"));
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
                    caption.or(() -> parts.text("caption")),
                    parts.text("width"),
                    parts.text("height"));
        }
    }
}
