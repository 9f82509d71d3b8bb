package wiredesk.ingest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.credential.FeedCredentials;
import wiredesk.ingest.credential.Hmac;
import wiredesk.ingest.credential.SignatureCheck;

class ReceptionTest {

    private final AtomicLong now = new AtomicLong();
    private final Reception reception = new Reception(Duration.ofSeconds(30), 100, 10, now::get);

    @Test
    void aSenderThatSendsAByteNowAndThenIsCutOffAtTheDeadline() {
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                now.addAndGet(Duration.ofSeconds(10).toNanos());
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                bytes[from] = (byte) read();
                return 1;
            }
        };

        try (Reception.Received body = reception.admit(dripping)) {
            assertThatThrownBy(body::readAllBytes)
                    .isInstanceOf(Reception.TooSlow.class)
                    .hasMessage("The body was not here within 30 s");
        }
        assertThat(now).hasValue(Duration.ofSeconds(40).toNanos());
    }

    @Test
    void thereIsRoomForSoManyBytesAtOnceAndItIsFreeAgainAfterwards() throws IOException {
        try (Reception.Received first = reception.admit(bytes(60))) {
            assertThat(first.readAllBytes()).hasSize(60);
            try (Reception.Received second = reception.admit(bytes(60))) {
                assertThatThrownBy(second::readAllBytes).isInstanceOf(Reception.Crowded.class);
            }
        }
        try (Reception.Received third = reception.admit(bytes(100))) {
            assertThat(third.readAllBytes()).hasSize(100);
        }
    }

    @Test
    void whoIsNotVerifiedTakesNoRoomFromThoseWhoAre() throws IOException {
        try (Reception.Received stranger = reception.verify(bytes(10));
                Reception.Received another = reception.verify(bytes(1))) {
            assertThat(stranger.readAllBytes()).hasSize(10);
            assertThatThrownBy(another::read).isInstanceOf(Reception.Crowded.class);
            try (Reception.Received feed = reception.admit(bytes(100))) {
                assertThat(feed.readAllBytes()).hasSize(100);
            }
        }
    }

    @Test
    void ofASignedBodyThatIsTooLongOnlyTheBeginningIsKeptAndTakesRoomAndAllOfItIsChecked() throws IOException {
        SignatureCheck check = FeedCredentials.NOBODYS.secrets().begin(Hmac.SHA1);

        try (Reception.Received in = reception.verify(bytes(35))) {
            SignedBody body = SignedBody.read(in, check, 10);

            assertThat(body.open().readAllBytes()).hasSize(10);
            assertThat(body.length()).isEqualTo(35);
        }
        assertThat(check.accept(List.of(new byte[20]))).isFalse();
    }

    @Test
    void anEndlessBodyIsNotCheckedToItsEnd() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        try (Reception.Received in = reception.verify(endless)) {
            assertThat(SignedBody.read(in, FeedCredentials.NOBODYS.secrets().begin(Hmac.SHA1), 10)
                            .length())
                    .isBetween(40L, 40L + 2 * 16 * 1024);
        }
    }

    private static InputStream bytes(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
