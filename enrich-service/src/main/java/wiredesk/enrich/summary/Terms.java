package wiredesk.enrich.summary;

import java.util.Arrays;

/** Words, or pairs of words, by their numbers: how often and from which sentence on each is used. */
final class Terms {

    private static final int GRAMMAR = 3;
    private static final int IN_HEADLINE = 4;
    private static final int NAME_OR_NUMBER = 8;

    private int[] uses = new int[512];
    private int[] first = new int[512];
    /** The sentence each was used in last, counted from 1 on. */
    private int[] last = new int[512];
    /** How many words of each carry grammar; all bits above say something else. */
    private int[] traits = new int[512];

    private int size;

    /** The number of a new one, of whose words so many carry grammar. */
    int add(int grammar) {
        if (size == uses.length) {
            uses = Arrays.copyOf(uses, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
            traits = Arrays.copyOf(traits, 2 * size);
        }
        traits[size] = grammar;
        return size++;
    }

    int size() {
        return size;
    }

    /** Is used in the headline, before any sentence. */
    void useInHeadline(int number) {
        uses[number]++;
        traits[number] |= IN_HEADLINE;
    }

    /** Is used in a sentence; returns whether it is for the first time in this one. */
    boolean use(int number, int sentence) {
        if (uses[number]++ == 0) {
            first[number] = sentence;
        }
        boolean anew = last[number] != sentence + 1;
        last[number] = sentence + 1;
        return anew;
    }

    void markNameOrNumber(int number) {
        traits[number] |= NAME_OR_NUMBER;
    }

    int uses(int number) {
        return uses[number];
    }

    /** The first sentence it is used in. */
    int first(int number) {
        return first[number];
    }

    int grammar(int number) {
        return traits[number] & GRAMMAR;
    }

    boolean isInHeadline(int number) {
        return (traits[number] & IN_HEADLINE) != 0;
    }

    boolean isNameOrNumber(int number) {
        return (traits[number] & NAME_OR_NUMBER) != 0;
    }
}
