package wiredesk.enrich.knowledge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;
import wiredesk.enrich.tag.topic.TopicKnowledge;
import wiredesk.enrich.tag.topic.UnusableFile;

/** {@code /actuator/topicmodel}: reading tells which classifier and vocabulary are loaded, writing loads their files again. */
@Component
@WebEndpoint(id = "topicmodel")
class TopicModelEndpoint {

    private static final int CONFLICT = 409;

    private final LoadedTopics topics;

    TopicModelEndpoint(LoadedTopics topics) {
        this.topics = topics;
    }

    @ReadOperation
    Map<String, Object> loaded() {
        return told(topics.get());
    }

    /** 409 if a file cannot be used: then what was loaded stays, and the answer says why. */
    @WriteOperation
    WebEndpointResponse<Map<String, Object>> reload() {
        try {
            return new WebEndpointResponse<>(told(topics.reload()));
        } catch (UnusableFile e) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("error", String.valueOf(e.getMessage()));
            answer.put("stays", told(topics.get()));
            return new WebEndpointResponse<>(answer, CONFLICT);
        }
    }

    private Map<String, Object> told(TopicKnowledge knowledge) {
        var answer = new LinkedHashMap<String, Object>();
        var vocabulary = new LinkedHashMap<String, Object>();
        topics.properties().vocabularyFile().map(Path::toString).ifPresent(path -> vocabulary.put("path", path));
        vocabulary.put("topics", knowledge.vocabulary().size());
        answer.put("vocabulary", vocabulary);
        var classifier = new LinkedHashMap<String, Object>();
        topics.properties().modelFile().map(Path::toString).ifPresent(path -> classifier.put("path", path));
        classifier.put("loaded", knowledge.model().isPresent());
        knowledge.model().ifPresent(model -> {
            classifier.put("digest", model.header().digest());
            classifier.put("trainedAt", model.header().trainedAt().toString());
            classifier.put("stories", model.header().stories());
            classifier.put("topics", model.topics().size());
        });
        answer.put("model", classifier);
        return answer;
    }
}
