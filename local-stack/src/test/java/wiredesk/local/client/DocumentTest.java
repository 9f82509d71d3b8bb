package wiredesk.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {

    @ParameterizedTest
    @CsvSource({
        "story.json, x, application/json",
        "story.XML, x, application/xml",
        "story.txt, {, text/plain;charset=UTF-8",
        "standard input, '  {\"uri\":1}', application/json",
        "standard input, '\uFEFF<nitf/>', application/xml",
        "standard input, Geneva talks, text/plain;charset=UTF-8",
        "standard input, '', text/plain;charset=UTF-8"
    })
    void theNameSaysWhatItIsElseTheFirstCharacter(String name, String text, String contentType) {
        assertThat(Document.of(name, text.getBytes(StandardCharsets.UTF_8)).contentType())
                .isEqualTo(contentType);
    }
}
