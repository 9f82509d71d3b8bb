package wiredesk.enrich.tag.topic;

import java.util.Arrays;
import java.util.Set;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.StopWords;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Part;

/**
 * A text as numbers for the classifier: its words and pairs of neighbouring words, hashed into {@value #BUCKETS} buckets, each with the
 * logarithm of its count, and all together of length 1.
 *
 * <p>Stop words and numbers are left out; a pair of words reaches over them, not over the end of a sentence. Words of the headline count
 * {@value #HEADLINE} times.
 */
final class TextFeatures {

    /** Buckets in all, a power of two. */
    static final int BUCKETS = 1 << 16;

    private static final int HEADLINE = 3;
    /** Words of a text behind which nothing is read. */
    private static final int MOST_WORDS = 6000;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The buckets that are not empty, in order, and their values, above 0. */
    private final int[] buckets;

    private final float[] values;

    private TextFeatures(int[] buckets, float[] values) {
        this.buckets = buckets;
        this.values = values;
    }

    static TextFeatures of(ArticleText text) {
        var counting = new Counting(StopWords.in(text.language()));
        counting.count(text.headline());
        counting.count(text.body());
        return counting.features();
    }

    /** How many buckets are not empty. */
    int size() {
        return buckets.length;
    }

    /** The number of the bucket at a place. */
    int bucket(int at) {
        return buckets[at];
    }

    /** The value of the bucket at a place. */
    float value(int at) {
        return values[at];
    }

    /** How much of the text, from 0 to 1, is in buckets that {@code known} has. */
    double share(boolean[] known) {
        double share = 0;
        for (int i = 0; i < buckets.length; i++) {
            if (known[buckets[i]]) {
                share += values[i] * values[i];
            }
        }
        return share;
    }

    private static final class Counting {

        private final Set<String> stopWords;
        private final int[] counts = new int[BUCKETS];
        private int words;

        Counting(Set<String> stopWords) {
            this.stopWords = stopWords;
        }

        void count(Passage passage) {
            int weight = passage.part() == Part.HEADLINE ? HEADLINE : 1;
            for (var paragraph : passage.paragraphs()) {
                if (!paragraph.layout().isStory()) {
                    continue;
                }
                for (var sentence : paragraph.sentences()) {
                    long before = 0;
                    for (Token token : sentence.tokens()) {
                        if (token.isWord() && words < MOST_WORDS && !stopWords.contains(token.lower())) {
                            words++;
                            long word = hash(OFFSET, token.lower());
                            counts[bucket(word)] += weight;
                            if (before != 0) {
                                counts[bucket(hash(before, token.lower()))] += weight;
                            }
                            before = word * PRIME + 1;
                        }
                    }
                }
            }
        }

        TextFeatures features() {
            int[] buckets = new int[BUCKETS];
            float[] values = new float[BUCKETS];
            int size = 0;
            double length = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                if (counts[bucket] > 0) {
                    buckets[size] = bucket;
                    values[size] = (float) StrictMath.log1p(counts[bucket]);
                    length += (double) values[size] * values[size];
                    size++;
                }
            }
            for (int i = 0; i < size; i++) {
                values[i] /= (float) Math.sqrt(length);
            }
            return new TextFeatures(Arrays.copyOf(buckets, size), Arrays.copyOf(values, size));
        }

        private static long hash(long start, String word) {
            long hash = start;
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
            }
            return hash;
        }

        private static int bucket(long hash) {
            long mixed = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 48);
        }
    }
}
