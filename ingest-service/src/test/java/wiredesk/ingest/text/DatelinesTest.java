package wiredesk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.schemas.Dateline;

class DatelinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENEVA, Switzerland (XYZ) – Talks began.          | GENEVA, Switzerland (XYZ) | GENEVA         | Switzerland
            Geneva, Switzerland – Talks began.                | Geneva, Switzerland       | Geneva         | Switzerland
            BERLIN (dpa) - Talks began.                       | BERLIN (dpa)              | BERLIN         |
            Berlin (dpa) - Talks began.                       | Berlin (dpa)              | Berlin         |
            Berlin (dpa): Talks began.                        | Berlin (dpa)              | Berlin         |
            PARIS, March 3 — Talks began.                     | PARIS, March 3            | PARIS          |
            PARIS—Talks began.                                | PARIS                     | PARIS          |
            PARIS, 3 mars (AEP) - Talks began.                | PARIS, 3 mars (AEP)       | PARIS          |
            Paris 3 mars (AEP) – Talks began.                 | Paris 3 mars (AEP)        | Paris          |
            WASHINGTON, D.C. — Talks began.                   | WASHINGTON, D.C.          | WASHINGTON     | D.C.
            PORTLAND, Ore., March 3 (KW) -- Talks began.      | PORTLAND, Ore., March 3 (KW) | PORTLAND    | Ore.
            ST. LOUIS (KW) _ Talks began.                     | ST. LOUIS (KW)            | ST. LOUIS      |
            RIO DE JANEIRO, Brazil, March 3 – Talks began.    | RIO DE JANEIRO, Brazil, March 3 | RIO DE JANEIRO | Brazil
            Port-au-Prince (AEP) – Talks began.               | Port-au-Prince (AEP)      | Port-au-Prince |
            KYIV/GENEVA – Talks began.                        | KYIV/GENEVA               | KYIV/GENEVA    |
            MOSCOW, March 3. /RAS/. Talks began.              | MOSCOW, March 3. /RAS/    | MOSCOW         |
            Brussels – Talks began.                           | Brussels                  | Brussels       |
            Frankfurt am Main (dpa) - Talks began.            | Frankfurt am Main (dpa)   | Frankfurt am Main |
            Wien, Österreich – Talks began.                   | Wien, Österreich          | Wien           | Österreich
            Jan. 12 (XYZ) - Talks began.                      | Jan. 12 (XYZ)             |                |
            """)
    void datelinesAreTakenOut(String paragraph, String text, @Nullable String place, @Nullable String country) {
        Optional<Datelines.Found> found = Datelines.find(paragraph);

        assertThat(found).contains(new Datelines.Found(new Dateline(text, place, country), "Talks began."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia – long a partner – left the talks.",
                "Donald Fisher – the former president – left.",
                "However, Switzerland – a neutral state – agreed.",
                "UPDATE 1 - Talks began.",
                "BREAKING – Talks began.",
                "NATO – the alliance – agreed.",
                "The talks - the first in years - began.",
                "Talks began.",
                "– Talks began.",
                "In Geneva, Switzerland, talks – the first – began.",
                "Apple, Google – and others – agreed.",
                "It was \"over\" - she said."
            })
    void whatOnlyBeginsWithANameAndADashIsText(String paragraph) {
        assertThat(Datelines.find(paragraph)).isEmpty();
    }
}
