package wiredesk.enrich.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import wiredesk.schemas.Topic;

/**
 * Which Media Topics are within the classes of a data set.
 *
 * @param folders the folders that are scored, by name
 * @param codes the class of a code, with scheme
 * @param stricter the same without what a class is allowed beyond its branches, if there is such a thing
 */
record TopicClasses(List<String> folders, Map<String, String> codes, Optional<TopicClasses> stricter) {

    private static final String SCHEME = "medtop:";

    /** Names that public sets give their classes. A set's folder may also have a code's eight digits for its name. */
    private static final Map<String, List<String>> BRANCHES = Map.of(
            "business", List.of("04000000"),
            "economy", List.of("04000000"),
            "entertainment", List.of("01000000"),
            "politics", List.of("11000000"),
            "sport", List.of("15000000"),
            "sports", List.of("15000000"),
            "tech", List.of("13000000"),
            "science and technology", List.of("13000000", "07000000"));
    /** Two folders that are one class. */
    private static final Map<String, String> JOINED =
            Map.of("science", "science and technology", "technology", "science and technology");
    /** What news calls technology, and IPTC has elsewhere: computing, consumer electronics, video games, social media. */
    private static final Map<String, List<String>> ALLOWED =
            Map.of("tech", List.of("20000225", "20001258", "20000548", "20001182"));
    /** A class of every top branch that no other class of the set has; lifestyle is in none. */
    private static final String REST = "society";

    private static final String LIFESTYLE = "10000000";
    private static final Set<String> UNSCORED = Set.of("other", "not_news");

    /**
     * The classes of a set with these folders.
     *
     * @throws IllegalArgumentException if a folder's name says no class
     */
    static TopicClasses of(List<String> folders) {
        var scored =
                folders.stream().filter(folder -> !UNSCORED.contains(folder)).toList();
        var codes = new HashMap<String, String>();
        var allowed = new HashMap<String, String>();
        for (var folder : scored) {
            String name = JOINED.getOrDefault(folder, folder);
            if (isCode(folder)) {
                codes.put(SCHEME + folder, name);
            } else if (BRANCHES.containsKey(name)) {
                BRANCHES.get(name).forEach(code -> codes.put(SCHEME + code, name));
            } else if (!name.equals(REST)) {
                throw new IllegalArgumentException("the folder %s is no class: expected eight digits or one of %s"
                        .formatted(
                                folder,
                                String.join(
                                        ", ",
                                        BRANCHES.keySet().stream().sorted().toList())));
            }
            ALLOWED.getOrDefault(name, List.of()).forEach(code -> allowed.put(SCHEME + code, name));
        }
        if (scored.contains(REST)) {
            IntStream.rangeClosed(1, 17)
                    .mapToObj("%02d000000"::formatted)
                    .filter(code -> !code.equals(LIFESTYLE))
                    .forEach(code -> codes.putIfAbsent(SCHEME + code, REST));
        }
        var strictly = new TopicClasses(scored, Map.copyOf(codes), Optional.empty());
        if (allowed.isEmpty()) {
            return strictly;
        }
        codes.putAll(allowed);
        return new TopicClasses(scored, Map.copyOf(codes), Optional.of(strictly));
    }

    /** The class of a folder. */
    String nameOf(String folder) {
        return JOINED.getOrDefault(folder, folder);
    }

    TopicClasses strictly() {
        return stricter.orElse(this);
    }

    /** The class of the highest-scoring topic that is within one. */
    Optional<String> best(List<Topic> topics) {
        return topics.stream()
                .sorted(Comparator.comparingDouble(Topic::getScore).reversed())
                .flatMap(topic -> classOf(topic).stream())
                .findFirst();
    }

    private Optional<String> classOf(Topic topic) {
        var chain = new ArrayList<String>();
        chain.add(topic.getCode());
        chain.addAll(topic.getBroader());
        return chain.stream().filter(codes::containsKey).map(codes::get).findFirst();
    }

    private static boolean isCode(String folder) {
        return folder.length() == 8 && folder.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
