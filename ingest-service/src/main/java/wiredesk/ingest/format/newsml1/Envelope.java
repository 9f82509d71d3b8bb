package wiredesk.ingest.format.newsml1;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.xml.XmlElement;

/** What stands around a document's items and holds for all of them: who sent them when, and the names of topics. */
final class Envelope {

    private static final int MAX_TOPICS = 10_000;

    private final Map<String, XmlElement> topics = new HashMap<>(0);
    private final Map<String, XmlElement> topicsByName = new HashMap<>(0);
    private Optional<String> sent = Optional.empty();
    private Optional<String> priority = Optional.empty();
    private Optional<String> sender = Optional.empty();

    /** Takes in a {@code NewsEnvelope} or {@code TopicSet}. */
    void add(XmlElement element) {
        if (element.name().equals("NewsEnvelope")) {
            sent = element.first("DateAndTime").flatMap(XmlElement::text);
            priority = FormalName.at(element, "Priority");
            sender = element.first("SentFrom")
                    .flatMap(from -> FormalName.at(from, "Party"))
                    .or(() -> FormalName.at(element, "NewsService"));
        } else {
            topics(element);
        }
    }

    /** Takes in the topics of a set, which is the envelope's or stands in an item. */
    void topics(XmlElement set) {
        for (XmlElement topic : set.all("Topic")) {
            if (topics.size() < MAX_TOPICS) {
                topic.attribute("Duid").ifPresent(id -> topics.putIfAbsent(id, topic));
                topic.first("FormalName")
                        .flatMap(XmlElement::text)
                        .ifPresent(name -> topicsByName.putIfAbsent(name, topic));
            }
        }
    }

    /** When the document was sent. */
    Optional<String> sent() {
        return sent;
    }

    /** The priority of the whole. */
    Optional<String> priority() {
        return priority;
    }

    /** Who sent it, else by which service. */
    Optional<String> sender() {
        return sender;
    }

    /** The topic of that formal name, if the document describes one. */
    Optional<XmlElement> topicNamed(String formalName) {
        return Optional.ofNullable(topicsByName.get(formalName));
    }

    /** The topic that a reference like {@code #person7} points to, if it stands in this document. */
    Optional<XmlElement> topic(Optional<String> reference) {
        return reference
                .filter(it -> it.startsWith("#"))
                .flatMap(it -> Optional.ofNullable(topics.get(it.substring(1))));
    }
}
