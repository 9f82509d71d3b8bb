package wiredesk.enrich.knowledge;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicKnowledge;
import wiredesk.enrich.tag.topic.TopicModel;
import wiredesk.enrich.tag.topic.TopicModelFile;

/**
 * What topics are found by now. An article is enriched by what it was at that moment, whole.
 *
 * <p>A model that is not there yet is none, for it may be trained from this service's own stream. A file that is there and cannot be used
 * ends the start; later it is refused, and what was loaded stays.
 */
@Component
public class LoadedTopics implements Supplier<TopicKnowledge> {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedTopics.class);

    private final TopicProperties properties;
    private final AtomicReference<TopicKnowledge> loaded;

    LoadedTopics(TopicProperties properties) {
        this.properties = properties;
        this.loaded = new AtomicReference<>(read());
        tell();
    }

    @Override
    public TopicKnowledge get() {
        return loaded.get();
    }

    /** Where it is from. */
    TopicProperties properties() {
        return properties;
    }

    /**
     * Reads the files again.
     *
     * @throws wiredesk.enrich.tag.topic.UnusableFile if one of them cannot be used: then nothing has changed
     */
    TopicKnowledge reload() {
        loaded.set(read());
        tell();
        return loaded.get();
    }

    private TopicKnowledge read() {
        return new TopicKnowledge(
                properties.vocabularyFile().map(MediaTopics::from).orElse(MediaTopics.CURRENT),
                properties.modelFile().filter(Files::exists).map(TopicModelFile::read));
    }

    private void tell() {
        Optional<TopicModel> model = loaded.get().model();
        if (model.isPresent()) {
            var header = model.get().header();
            LOG.info(
                    "Topics by profiles and by classifier {} of {}: {} topics learnt from {} stories",
                    model.get().shortDigest(),
                    header.trainedAt(),
                    model.get().topics().size(),
                    header.stories());
        } else {
            properties
                    .modelFile()
                    .ifPresent(path -> LOG.warn("There is no topic model {} yet: topics by profiles alone", path));
        }
    }
}
