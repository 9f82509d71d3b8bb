package wiredesk.enrich.fingerprint;

import java.util.LinkedHashMap;
import wiredesk.enrich.fingerprint.Groups.Neighbour;

/**
 * Puts articles into stories as they come: one pass, each article joins the nearest story known by then or begins one. What was said of
 * an article is never taken back, so it depends on the order; {@link StoryClustering} sees all of them first and errs less.
 *
 * <p>Knows the stories that were last added to, so many at most, and how frequent each word was since it began; some 100 bytes a
 * different word. Not safe for use by several threads.
 */
public final class Stories {

    private final int most;
    private final Rarity rarity = new Rarity();
    private final Groups groups = new Groups();
    /** Names by group, the one that waited longest for an article first. */
    private final LinkedHashMap<Integer, String> names = new LinkedHashMap<>();

    /**
     * @param most how many stories are known at a time
     * @throws IllegalArgumentException if {@code most} is not positive
     */
    public Stories(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("expected at least one story to be known, found " + most);
        }
        this.most = most;
    }

    /** The story an article belongs to, named by the id of its first article. */
    public String add(Document document) {
        rarity.learn(document.terms());
        SparseVector vector = rarity.weigh(document.terms());
        Neighbour nearest = groups.nearest(vector, 1);
        if (!Nearness.isOneStory(nearest.mean(), 1, nearest.group() < 0 ? 1 : groups.size(nearest.group()))) {
            if (names.size() == most) {
                groups.remove(names.pollFirstEntry().getKey());
            }
            names.put(groups.add(vector, 1), document.id());
            return document.id();
        }
        int story = nearest.group();
        String name = String.valueOf(names.remove(story));
        SparseVector sum = groups.sum(story).plus(vector);
        int size = groups.size(story) + 1;
        groups.remove(story);
        names.put(groups.add(sum, size), name);
        return name;
    }

    /** How many stories are known. */
    public int size() {
        return names.size();
    }
}
