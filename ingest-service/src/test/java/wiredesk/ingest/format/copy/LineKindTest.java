package wiredesk.ingest.format.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineKindTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAKE_KEY | 1ST LEAD
            TAKE_KEY | 2nd Ld-Writethru
            TAKE_KEY | MANDATORY KILL
            TAKE_KEY | URGENT FERRY FIRE KILL
            TAKE_KEY | REFILE
            TAKE_KEY | 2. ZUSAMMENFASSUNG
            EMBARGO  | EMBARGOED UNTIL 10 A.M. GMT
            EMBARGO  | *** Sperrfrist: 24. November, 10.00 Uhr ***
            EMBARGO  | Embargo: 24/11/2026 10:00
            RELEASE  | FOR IMMEDIATE RELEASE
            NOTE     | Eds: With photos.
            NOTE     | (Eds: Updates throughout)
            NOTE     | EDITOR'S NOTE _ This is the first of three stories.
            NOTE     | ATTENTION - adds quote
            NOTE     | Attention editors: the date has changed
            BYLINE   | By NIAMH DOLAN and TOM REYES
            BYLINE   | Von Tjark Eilers, nsd
            BYLINE   | By dpa correspondents
            TEXT     | By the time the ferry sank, everybody had left.
            TEXT     | Embargo on arms sales is lifted
            TEXT     | Embargo: EU states agree on oil
            TEXT     | Hunters kill 1st wolf
            TEXT     | Rebels kill two
            TEXT     | Von der Leyen will wieder antreten
            TEXT     | Attention turns to the second round
            """)
    void aLineIsKnownByItsOwnWords(LineKind kind, String line) {
        assertThat(LineKind.of(line)).isEqualTo(kind);
    }
}
