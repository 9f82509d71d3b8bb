package wiredesk.enrich.preview;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.enrich.fingerprint.StoryClustering;
import wiredesk.enrich.fingerprint.Text;
import wiredesk.enrich.plain.PlainTexts;

/** Prints which story each text file of a folder belongs to, all taken together. */
final class FindStories implements EnrichProgram.Program {

    @Override
    public boolean run(List<String> given, Consumer<String> lines) throws IOException {
        Arguments arguments = Arguments.of(Set.of(), given);
        if (arguments.files().size() != 1) {
            throw new IllegalArgumentException(
                    "expected one folder, found " + arguments.files().size());
        }
        StoryClustering.of(new PlainTexts()
                        .readAll(arguments.files().getFirst()).stream()
                                .map(Text::document)
                                .toList())
                .forEach((id, story) -> lines.accept(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", withoutEnding(id))
                        .put("story", withoutEnding(story))
                        .toString()));
        return true;
    }

    /** Documents are known by the names of their files without the ending, as in the files that say which belong together. */
    private static String withoutEnding(String name) {
        return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
    }
}
