package wiredesk.enrich.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Groups of articles, and an inverted index to find a group's neighbours in: only groups that share a word with it are looked at. Takes
 * memory for the vectors and nothing for their pairs.
 *
 * <p>A group is the sum of its articles' unit vectors; the scalar product of two sums over the product of the sizes is the mean cosine
 * over all pairs.
 */
final class Groups {

    /**
     * A group and how near it is.
     *
     * @param group its number; -1 if there is none
     * @param mean the mean cosine over all pairs
     */
    record Neighbour(int group, double mean) {}

    private final List<SparseVector> sums = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    /** Of each group; 0 for numbers that are free. */
    private int[] sizes = new int[64];
    /** Of each group, while neighbours are looked for; 0 otherwise. */
    private double[] products = new double[64];

    private Postings[] index = new Postings[1024];

    /** A new group of {@code size} articles with this sum; its number, which may be that of a group that was removed. */
    int add(SparseVector sum, int size) {
        int group = free.isEmpty() ? sums.size() : free.pop();
        if (group == sums.size()) {
            sums.add(sum);
        } else {
            sums.set(group, sum);
        }
        if (group == sizes.length) {
            sizes = Arrays.copyOf(sizes, group * 2);
            products = Arrays.copyOf(products, group * 2);
        }
        sizes[group] = size;
        for (int i = 0; i < sum.size(); i++) {
            postings(sum.term(i)).add(group, sum.weight(i));
        }
        return group;
    }

    /** Takes a group out. */
    void remove(int group) {
        SparseVector sum = sum(group);
        for (int i = 0; i < sum.size(); i++) {
            postings(sum.term(i)).remove(group);
        }
        sums.set(group, SparseVector.ZERO);
        sizes[group] = 0;
        free.push(group);
    }

    /** All numbers are less than this. */
    int end() {
        return sums.size();
    }

    /** Whether there is a group with this number. */
    boolean has(int group) {
        return sizes[group] > 0;
    }

    SparseVector sum(int group) {
        return sums.get(group);
    }

    int size(int group) {
        return sizes[group];
    }

    /** The group nearest to one of {@code size} articles with this sum; none if no group shares a word with it. */
    Neighbour nearest(SparseVector sum, int size) {
        return nearest(sum, size, -1, -1);
    }

    /** The group nearest to a group in here; of several as near {@code preferred}, else the one with the lowest number. */
    Neighbour nearest(int group, int preferred) {
        return nearest(sum(group), size(group), group, preferred);
    }

    private Neighbour nearest(SparseVector sum, int size, int itself, int preferred) {
        int nearest = -1;
        double best = 0;
        for (int group : multiply(sum)) {
            double mean = products[group] / ((double) size * sizes[group]);
            products[group] = 0;
            boolean asNear = mean == best && nearest != preferred && (group == preferred || group < nearest);
            if (group != itself && (mean > best || asNear)) {
                nearest = group;
                best = mean;
            }
        }
        return new Neighbour(nearest, best);
    }

    /** Fills in the products of the groups that share a word with a sum; answers which. */
    private int[] multiply(SparseVector sum) {
        var met = new int[64];
        int count = 0;
        for (int i = 0; i < sum.size(); i++) {
            int term = sum.term(i);
            Postings postings = term < index.length ? index[term] : null;
            for (int p = 0; postings != null && p < postings.count; p++) {
                int group = postings.groups[p];
                if (products[group] == 0) {
                    met = count < met.length ? met : Arrays.copyOf(met, count * 2);
                    met[count++] = group;
                }
                products[group] += sum.weight(i) * postings.weights[p];
            }
        }
        return Arrays.copyOf(met, count);
    }

    private Postings postings(int term) {
        if (term >= index.length) {
            index = Arrays.copyOf(index, Math.max(term + 1, index.length * 2));
        }
        Postings postings = index[term];
        if (postings == null) {
            postings = new Postings();
            index[term] = postings;
        }
        return postings;
    }

    /** The groups that have a term, and its weight in their sums. */
    private static final class Postings {

        private int[] groups = new int[4];
        private double[] weights = new double[4];
        private int count;

        void add(int group, double weight) {
            if (count == groups.length) {
                groups = Arrays.copyOf(groups, count * 2);
                weights = Arrays.copyOf(weights, count * 2);
            }
            groups[count] = group;
            weights[count++] = weight;
        }

        void remove(int group) {
            for (int i = 0; i < count; i++) {
                if (groups[i] == group) {
                    count--;
                    groups[i] = groups[count];
                    weights[i] = weights[count];
                    return;
                }
            }
        }
    }
}
