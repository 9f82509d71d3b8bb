package wiredesk.enrich.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.summary.Beginnings.Need;

/**
 * Chooses the sentences that together say most, in as few words, of what a person would say: the expected F1 of words and of pairs of
 * words (ROUGE-1 and ROUGE-2). A word that one sentence has said counts nothing in another, so that no sentence repeats another.
 *
 * <p>Sentences are added one by one, the best first, then each is exchanged for a better one as long as there is one: at most
 * {@value #ROUNDS} times around.
 *
 * @see <a href="https://aclanthology.org/W04-1013/">Lin 2004, ROUGE</a>
 * @see <a href="https://aclanthology.org/P11-1052/">Lin and Bilmes 2011</a> on adding the best first
 */
final class Selection {

    /** What an expected pair counts against an expected word. */
    private static final double PAIRS = 1.2;
    /** Words of a summary that a person writes, a little more: the larger, the longer are the sentences that win. */
    private static final double WORDS_OF_A_PERSON = 48;

    private static final int ROUNDS = 3;
    /** Sentences beyond which none is exchanged: the time would grow with the square. */
    private static final int MOST_EXCHANGED = 10;

    private final List<Candidate> candidates;
    private final double[] wordChances;
    private final double[] pairChances;
    private final int[] wordSaid;
    private final int[] pairSaid;
    private int round;

    Selection(Vocabulary vocabulary, List<Candidate> candidates) {
        this.candidates = candidates;
        this.wordChances = vocabulary.wordChances();
        this.pairChances = vocabulary.pairChances(wordChances);
        this.wordSaid = new int[vocabulary.words()];
        this.pairSaid = new int[vocabulary.pairs()];
    }

    /** At most {@code count} of the candidates, in the article's order, together with at most {@code characters}. */
    List<Candidate> of(int count, int characters) {
        var chosen = new ArrayList<Candidate>();
        Choice last = null;
        while (chosen.size() < count) {
            var next = best(chosen, characters);
            if (next == null) {
                break;
            }
            chosen.add(next.candidate);
            last = next;
        }
        if (last != null && chosen.size() <= MOST_EXCHANGED) {
            exchange(chosen, last.value, characters);
        }
        chosen.sort(Comparator.comparingInt(Candidate::index));
        return chosen;
    }

    private void exchange(List<Candidate> chosen, double value, int characters) {
        double most = value;
        boolean better = true;
        for (int i = 0; better && i < ROUNDS; i++) {
            better = false;
            for (int place = 0; place < chosen.size(); place++) {
                var old = chosen.remove(place);
                var best = best(chosen, characters);
                if (best != null && best.value > most) {
                    most = best.value;
                    better = true;
                    chosen.add(place, best.candidate);
                } else {
                    chosen.add(place, old);
                }
            }
        }
    }

    private record Choice(Candidate candidate, double value) {}

    /** The candidate that goes best with the others; of equals the earliest. */
    private @Nullable Choice best(List<Candidate> others, int characters) {
        round++;
        double said = 0;
        int words = 0;
        double merit = 0;
        int room = characters;
        for (var other : others) {
            said += newIn(other, true);
            words += other.reading().length;
            merit += other.merit();
            room -= other.text().length() + 1;
        }
        Choice best = null;
        for (var candidate : candidates) {
            if (candidate.text().length() > room || others.contains(candidate) || !isCoherent(others, candidate)) {
                continue;
            }
            double value =
                    2 * (said + newIn(candidate, false)) / (words + candidate.reading().length + WORDS_OF_A_PERSON)
                            + (merit + candidate.merit()) / (others.size() + 1);
            if (best == null || value > best.value) {
                best = new Choice(candidate, value);
            }
        }
        return best;
    }

    /** What the candidate says that was not said before in this round; notes it as said if {@code noted}. */
    private double newIn(Candidate candidate, boolean noted) {
        double words = 0;
        for (int word : candidate.reading().words) {
            if (wordSaid[word] != round) {
                words += wordChances[word];
                wordSaid[word] = noted ? round : wordSaid[word];
            }
        }
        double pairs = 0;
        for (int pair : candidate.reading().pairs) {
            if (pairSaid[pair] != round) {
                pairs += pairChances[pair];
                pairSaid[pair] = noted ? round : pairSaid[pair];
            }
        }
        return words + PAIRS * pairs;
    }

    /** Whether each sentence that goes on from the one before has it. */
    private static boolean isCoherent(List<Candidate> others, Candidate candidate) {
        if (!hasWhatItNeeds(candidate, others, candidate)) {
            return false;
        }
        for (var other : others) {
            if (!hasWhatItNeeds(other, others, candidate)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasWhatItNeeds(Candidate one, List<Candidate> others, Candidate candidate) {
        if (one.need() != Need.PREDECESSOR || candidate.index() == one.index() - 1) {
            return true;
        }
        for (var other : others) {
            if (other.index() == one.index() - 1) {
                return true;
            }
        }
        return false;
    }
}
