package wiredesk.enrich.learning;

import java.util.Arrays;
import java.util.List;
import wiredesk.enrich.terms.WordCounts;
import wiredesk.schemas.LearnedFrequencies;

/** Word counts as the contract's record has them. */
final class StoredCounts {

    private StoredCounts() {}

    /** The part of a record that is word counts. */
    static LearnedFrequencies.Builder record(WordCounts counts) {
        var words = new Integer[counts.size()];
        var numbers = new Integer[counts.size()];
        int before = 0;
        for (int i = 0; i < counts.size(); i++) {
            words[i] = counts.word(i) - before;
            numbers[i] = counts.count(i);
            before = counts.word(i);
        }
        return LearnedFrequencies.newBuilder()
                .setArticles(counts.articles())
                .setMissed(counts.missed())
                .setWords(List.of(words))
                .setCounts(List.of(numbers));
    }

    /**
     * The word counts of a record.
     *
     * @throws IllegalArgumentException if they make no sense
     */
    static WordCounts of(LearnedFrequencies record) {
        int[] words = ints(record.getWords());
        Arrays.parallelPrefix(words, Integer::sum);
        return new WordCounts(record.getArticles(), record.getMissed(), words, ints(record.getCounts()));
    }

    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).toArray();
    }
}
