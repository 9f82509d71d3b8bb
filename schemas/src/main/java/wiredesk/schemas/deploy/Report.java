package wiredesk.schemas.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a deployment found and did, topic by topic and subject by subject. */
public record Report(List<Topic> topics, List<Subject> subjects) {

    /**
     * One topic.
     *
     * @param changed settings that were another on the broker and have been set: name to {@code old → new}; empty if created
     * @param differences what still differs from the contract because only a person can change it, a sentence each
     */
    public record Topic(String name, boolean created, Map<String, String> changed, List<String> differences) {

        @Override
        public String toString() {
            String done = created ? "created" : changed.isEmpty() ? "unchanged" : "updated " + changed;
            return name + ": " + done + (differences.isEmpty() ? "" : "; differs: " + String.join(" ", differences));
        }
    }

    /** One subject, with the version that its schema has there. */
    public record Subject(String name, int version, int id) {

        @Override
        public String toString() {
            return name + ": version " + version + ", id " + id;
        }
    }

    /** Whether broker and registry now keep every contract. */
    public boolean complete() {
        return topics.stream().allMatch(topic -> topic.differences().isEmpty());
    }

    /** One line a topic and a subject. */
    @Override
    public String toString() {
        return String.join(
                System.lineSeparator(),
                Stream.concat(topics.stream(), subjects.stream())
                        .map(Object::toString)
                        .toList());
    }
}
