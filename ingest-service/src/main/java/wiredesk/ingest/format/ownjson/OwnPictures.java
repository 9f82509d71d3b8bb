package wiredesk.ingest.format.ownjson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;

/** A story's pictures: an address, an object with one, or an object with several sizes, of which the widest counts. */
final class OwnPictures {

    /** Where the files of a picture stand that has no address of its own; the widest counts. */
    private static final List<String> FILES = List.of("renditions", "medias", "sizes", "media-metadata", "thumbnail");

    /** What is said of a picture beside its address. */
    private static final List<String> CAPTIONS = List.of("imagecaption", "photocaption", "heroimagecaption");

    private OwnPictures() {}

    static void write(Values values, StoryBuilder story) {
        values.elements(FieldNames.PICTURES).forEach(picture -> {
            if (picture.isObject()) {
                write(Fields.of(picture), story);
            } else {
                story.rendition(
                        Fields.text(picture).filter(OwnJsonStory::isAddress),
                        Optional.empty(),
                        values.text(CAPTIONS),
                        Optional.empty(),
                        Optional.empty());
            }
        });
    }

    private static void write(Fields picture, StoryBuilder story) {
        Optional<Fields> file = Optional.of(picture)
                .filter(it -> address(it).isPresent())
                .or(() -> FILES.stream()
                        .flatMap(
                                name -> Stream.concat(picture.node(name).stream(), picture.listOrValues(name).stream()))
                        .filter(JsonNode::isObject)
                        .map(Fields::of)
                        .filter(it -> address(it).isPresent())
                        .max(Comparator.comparingInt(OwnPictures::width)));
        file.ifPresent(it -> story.rendition(
                address(it),
                it.text("mimetype", "mime_type", "contenttype", "content_type", "mime")
                        .filter(type -> type.indexOf('/') > 0),
                List.of("caption", "description", "alt_text", "alt", "title").stream()
                        .flatMap(name -> picture.node(name).stream())
                        .flatMap(node -> Values.words(node).stream())
                        .findFirst(),
                it.text("width"),
                it.text("height")));
    }

    private static int width(Fields file) {
        return file.text("width")
                .filter(width -> width.length() < 6 && OwnJsonStory.isNumber(width))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Optional<String> address(Fields file) {
        return file.text("href", "url", "src", "source_url", "contenturl", "downloadurl", "imageurl", "link")
                .filter(address -> !address.isBlank());
    }
}
