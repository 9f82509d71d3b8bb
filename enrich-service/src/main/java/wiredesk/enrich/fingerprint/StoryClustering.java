package wiredesk.enrich.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import wiredesk.enrich.fingerprint.Groups.Neighbour;

/**
 * Puts a whole collection of articles into stories: average-link clustering of TF-IDF vectors with the document frequencies of that very
 * collection. Does not depend on the order in which the articles come.
 *
 * <p>Follows chains of nearest neighbours until two are each other's nearest, which gives the same tree as joining the nearest pair of all
 * again and again, without keeping the similarities of all pairs.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/26.4.354">Murtagh 1983, A survey of recent advances in hierarchical clustering</a>
 */
public final class StoryClustering {

    private final Groups groups = new Groups();
    /** Of each group its articles; none if it is no story but what is left of two that were near and not near enough. */
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    private final List<List<Integer>> stories = new ArrayList<>();

    private StoryClustering() {}

    /**
     * The story of each article by the article's id, in the order of the ids. A story is named by the least id of its articles.
     *
     * @throws IllegalArgumentException if two articles have one id
     */
    public static SequencedMap<String, String> of(List<Document> documents) {
        List<Document> sorted =
                documents.stream().sorted(Comparator.comparing(Document::id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two articles have the id " + sorted.get(i).id());
            }
        }
        var rarity = new Rarity();
        sorted.forEach(document -> rarity.learn(document.terms()));
        var clustering = new StoryClustering();
        for (int i = 0; i < sorted.size(); i++) {
            clustering.groups.add(rarity.weigh(sorted.get(i).terms()), 1);
            clustering.members.put(i, List.of(i));
        }
        var named = new LinkedHashMap<String, String>();
        sorted.forEach(document -> named.put(document.id(), document.id()));
        for (List<Integer> story : clustering.stories()) {
            String least = sorted.get(
                            story.stream().min(Comparator.naturalOrder()).orElseThrow())
                    .id();
            story.forEach(i -> named.put(sorted.get(i).id(), least));
        }
        return named;
    }

    private List<List<Integer>> stories() {
        int group = 0;
        while (group < groups.end()) {
            if (groups.has(group)) {
                follow(group);
                // Joined groups may have taken a lower number.
                group = 0;
            } else {
                group++;
            }
        }
        return stories;
    }

    /** Similarities along the chain grow, so it ends: with two that are each other's nearest, or with one that has nobody near. */
    private void follow(int start) {
        Deque<Integer> chain = new ArrayDeque<>();
        chain.push(start);
        while (!chain.isEmpty()) {
            int last = chain.pop();
            int before = chain.isEmpty() ? -1 : chain.peek();
            Neighbour nearest = groups.nearest(last, before);
            if (nearest.mean() < Nearness.LEAST) {
                close(last);
            } else if (nearest.group() == before) {
                join(chain.pop(), last, nearest.mean());
            } else {
                chain.push(last);
                chain.push(nearest.group());
            }
        }
    }

    private void join(int one, int other, double mean) {
        int both = groups.add(groups.sum(one).plus(groups.sum(other)), groups.size(one) + groups.size(other));
        List<Integer> some = members.get(one);
        List<Integer> others = members.get(other);
        if (some != null && others != null && Nearness.isOneStory(mean, some.size(), others.size())) {
            members.put(both, Stream.concat(some.stream(), others.stream()).toList());
            members.remove(one);
            members.remove(other);
        }
        close(one);
        close(other);
    }

    /** The group goes no further. */
    private void close(int group) {
        List<Integer> story = members.remove(group);
        if (story != null) {
            stories.add(story);
        }
        groups.remove(group);
    }
}
