package wiredesk.ingest.delivery.superdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.apache.james.mime4j.MimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFormTest {

    private static final String TYPE = "multipart/form-data; boundary=edge-of-a-form";

    @TempDir
    private Path folder;

    @Test
    void theMediumIsSavedByteForByte() throws Exception {
        byte[] picture = new byte[300_000];
        new Random(7).nextBytes(picture);
        System.arraycopy("\u00FF\u00D8\u00FF".getBytes(StandardCharsets.ISO_8859_1), 0, picture, 0, 3);
        System.arraycopy("\r\n--edge\r\n\n\r".getBytes(StandardCharsets.ISO_8859_1), 0, picture, 100, 12);
        Path file = folder.resolve("medium");

        MediaForm form = read(file, "urn:newsml:alpina.example:42/picture one.jpg", picture);

        assertThat(form.id()).contains("urn:newsml:alpina.example:42/picture one.jpg");
        assertThat(form.head().orElseThrow().type()).contains(MediaType.JPEG);
        assertThat(file).hasBinaryContent(picture);
    }

    @Test
    void anEmptyFormHasNeitherOne() throws Exception {
        MediaForm form = MediaForm.read(
                new ByteArrayInputStream("--edge-of-a-form--\r\n".getBytes(StandardCharsets.US_ASCII)),
                TYPE,
                folder.resolve("medium"));

        assertThat(form.id()).isEmpty();
        assertThat(form.head()).isEmpty();
    }

    @Test
    void whatIsNoFormHasNeitherOne() throws Exception {
        MediaForm form = MediaForm.read(
                new ByteArrayInputStream("{\"media_id\": 1}".getBytes(StandardCharsets.US_ASCII)),
                "application/json",
                folder.resolve("medium"));

        assertThat(form.id()).isEmpty();
        assertThat(form.head()).isEmpty();
    }

    @Test
    void anIdIsOnlySoLong() {
        assertThatThrownBy(() -> read(folder.resolve("medium"), "x".repeat(1_001), new byte[1]))
                .isInstanceOf(MimeException.class)
                .hasMessage("Expected a media_id of at most 1000 bytes, found a longer one");
    }

    private static MediaForm read(Path file, String id, byte[] medium) throws IOException, MimeException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--edge-of-a-form\r\nContent-Disposition: form-data; name=\"media_id\"\r\n\r\n" + id
                        + "\r\n--edge-of-a-form\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a;b.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(medium);
        form.writeBytes("\r\n--edge-of-a-form--\r\n".getBytes(StandardCharsets.US_ASCII));
        return MediaForm.read(new ByteArrayInputStream(form.toByteArray()), TYPE, file);
    }
}
