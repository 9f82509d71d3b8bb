package wiredesk.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?utf-8?Q?F=C3=A4hre?=                              | Fähre
            =?iso-8859-1?q?F=E4hre_auf_Grund?=                  | Fähre auf Grund
            =?utf-8?B?RsOkaHJl?=                                | Fähre
            =?utf-8?B?RsM=?= =?utf-8?B?pGhyZQ==?=               | Fähre
            =?utf-8?Q?F=C3=A4?= =?utf-8?Q?hre?= sinks           | Fähre sinks
            =?utf-8*de?Q?F=C3=A4hre?= und =?utf-8?Q?K=C3=BCste?= | Fähre und Küste
            =?iso-8859-1?Q?F=C3=A4hre?=                         | Fähre
            =?nobody-knows?Q?Ferry?=                            | Ferry
            Ferry =?utf-8?Q?sinks                               | Ferry =?utf-8?Q?sinks
            What=?No=?one                                       | What=?No=?one
            =?utf-8?Q?50=_percent=ZZ?=                          | 50= percent=ZZ
            =?utf-8?B?RsOkaHJ?=                                 | Fähr
            """)
    void wordsAreReadAsMailersWriteThem(String raw, String text) {
        assertThat(EncodedWords.decode(raw)).isEqualTo(text);
    }

    @Test
    void rawBytesAreWhatTheyLookLike() {
        assertThat(EncodedWords.decode(raw("Fähre", StandardCharsets.UTF_8))).isEqualTo("Fähre");
        assertThat(EncodedWords.decode(raw("Fähre", StandardCharsets.ISO_8859_1)))
                .isEqualTo("Fähre");
        assertThat(EncodedWords.decode(raw("=?windows-1252?Q?The_ferry’s_end?=", Charset.forName("windows-1252"))))
                .isEqualTo("The ferry’s end");
    }

    private static String raw(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
