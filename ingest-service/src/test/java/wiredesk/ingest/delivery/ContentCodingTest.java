package wiredesk.ingest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wiredesk.ingest.format.story.Refusal.Reason;
import wiredesk.ingest.format.story.UnreadableDocument;

class ContentCodingTest {

    private static final int LIMIT = 1 << 20;
    private static final byte[] STORY = "A story about a harbour. ".repeat(400).getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource
    void whatWasPackedIsUnpacked(ContentCoding coding) throws Exception {
        assertThat(ContentCoding.unpack(List.of(coding), pack(coding, STORY), LIMIT))
                .isEqualTo(STORY);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyAsLongAsTheLimitIsTakenAndOneByteMoreIsNot(ContentCoding coding) throws Exception {
        byte[] most = new byte[LIMIT];
        assertThat(ContentCoding.unpack(List.of(coding), pack(coding, most), LIMIT))
                .isEqualTo(most);
        assertThat(refusal(coding, pack(coding, new byte[LIMIT + 1]))).isEqualTo(Reason.TOO_LARGE);
    }

    /** A quarter of a gibibyte of zeros, unpacked no further than the limit. */
    @ParameterizedTest
    @EnumSource
    void aBombCostsNoMoreThanTheLimit(ContentCoding coding) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = packing(coding, packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                out.write(zeros);
            }
        }
        assertThat(packed.size()).isLessThan(1 << 20);
        assertThat(refusal(coding, packed.toByteArray())).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource
    void brokenBytesAreMalformedAndNothingElse(ContentCoding coding) throws Exception {
        byte[] packed = pack(coding, STORY);
        var chance = new SplittableRandom(coding.name().hashCode());
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = Arrays.copyOf(packed, chance.nextInt(packed.length + 1));
            for (int j = 0; j < 3 && broken.length > 0; j++) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
            }
            try {
                ContentCoding.unpack(List.of(coding), broken, LIMIT);
            } catch (UnreadableDocument e) {
                assertThat(e.refusal().reason()).isIn(Reason.MALFORMED, Reason.TOO_LARGE);
            }
        }
    }

    @Test
    void deflateIsReadWithAndWithoutItsHeader() throws Exception {
        var raw = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(raw, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(STORY);
        }
        assertThat(ContentCoding.unpack(List.of(ContentCoding.DEFLATE), raw.toByteArray(), LIMIT))
                .isEqualTo(STORY);
    }

    @Test
    void aZstdWindowBeyondEightMebibytesIsRefused() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZstdOutputStream(packed)) {
            out.setLong(25);
            out.write(new byte[1 << 16]);
        }
        assertThat(refusal(ContentCoding.ZSTD, packed.toByteArray())).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void codingsAreNamedInTheOrderOfTheirApplication() throws Exception {
        assertThat(ContentCoding.named("")).isEmpty();
        assertThat(ContentCoding.named("identity")).isEmpty();
        assertThat(ContentCoding.named("X-GZIP , zstd")).containsExactly(ContentCoding.GZIP, ContentCoding.ZSTD);
        byte[] twice = pack(ContentCoding.ZSTD, pack(ContentCoding.GZIP, STORY));
        assertThat(ContentCoding.unpack(ContentCoding.named("gzip, zstd"), twice, LIMIT))
                .isEqualTo(STORY);
        assertThat(catchThrowableOfType(UnreadableDocument.class, () -> ContentCoding.named("gzip, br"))
                        .refusal())
                .satisfies(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
                    assertThat(refusal.detail()).isEqualTo("Expected a body coded as gzip, deflate or zstd, found br");
                });
        assertThat(catchThrowableOfType(UnreadableDocument.class, () -> ContentCoding.named("gzip,gzip,gzip,gzip"))
                        .refusal()
                        .reason())
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
    }

    @Test
    void aPackedFileIsKnownByItsFirstBytes() throws Exception {
        assertThat(ContentCoding.sniffed(pack(ContentCoding.GZIP, STORY))).containsExactly(ContentCoding.GZIP);
        assertThat(ContentCoding.sniffed(Zstd.compress(STORY))).containsExactly(ContentCoding.ZSTD);
        assertThat(ContentCoding.sniffed(STORY)).isEmpty();
        assertThat(ContentCoding.sniffed(new byte[0])).isEmpty();
    }

    private static Reason refusal(ContentCoding coding, byte[] packed) {
        return catchThrowableOfType(
                        UnreadableDocument.class, () -> ContentCoding.unpack(List.of(coding), packed, LIMIT))
                .refusal()
                .reason();
    }

    private static byte[] pack(ContentCoding coding, byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = packing(coding, packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static OutputStream packing(ContentCoding coding, OutputStream to) throws IOException {
        return switch (coding) {
            case GZIP -> new GZIPOutputStream(to);
            case DEFLATE -> new DeflaterOutputStream(to);
            case ZSTD -> new ZstdOutputStream(to);
        };
    }
}
