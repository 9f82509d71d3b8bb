package wiredesk.enrich.train;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.topic.CodedStory;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.serde.AvroDeserializer;

/**
 * Stories in a topic of enriched articles: those that are there now, usable, and coded by their feed, the last revision of each. What was
 * killed or withheld teaches nothing; what is no article is passed over. Belongs to no group and commits nothing.
 */
final class StoryTopic {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PATIENCE_MILLIS = 15_000;

    private final String topic;
    private final Map<String, Object> kafka;
    private final Map<String, Object> registry;
    private final int most;

    /**
     * @param kafka configuration of a Kafka client
     * @param registry configuration of the deserializer
     * @param most stories that are kept, the latest ones
     */
    StoryTopic(String topic, Map<String, Object> kafka, Map<String, Object> registry, int most) {
        this.topic = topic;
        this.kafka = new LinkedHashMap<>(kafka);
        this.kafka.put("isolation.level", "read_committed");
        this.kafka.put("enable.auto.commit", false);
        this.kafka.put("allow.auto.create.topics", false);
        this.kafka.put("default.api.timeout.ms", PATIENCE_MILLIS);
        this.registry = new LinkedHashMap<>(registry);
        this.registry.put("specific.avro.reader", true);
        this.most = most;
    }

    /**
     * Reads the stories.
     *
     * @throws IllegalArgumentException if there is no such topic, or no story in it that its feed has coded
     * @throws org.apache.kafka.common.KafkaException if Kafka or the registry does not answer
     */
    Collection<CodedStory> read(MediaTopics vocabulary, Progress progress) {
        var stories = new LinkedHashMap<String, CodedStory>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer());
                var avro = new AvroDeserializer()) {
            avro.configure(registry, false);
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long read = 0;
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (var item : consumer.poll(POLL)) {
                    read++;
                    take(item, decoded(item, avro), stories, vocabulary);
                }
                progress.tell("read %d records, %d coded stories".formatted(read, stories.size()));
            }
        }
        if (stories.isEmpty()) {
            throw new IllegalArgumentException("no article in " + topic + " was coded by its feed");
        }
        return stories.values();
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        var infos = consumer.listTopics().get(topic);
        if (infos == null) {
            throw new IllegalArgumentException("there is no topic " + topic);
        }
        return infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** An article, or something that is none. */
    private @Nullable Object decoded(ConsumerRecord<String, byte[]> item, AvroDeserializer avro) {
        try {
            return avro.deserialize(topic, item.value());
        } catch (SerializationException e) {
            return e;
        }
    }

    private void take(
            ConsumerRecord<String, byte[]> item,
            @Nullable Object value,
            Map<String, CodedStory> stories,
            MediaTopics vocabulary) {
        if (item.key() != null) {
            stories.remove(item.key());
        }
        if (value instanceof EnrichedArticle article && article.getStatus() == EditorialStatus.USABLE) {
            var codes = CodedStory.feedCodes(article.getEnrichment());
            if (!codes.isEmpty()) {
                var news = article.getItem();
                var text = ArticleText.of(
                        article.getEnrichment().getLanguage().getTag(),
                        news.getHeadline(),
                        news.getBodyText(),
                        news.getBodyHtml());
                stories.put(article.getArticleId(), CodedStory.of(article.getArticleId(), codes, text, vocabulary));
                if (stories.size() > most) {
                    stories.remove(stories.keySet().iterator().next());
                }
            }
        }
    }
}
