package wiredesk.enrich.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.terms.FrequencyCounter;
import wiredesk.enrich.terms.WordCounts;
import wiredesk.enrich.terms.WordHash;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.LearnedFrequencies;

class StoredFrequenciesTest {

    static {
        ContractTrust.establish();
    }

    private boolean registryIsAway;
    private final StoredFrequencies stored = new StoredFrequencies(this::decode);

    @Test
    void partitionsAreAddedUpByLanguageAndTheNewestRecordOfEachCounts() throws Exception {
        put(0, "en", 3, "river");
        put(1, "en", 4, "river");
        put(1, "de", 5, "fluss");
        put(0, "en", 10, "river");

        assertThat(stored.isChanged()).isTrue();
        var sums = stored.sums();

        assertThat(stored.isChanged()).isFalse();
        assertThat(sums).containsOnlyKeys("de", "en");
        assertThat(sums.values()).extracting(WordCounts::articles).containsExactlyInAnyOrder(5L, 14L);
        assertThat(sums)
                .hasEntrySatisfying(
                        "en", counts -> assertThat(counts.with("river")).isEqualTo(14));
        assertThat(stored.of(1)).extracting(LearnedFrequencies::getLanguage).containsExactly("de", "en");

        stored.put("1/de", null);
        assertThat(stored.sums()).containsOnlyKeys("en");
    }

    @Test
    void aRecordThatMakesNoSenseIsLeftOut() throws Exception {
        put(0, "en", 3, "river");
        stored.put("1/en", "no Avro".getBytes(UTF_8));
        stored.put("2/en", bytes(record(7, "en", 9, "river")));
        stored.put(
                "3/en",
                bytes(LearnedFrequencies.newBuilder(record(3, "en", 2, "river"))
                        .setCounts(List.of(5))
                        .build()));
        stored.put("what is this", new byte[0]);

        assertThat(stored.sums()).containsOnlyKeys("en");
        assertThat(stored.sums().values()).extracting(WordCounts::articles).containsExactly(3L);
        assertThat(stored.of(1)).isEmpty();
    }

    @Test
    void whatCannotBeToldNowIsAskedAgain() throws Exception {
        put(0, "en", 3, "river");
        registryIsAway = true;
        assertThatThrownBy(stored::sums).hasMessage("away");
        assertThat(stored.isChanged()).isTrue();
        registryIsAway = false;
        assertThat(stored.sums()).containsOnlyKeys("en");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void countsAreTheSameAfterTheirWayThroughARecord(long seed) {
        var random = new SplittableRandom(seed);
        var counter = new FrequencyCounter(300);
        for (int i = 0; i < 200; i++) {
            counter.count(
                    random.ints(1 + random.nextInt(30), 1, 2_000).distinct().toArray());
            counter.count(random.ints(5).distinct().filter(word -> word != 0).toArray());
        }
        WordCounts counts = counter.counts();
        assertThat(StoredCounts.of(StoredCounts.record(counts)
                        .setPartition(0)
                        .setLanguage("en")
                        .setNextOffset(0)
                        .build()))
                .isEqualTo(counts);
    }

    private void put(int partition, String language, int articles, String word) throws Exception {
        stored.put(partition + "/" + language, bytes(record(partition, language, articles, word)));
    }

    private static LearnedFrequencies record(int partition, String language, int articles, String word) {
        return StoredCounts.record(new WordCounts(articles, 0, new int[] {WordHash.of(word)}, new int[] {articles}))
                .setPartition(partition)
                .setLanguage(language)
                .setNextOffset(0)
                .build();
    }

    private static byte[] bytes(LearnedFrequencies record) throws Exception {
        ByteBuffer buffer = LearnedFrequencies.getEncoder().encode(record);
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private Object decode(byte[] bytes) {
        if (registryIsAway) {
            throw new IllegalStateException("away");
        }
        try {
            return LearnedFrequencies.getDecoder().decode(bytes);
        } catch (IOException | RuntimeException e) {
            return e;
        }
    }
}
