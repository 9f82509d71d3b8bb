package wiredesk.enrich.preview;

import java.nio.file.Path;
import java.util.Optional;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicEnricher;
import wiredesk.enrich.tag.topic.TopicKnowledge;
import wiredesk.enrich.tag.topic.TopicModelFile;

/** The option that names a trained classifier. */
final class TopicOption {

    static final String NAME = "--topic-model";

    private TopicOption() {}

    /**
     * Topics by the profiles, and by the classifier if one is named.
     *
     * @throws wiredesk.enrich.tag.topic.UnusableFile if it cannot be used
     */
    static TopicEnricher enricher(Arguments arguments) {
        return arguments
                .option(NAME)
                .map(file -> new TopicKnowledge(MediaTopics.CURRENT, Optional.of(TopicModelFile.read(Path.of(file)))))
                .map(knowledge -> new TopicEnricher(() -> knowledge, "en"))
                .orElseGet(TopicEnricher::new);
    }
}
