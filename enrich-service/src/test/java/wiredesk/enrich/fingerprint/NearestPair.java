package wiredesk.enrich.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Average-link clustering as the textbook has it: looks at all pairs each time. Slow, and plain to see that it is right. */
final class NearestPair {

    private record Group(List<Integer> members, List<SparseVector> vectors, boolean story) {

        double mean(Group other) {
            double sum = 0;
            for (SparseVector vector : vectors) {
                for (SparseVector its : other.vectors) {
                    sum += vector.dot(its);
                }
            }
            return sum / ((double) vectors.size() * other.vectors.size());
        }

        Group and(Group other) {
            boolean one =
                    story && other.story && Nearness.isOneStory(mean(other), vectors.size(), other.vectors.size());
            return new Group(
                    one
                            ? Stream.concat(members.stream(), other.members.stream())
                                    .sorted()
                                    .toList()
                            : List.of(),
                    Stream.concat(vectors.stream(), other.vectors.stream()).toList(),
                    one);
        }
    }

    private NearestPair() {}

    /** Of documents sorted by id. */
    static Map<String, String> stories(List<Document> documents) {
        var rarity = new Rarity();
        documents.forEach(document -> rarity.learn(document.terms()));
        var groups = new ArrayList<Group>();
        for (int i = 0; i < documents.size(); i++) {
            groups.add(
                    new Group(List.of(i), List.of(rarity.weigh(documents.get(i).terms())), true));
        }
        var stories = new TreeMap<String, String>();
        documents.forEach(document -> stories.put(document.id(), document.id()));
        while (joinNearest(groups)) {
            for (Group group : groups) {
                group.members()
                        .forEach(i -> stories.put(
                                documents.get(i).id(),
                                documents.get(group.members().getFirst()).id()));
            }
        }
        return stories;
    }

    private static boolean joinNearest(List<Group> groups) {
        int one = -1;
        int other = -1;
        double best = Nearness.LEAST;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i; j++) {
                double mean = groups.get(i).mean(groups.get(j));
                if (mean > best) {
                    one = i;
                    other = j;
                    best = mean;
                }
            }
        }
        if (one < 0) {
            return false;
        }
        Group joined = groups.get(one).and(groups.get(other));
        groups.remove(one);
        groups.remove(other);
        groups.add(joined);
        return true;
    }
}
