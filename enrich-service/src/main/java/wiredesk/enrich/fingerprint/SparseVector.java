package wiredesk.enrich.fingerprint;

import java.util.Arrays;

/** A vector of which most components are zero. Immutable. */
final class SparseVector {

    static final SparseVector ZERO = new SparseVector(new int[0], new double[0]);

    private final int[] terms;
    private final double[] weights;

    /**
     * @param terms numbers of the components that are not zero, ascending
     * @param weights their values
     */
    SparseVector(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** How many components are not zero. */
    int size() {
        return terms.length;
    }

    /** The number of the component at {@code i}, from 0 to {@link #size()}. */
    int term(int i) {
        return terms[i];
    }

    /** The value of the component at {@code i}. */
    double weight(int i) {
        return weights[i];
    }

    SparseVector plus(SparseVector other) {
        var sumTerms = new int[size() + other.size()];
        var sumWeights = new double[sumTerms.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            boolean mine = j == other.size() || (i < size() && terms[i] <= other.terms[j]);
            boolean its = i == size() || (j < other.size() && other.terms[j] <= terms[i]);
            sumTerms[count] = mine ? terms[i] : other.terms[j];
            sumWeights[count++] = (mine ? weights[i++] : 0) + (its ? other.weights[j++] : 0);
        }
        return new SparseVector(Arrays.copyOf(sumTerms, count), Arrays.copyOf(sumWeights, count));
    }

    /** Of length 1, or zero. */
    SparseVector normalised() {
        double square = 0;
        for (double weight : weights) {
            square += weight * weight;
        }
        if (square == 0) {
            return ZERO;
        }
        double length = Math.sqrt(square);
        return new SparseVector(
                terms, Arrays.stream(weights).map(weight -> weight / length).toArray());
    }

    double dot(SparseVector other) {
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                dot += weights[i++] * other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }
}
