package wiredesk.enrich.learning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wiredesk.enrich.terms.WordCounts;
import wiredesk.schemas.LearnedFrequencies;

/**
 * The newest record of each key of {@code enrich.document-frequencies}, as bytes, and the sums by language. A record that makes no sense is
 * left out. Not safe for use by several threads.
 */
final class StoredFrequencies {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFrequencies.class);

    private final Function<byte[], Object> decode;
    private final Map<String, byte[]> records = new TreeMap<>();
    private final Map<String, WordCounts> byLanguage = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /**
     * @param decode a record, or something that is none; throws if it cannot be told now
     */
    StoredFrequencies(Function<byte[], Object> decode) {
        this.decode = decode;
    }

    /** Takes a record; no value takes the one before away. */
    void put(String key, byte @Nullable [] value) {
        if (value == null) {
            records.remove(key);
        } else {
            records.put(key, value);
        }
        changed.add(language(key));
    }

    /** Whether something came since the sums were made. */
    boolean isChanged() {
        return !changed.isEmpty();
    }

    long bytes() {
        return records.values().stream().mapToLong(value -> value.length).sum();
    }

    /** What was counted in a partition. */
    List<LearnedFrequencies> of(int partition) {
        String prefix = partition + "/";
        return records.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> decoded(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The sums over all partitions, by language. */
    Map<String, WordCounts> sums() {
        for (var languages = changed.iterator(); languages.hasNext(); languages.remove()) {
            String language = languages.next();
            WordCounts sum = records.entrySet().stream()
                    .filter(entry -> language(entry.getKey()).equals(language))
                    .flatMap(entry -> decoded(entry.getKey(), entry.getValue()))
                    .map(StoredCounts::of)
                    .reduce(WordCounts.NONE, WordCounts::plus);
            if (sum.articles() == 0) {
                byLanguage.remove(language);
            } else {
                byLanguage.put(language, sum);
            }
        }
        return Map.copyOf(byLanguage);
    }

    private Stream<LearnedFrequencies> decoded(String key, byte[] value) {
        if (decode.apply(value) instanceof LearnedFrequencies record
                && key.equals(record.getPartition() + "/" + record.getLanguage())) {
            try {
                StoredCounts.of(record);
                return Stream.of(record);
            } catch (IllegalArgumentException e) {
                LOG.warn("Document frequencies of {} are left out: {}", key, e.getMessage());
            }
        } else {
            LOG.warn("Document frequencies of {} are left out: the record cannot be read", key);
        }
        return Stream.empty();
    }

    private static String language(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
