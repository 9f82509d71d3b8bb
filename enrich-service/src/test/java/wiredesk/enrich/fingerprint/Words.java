package wiredesk.enrich.fingerprint;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wiredesk.schemas.Term;

/** Texts out of nothing: words drawn from a vocabulary of 20,000. */
final class Words {

    private Words() {}

    static List<String> random(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "w" + random.nextInt(20_000))
                .toList();
    }

    static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    static Shingles shingles(List<String> words) {
        return Shingles.of(words);
    }

    static Signature signature(List<String> words) {
        return Signature.of(Shingles.of(words));
    }

    /** An article of equally heavy terms. */
    static Document document(String id, List<String> words) {
        List<String> different = words.stream().distinct().toList();
        float weight = (float) (1 / Math.sqrt(different.size()));
        return new Document(
                id, different.stream().map(word -> new Term(word, weight)).toList());
    }
}
