package wiredesk.enrich.tag.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Makes a model from coded stories, and measures it: one story in {@value #HELD_BACK} of each topic is held back, the others are learnt and
 * the held-back ones told. Then the model that is kept learns from all of them.
 *
 * <p>A topic with too few stories counts as the next broader one.
 */
public final class TopicTraining {

    /** One in so many is held back. */
    public static final int HELD_BACK = 5;

    /** A topic is told if it has this share of the likeliest one's probability, and of all. */
    private static final double TOLD_BESIDE = 0.5;

    private static final double TOLD = 0.2;
    /** However well it does on the held-back stories, the words are heard too. */
    private static final double MOST_TRUST = 0.9;

    private final MediaTopics vocabulary;
    private final int fewest;
    private final Consumer<String> progress;

    /**
     * A training that has yet to begin.
     *
     * @param vocabulary says which topic is broader than which
     * @param fewest stories that a topic needs, at least 2
     * @param progress hears in plain words how far it is
     */
    public TopicTraining(MediaTopics vocabulary, int fewest, Consumer<String> progress) {
        this.vocabulary = vocabulary;
        this.fewest = fewest;
        this.progress = progress;
    }

    /**
     * A model and how good it is.
     *
     * @param model learnt from every story
     * @param report of one that had learnt from the stories not held back
     */
    public record Trained(TopicModel model, TopicReport report) {}

    /**
     * Learns and measures.
     *
     * @param stories in any order; it plays no part
     * @param now when this is
     * @throws IllegalArgumentException if fewer than two topics have stories enough
     */
    public Trained train(Collection<CodedStory> stories, Instant now) {
        var usable = stories.stream()
                .filter(story -> !story.codes().isEmpty() && story.features().size() > 0)
                .sorted(Comparator.comparing(CodedStory::id))
                .toList();
        var labels = labels(usable);
        var topics = labels.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        if (topics.size() < 2) {
            throw new IllegalArgumentException(
                    "%d stories with topics, and %d topic with at least %d of them: there is nothing to tell apart"
                            .formatted(usable.size(), topics.size(), fewest));
        }
        var numbers = new HashMap<String, Integer>();
        topics.forEach(topic -> numbers.put(topic, numbers.size()));
        var heldBack = heldBack(labels);
        var learnt = new ArrayList<TopicTrainer.Example>();
        var all = new ArrayList<TopicTrainer.Example>();
        labels.forEach((story, codes) -> {
            var example = new TopicTrainer.Example(
                    story.features(),
                    codes.stream().map(code -> numbers.getOrDefault(code, 0)).toList());
            all.add(example);
            if (!heldBack.contains(story)) {
                learnt.add(example);
            }
        });
        var header = new TopicModel.Header(now, all.size(), vocabulary.size(), 0, "0".repeat(64));
        var measured = fit("held-back report", learnt, header, topics, Map.of());
        var report = report(measured, labels, heldBack);
        var trust = new TreeMap<String, Double>();
        report.topics().forEach(row -> trust.put(row.code(), MOST_TRUST * row.f1()));
        double coverage = heldBack.stream()
                .mapToDouble(story -> story.features().share(measured.seen()))
                .average()
                .orElse(0);
        var kept = fit(
                "model",
                all,
                new TopicModel.Header(now, all.size(), vocabulary.size(), coverage, header.digest()),
                topics,
                trust);
        return new Trained(TopicModelFile.sealed(kept), report);
    }

    private TopicModel fit(
            String what,
            List<TopicTrainer.Example> examples,
            TopicModel.Header header,
            List<String> topics,
            Map<String, Double> trust) {
        var trainer = new TopicTrainer(topics.size());
        trainer.learn(
                examples,
                epoch -> progress.accept("%s: %d topics, %d stories, round %d of %d"
                        .formatted(what, topics.size(), examples.size(), epoch, TopicTrainer.EPOCHS)));
        return new TopicModel(header, topics, trust, trainer.biases(), trainer.rows());
    }

    /** The topics each story is learnt under: those with stories enough, or the next broader that have. */
    private Map<CodedStory, Set<String>> labels(List<CodedStory> stories) {
        var labels = new LinkedHashMap<CodedStory, Set<String>>();
        stories.forEach(story -> labels.put(story, new LinkedHashSet<>(story.codes())));
        Optional<String> rare = rarest(labels.values());
        while (rare.isPresent()) {
            String code = rare.get();
            var broader = vocabulary.broader(code);
            labels.values().stream().filter(codes -> codes.remove(code)).forEach(codes -> {
                if (!broader.isEmpty()) {
                    codes.add(broader.getFirst());
                }
            });
            rare = rarest(labels.values());
        }
        labels.values().removeIf(Set::isEmpty);
        return labels;
    }

    /** The topic to be given up next: one with too few stories, or the rarest where there are too many topics; narrower ones first. */
    private Optional<String> rarest(Collection<Set<String>> labels) {
        var counts = new TreeMap<String, Integer>();
        labels.forEach(codes -> codes.forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() < fewest || counts.size() > TopicModel.MOST_TOPICS)
                .min(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                entry -> -vocabulary.broader(entry.getKey()).size())
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Of each topic's stories the last of every five. */
    private static Set<CodedStory> heldBack(Map<CodedStory, Set<String>> labels) {
        var seen = new HashMap<String, Integer>();
        var heldBack = new LinkedHashSet<CodedStory>();
        labels.forEach((story, codes) -> {
            if (seen.merge(codes.iterator().next(), 1, Integer::sum) % HELD_BACK == 0) {
                heldBack.add(story);
            }
        });
        return heldBack;
    }

    private TopicReport report(TopicModel model, Map<CodedStory, Set<String>> labels, Set<CodedStory> heldBack) {
        var counts = new TreeMap<String, TopicReport.Counts>();
        labels.values()
                .forEach(codes -> withBroader(codes)
                        .forEach(code -> counts.computeIfAbsent(code, key -> new TopicReport.Counts()).stories++));
        for (var story : heldBack) {
            var expected = withBroader(labels.getOrDefault(story, Set.of()));
            var told = withBroader(told(model, story));
            expected.forEach(code -> counts.computeIfAbsent(code, key -> new TopicReport.Counts()).expected++);
            told.forEach(code -> counts.computeIfAbsent(code, key -> new TopicReport.Counts()).told++);
            told.stream()
                    .filter(expected::contains)
                    .forEach(code -> counts.computeIfAbsent(code, key -> new TopicReport.Counts()).right++);
        }
        return TopicReport.of(counts, vocabulary, labels.size(), heldBack.size());
    }

    private static Set<String> told(TopicModel model, CodedStory story) {
        double[] probabilities = model.probabilities(story.features());
        double most = 0;
        for (double probability : probabilities) {
            most = Math.max(most, probability);
        }
        var told = new HashSet<String>();
        for (int topic = 0; topic < probabilities.length; topic++) {
            if (probabilities[topic] >= TOLD_BESIDE * most
                    && (probabilities[topic] >= TOLD || probabilities[topic] == most)) {
                told.add(model.topics().get(topic));
            }
        }
        return told;
    }

    private Set<String> withBroader(Set<String> codes) {
        var all = new HashSet<>(codes);
        codes.forEach(code -> all.addAll(vocabulary.broader(code)));
        return all;
    }
}
