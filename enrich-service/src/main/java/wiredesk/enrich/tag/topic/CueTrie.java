package wiredesk.enrich.tag.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.Token;

/**
 * Cues by the letters of their first words: a word is walked once, letter by letter, and usually left after three.
 *
 * <p>The edges of all nodes stand in one table, found by node and letter.
 */
final class CueTrie {

    private static final Comparator<Branch> LONGEST_FIRST = Comparator.comparingInt(
                    (Branch branch) -> branch.cue().words().size())
            .reversed()
            .thenComparingInt(branch -> branch.cue().id());

    /** Node and letter of an edge; an edge leads to a node above 0, so an empty place is one whose target is 0. */
    private long[] edges = new long[1 << 12];

    private int[] targets = new int[1 << 12];
    /** Where the letters lead that most words begin with. */
    private final int[] heads = new int[0x80];

    private int nodes = 1;
    /** Cues whose first word ends at a node, and those whose first word may go on from there. */
    private Branch[] @Nullable [] closed = new Branch[1 << 11][];

    private Branch[] @Nullable [] open = new Branch[1 << 11][];

    /**
     * A cue at a node.
     *
     * @param seconds a bit for each letter, by its last six bits, that its second word can begin with; none if it has no second word
     */
    private record Branch(Cue cue, long seconds) {

        static Branch of(Cue cue) {
            long seconds = 0;
            if (cue.words().size() > 1) {
                for (String form : cue.words().get(1).forms()) {
                    seconds |= form.isEmpty() ? -1 : 1L << form.charAt(0);
                }
            }
            return new Branch(cue, seconds);
        }

        /** Most phrases end here: their second word is looked at only if it can be the one. */
        boolean mayGoOn(long second) {
            return seconds == 0 || (seconds & second) != 0;
        }
    }

    CueTrie(Collection<Cue> cues) {
        for (var cue : cues) {
            var first = cue.words().getFirst();
            for (String form : first.forms()) {
                int node = grow(form);
                if (first.open()) {
                    open = with(Branch.of(cue), node, open);
                } else {
                    closed = with(Branch.of(cue), node, closed);
                }
            }
        }
    }

    private static Branch[] @Nullable [] with(Branch branch, int node, Branch[] @Nullable [] branches) {
        var all = node < branches.length ? branches : Arrays.copyOf(branches, 2 * node);
        var before = all[node];
        var here = before == null ? new Branch[1] : Arrays.copyOf(before, before.length + 1);
        here[here.length - 1] = branch;
        Arrays.sort(here, LONGEST_FIRST);
        all[node] = here;
        return all;
    }

    /** The cue that stands at this place: the longest phrase, and of those the one whose first word is written out farthest. */
    @Nullable Cue at(List<Token> tokens, int at) {
        String word = tokens.get(at).lower();
        long second = at + 1 < tokens.size() ? 1L << tokens.get(at + 1).lower().charAt(0) : 0;
        Cue best = null;
        int node = 0;
        int length = word.length();
        for (int i = 0; i < length; i++) {
            node = next(node, folded(word.charAt(i)));
            if (node == 0) {
                return best;
            }
            best = better(best, open, node, second, tokens, at);
        }
        return better(best, closed, node, second, tokens, at);
    }

    private static @Nullable Cue better(
            @Nullable Cue best, Branch[] @Nullable [] branches, int node, long second, List<Token> tokens, int at) {
        var here = node < branches.length ? branches[node] : null;
        if (here == null) {
            return best;
        }
        for (var branch : here) {
            var cue = branch.cue();
            if (best != null && cue.words().size() < best.words().size()) {
                return best;
            }
            if (branch.mayGoOn(second) && cue.goesOn(tokens, at)) {
                return cue;
            }
        }
        return best;
    }

    /** Russian texts write ё or е, the profiles е. */
    private static char folded(char letter) {
        return letter == 'ё' ? 'е' : letter;
    }

    private int next(int node, char letter) {
        if (node == 0 && letter < heads.length) {
            return heads[letter];
        }
        long edge = (long) node << Character.SIZE | letter;
        int mask = targets.length - 1;
        int place = home(edge, mask);
        while (targets[place] != 0) {
            if (edges[place] == edge) {
                return targets[place];
            }
            place = place + 1 & mask;
        }
        return 0;
    }

    private int grow(String word) {
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            if (next == 0) {
                next = nodes++;
                put(node, word.charAt(i), next);
            }
            node = next;
        }
        return node;
    }

    private void put(int node, char letter, int target) {
        if (node == 0 && letter < heads.length) {
            heads[letter] = target;
            return;
        }
        if (2 * nodes > targets.length) {
            var oldEdges = edges;
            var oldTargets = targets;
            edges = new long[2 * oldEdges.length];
            targets = new int[2 * oldTargets.length];
            for (int i = 0; i < oldTargets.length; i++) {
                if (oldTargets[i] != 0) {
                    place(oldEdges[i], oldTargets[i]);
                }
            }
        }
        place((long) node << Character.SIZE | letter, target);
    }

    private void place(long edge, int target) {
        int mask = targets.length - 1;
        int place = home(edge, mask);
        while (targets[place] != 0) {
            place = place + 1 & mask;
        }
        edges[place] = edge;
        targets[place] = target;
    }

    private static int home(long edge, int mask) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
