package wiredesk.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wiredesk.publish.gate.rules.ArticleState;
import wiredesk.publish.gate.rules.Kill;
import wiredesk.publish.gate.rules.Mark;
import wiredesk.publish.gate.rules.Unshown;
import wiredesk.publish.gate.rules.Visibility;

class ArticleStateSerdeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Mark MARK = new Mark(3, NOON, true, "a".repeat(64));

    private final Serde<ArticleState> serde = ArticleStateSerde.serde();

    @ParameterizedTest
    @EnumSource
    void aStateIsReadAsItWasWritten(Visibility visibility) {
        var bare = new ArticleState(
                MARK,
                Optional.empty(),
                visibility,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var full = new ArticleState(
                MARK,
                Optional.of(NOON.minusMillis(1)),
                visibility,
                Optional.of(NOON),
                Optional.of(NOON.plusMillis(3)),
                Optional.of(NOON.plusMillis(1)),
                Optional.of(Unshown.EXPIRED),
                Optional.of(new Kill(new Mark(0, NOON.plusMillis(2), false, "b"), "c")));

        assertThat(again(bare)).isEqualTo(bare);
        assertThat(again(full)).isEqualTo(full);
        assertThat(again(full.buried())).isEqualTo(full.buried());
    }

    @Test
    void aStateIsSmall() {
        var state = new ArticleState(
                MARK,
                Optional.of(NOON),
                Visibility.PUBLISHED,
                Optional.of(NOON),
                Optional.of(NOON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(serde.serializer().serialize("articles", state)).hasSizeLessThan(128);
    }

    @Test
    void whatEarlierVersionsRememberedIsReadWithoutWhatTheyDidNotKnow() {
        String remembered = "0000000000000003" + "0000019ca9552c00" + "01" + "000161" + "01" + "01" + "0000019ca9552c00"
                + "00" + "00";
        byte[] first = HexFormat.of().parseHex("01" + remembered);
        byte[] second = HexFormat.of().parseHex("02" + remembered + "00" + "00");
        assertThat(serde.deserializer().deserialize("articles", second))
                .isEqualTo(serde.deserializer().deserialize("articles", first));
        assertThat(serde.deserializer().deserialize("articles", first))
                .isEqualTo(new ArticleState(
                        new Mark(3, Instant.ofEpochMilli(0x19ca9552c00L), true, "a"),
                        Optional.empty(),
                        Visibility.PUBLISHED,
                        Optional.of(Instant.ofEpochMilli(0x19ca9552c00L)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aLayoutOfALaterVersionIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> serde.deserializer().deserialize("articles", new byte[] {9, 0}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("found 9");
    }

    private ArticleState again(ArticleState state) {
        return serde.deserializer().deserialize("articles", serde.serializer().serialize("articles", state));
    }
}
