package wiredesk.ingest.delivery.superdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "JPEG, \u00FF\u00D8\u00FF\u00E0..JFIF",
        "PNG, '\u0089PNG\r\n\u001A\n....IHDR'",
        "GIF, GIF89a..",
        "WEBP, RIFF1234WEBPVP8 ",
        "WAV, RIFF1234WAVEfmt ",
        "TIFF, 'II*\0....'",
        "AVIF, '\0\0\0 ftypavif'",
        "HEIC, '\0\0\0 ftypheic'",
        "MP4, '\0\0\0 ftypisom'",
        "MP3, ID3...",
        "MP3, '\u00FF\u00FB\u0090.'",
        "OGG, OggS....",
        "WEBM, '\u001AE\u00DF\u00A3....'",
        "PDF, %PDF-1.7"
    })
    void aFileIsKnownByItsBeginning(MediaType type, String head) {
        assertThat(MediaType.of(head.getBytes(StandardCharsets.ISO_8859_1))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http",
                "<!DOCTYPE html>",
                "MZ..........",
                "PK....",
                "RIFF1234AVI ",
                "\u00FF\u00F1.."
            })
    void whatIsNoneOfThemIsNotKept(String head) {
        assertThat(MediaType.of(head.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
