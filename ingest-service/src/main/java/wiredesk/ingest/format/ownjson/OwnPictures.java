package wiredesk.ingest.format.ownjson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;

/** A story's pictures: an address, an object with one, or an object with several sizes, of which the first counts. */
final class OwnPictures {

    private OwnPictures() {}

    static void write(Values values, StoryBuilder story) {
        values.elements(FieldNames.PICTURES).forEach(picture -> {
            if (picture.isObject()) {
                write(Fields.of(picture), story);
            } else {
                story.rendition(
                        Fields.text(picture).filter(OwnJsonStory::isAddress),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
        });
    }

    private static void write(Fields picture, StoryBuilder story) {
        Fields file = Stream.concat(
                        Stream.of(picture),
                        picture.listOrValues("renditions").stream()
                                .filter(JsonNode::isObject)
                                .map(Fields::of)
                                .limit(1))
                .filter(it -> address(it).isPresent())
                .findFirst()
                .orElse(picture);
        story.rendition(
                address(file),
                file.text("mimetype", "mime_type", "contenttype"),
                List.of("caption", "description", "alt", "title").stream()
                        .flatMap(name -> picture.node(name).stream())
                        .flatMap(node -> Values.words(node).stream())
                        .findFirst(),
                file.text("width"),
                file.text("height"));
    }

    private static Optional<String> address(Fields file) {
        return file.text("href", "url", "src", "source_url");
    }
}
