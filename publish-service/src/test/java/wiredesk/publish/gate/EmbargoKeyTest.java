package wiredesk.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbargoKeyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theBytesOfKeysCompareAsTheirTimesDo() {
        List<EmbargoKey> inOrder = List.of(
                new EmbargoKey(Instant.parse("1899-12-31T23:59:59.999Z"), "z"),
                new EmbargoKey(Instant.EPOCH.minusMillis(1), "z"),
                new EmbargoKey(Instant.EPOCH, "a"),
                new EmbargoKey(NOON, "http://example.org/a"),
                new EmbargoKey(NOON, "http://example.org/ä"),
                EmbargoKey.endOf(NOON),
                new EmbargoKey(NOON.plusMillis(1), "a"),
                new EmbargoKey(Instant.parse("2999-01-01T00:00:00Z"), ""));
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(Arrays.compareUnsigned(bytes(inOrder.get(i - 1)), bytes(inOrder.get(i))))
                    .isNegative();
        }
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        var key = new EmbargoKey(NOON.plusMillis(7), "http://example.org/ä//b?x=1");
        assertThat(EmbargoKey.serde().deserializer().deserialize("embargoes", bytes(key)))
                .isEqualTo(key);
    }

    private static byte[] bytes(EmbargoKey key) {
        return EmbargoKey.serde().serializer().serialize("embargoes", key);
    }
}
