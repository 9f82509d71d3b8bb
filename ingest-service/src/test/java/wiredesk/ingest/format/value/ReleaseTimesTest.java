package wiredesk.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTimesTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Optional<LocalDate> TUESDAY = Optional.of(LocalDate.of(2026, 11, 24));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 00.01 GMT, WEDNESDAY NOVEMBER 25  | 2026-11-25T00:01:00Z
            Embargoed until 10:00 a.m. EST, Nov. 25, 2026     | 2026-11-25T15:00:00Z
            Embargo: 25/11/2026 1500 GMT                      | 2026-11-25T15:00:00Z
            Embargoed until 0001 hrs Thursday                 | 2026-11-25T23:01:00Z
            Embargoed until 6 pm                              | 2026-11-24T17:00:00Z
            Embargoed until noon tomorrow                     | 2026-11-25T11:00:00Z
            Sperrfrist: 24. November 2026, 10.00 Uhr          | 2026-11-24T09:00:00Z
            Sperrfrist: Mittwoch, 25.11.2026, 11 Uhr          | 2026-11-25T10:00:00Z
            Sous embargo jusqu'au 24 novembre 2026 à 10h30    | 2026-11-24T09:30:00Z
            Embargado hasta el 1 de enero de 2027             | 2026-12-31T23:00:00Z
            EMBARGOED UNTIL 2026-11-24T08:00                  | 2026-11-24T07:00:00Z
            For release on 2 January at 9:00                  | 2027-01-02T08:00:00Z
            """)
    void theMomentInASentenceIsFound(String line, Instant moment) {
        assertThat(ReleaseTimes.find(line, ZURICH, TUESDAY)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embargoed until 10 March",
                "Embargo until Thursday",
                "Embargoed until 10:00",
                "Embargoed until the minister has spoken"
            })
    void whatIsNotSaidFullyIsNotGuessed(String line) {
        assertThat(ReleaseTimes.find(line, ZURICH, Optional.empty())).isEmpty();
    }

    @Test
    void inAmericaTheMonthComesFirst() {
        assertThat(ReleaseTimes.find("Embargo: 3/4/2026", ZoneId.of("America/New_York"), Optional.empty()))
                .contains(Instant.parse("2026-03-04T05:00:00Z"));
    }
}
