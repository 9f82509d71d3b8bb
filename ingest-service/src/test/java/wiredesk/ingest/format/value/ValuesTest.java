package wiredesk.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.schemas.EditorialStatus;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-01T12:00:00Z            | 2026-03-01T12:00:00Z
            2026-03-01T12:00:00.123456Z     | 2026-03-01T12:00:00.123456Z
            2026-03-01T12:00:00.1234567891Z | 2026-03-01T12:00:00.123456789Z
            2026-03-01T12:00:00.5           | 2026-03-01T11:00:00.500Z
            2026-03-01T12:00:00,5Z          | 2026-03-01T12:00:00.500Z
            2026-03-01T12:00:60Z            | 2026-03-01T12:00:59Z
            2026-03-01T12:00:00 +0100       | 2026-03-01T11:00:00Z
            2026-03-01T12:00:00+01:00       | 2026-03-01T11:00:00Z
            2026-03-01T12:00:00+0530        | 2026-03-01T06:30:00Z
            2026-03-01T12:00:00-05          | 2026-03-01T17:00:00Z
            2026-03-01 12:00:00             | 2026-03-01T11:00:00Z
            2026-07-01 12:00                | 2026-07-01T10:00:00Z
            20260301T120000Z                | 2026-03-01T12:00:00Z
            20260301T120000+0100            | 2026-03-01T11:00:00Z
            2026-03-01                      | 2026-02-28T23:00:00Z
            20260301                        | 2026-02-28T23:00:00Z
            Sun, 01 Mar 2026 12:00:00 +0000 | 2026-03-01T12:00:00Z
            Sun, 1 Mar 2026 07:00:00 EST    | 2026-03-01T12:00:00Z
            1 March 2026                    | 2026-02-28T23:00:00Z
            March 1, 2026 12:00 UTC         | 2026-03-01T12:00:00Z
            Sun,01 Mar 2026 9:00:00 JST     | 2026-03-01T00:00:00Z
            Sun, 01 Mar 2026 1:05 PM GMT    | 2026-03-01T13:05:00Z
            March 1st, 2026 at 12:30 a.m. UTC | 2026-03-01T00:30:00Z
            dim., 01 mars 2026 12:00:00 +0100 | 2026-03-01T11:00:00Z
            So, 01 Mär 2026 12:00:00 MEZ    | 2026-03-01T11:00:00Z
            1 de maio de 2026 10:00         | 2026-05-01T08:00:00Z
            01 Agustus 2026                 | 2026-07-31T22:00:00Z
            Sun Mar 01 12:00:00 GMT 2026    | 2026-03-01T12:00:00Z
            Sun Mar 1 12:00:00 +0000 2026   | 2026-03-01T12:00:00Z
            01.03.2026 12:00                | 2026-03-01T11:00:00Z
            01.03.2026, 12:00 Uhr           | 2026-03-01T11:00:00Z
            1. 3. 2026 12.00                | 2026-03-01T11:00:00Z
            1.3.2026 klo 12.00              | 2026-03-01T11:00:00Z
            01/03/2026 à 12h00              | 2026-03-01T11:00:00Z
            1. mars 2026 kl. 12.00          | 2026-03-01T11:00:00Z
            2026年3月1日 20時05分             | 2026-03-01T19:05:00Z
            2026年03月01日(日) 20:05          | 2026-03-01T19:05:00Z
            2026년 3월 1일                    | 2026-02-28T23:00:00Z
            2026/03/01 12:00:00 GMT         | 2026-03-01T12:00:00Z
            2026-03-01 12:00:00 Asia/Tokyo  | 2026-03-01T03:00:00Z
            1772366400                      | 2026-03-01T12:00:00Z
            1772366400000                   | 2026-03-01T12:00:00Z
            """)
    void datesAreReadInTheFormsThatAgenciesSend(String text, Instant moment) {
        assertThat(Dates.parse(text, ZoneId.of("Europe/Paris"))).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-01",
                "2026-02-30T00:00:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01T12:00:00.Z",
                "2026-03-01T12:00:00Zulu",
                "12:00",
                "2026-03-01T12:00:00 Mars",
                "+99:99"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(Dates.parse(text, ZoneId.of("Europe/Paris"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN_us,en-US",
        "eng,en",
        "ger,de",
        "fra,fr",
        "English,en",
        "Deutsch,de",
        "pt-br,pt-BR",
        "zh-hans-cn,zh-Hans-CN",
        "iw,he",
        "de-x-,de",
        "gsw,gsw"
    })
    void languageCodesBecomeTags(String code, String tag) {
        assertThat(LanguageTags.normalise(code)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "xx", "q", "klingon (tlh)", "12"})
    void whatIsNoLanguageIsNone(String code) {
        assertThat(LanguageTags.normalise(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "usable,USABLE",
        "stat:usable,USABLE",
        "Stat:Canceled,CANCELED",
        "http://cv.iptc.org/newscodes/pubstatusg2/withheld,WITHHELD",
        "killed,CANCELED",
        "Cancelled,CANCELED",
        "on-hold,WITHHELD"
    })
    void statusesAreKnownByTheirWordInAnyCase(String word, EditorialStatus status) {
        assertThat(EditorialStatuses.of(word)).contains(status);
    }

    @Test
    void theBytesDecideAboutTheCharset() {
        String text = "“Größe” – 5 €";
        Charset windows = Charset.forName("windows-1252");

        assertThat(Characters.decode(text.getBytes(StandardCharsets.UTF_8), Optional.empty()))
                .isEqualTo(text);
        assertThat(Characters.decode(text.getBytes(StandardCharsets.UTF_8), Optional.of("iso-8859-1")))
                .isEqualTo(text);
        assertThat(Characters.decode(text.getBytes(windows), Optional.of("utf-8")))
                .isEqualTo(text);
        assertThat(Characters.decode(text.getBytes(windows), Optional.of("ISO-8859-1")))
                .isEqualTo(text);
        assertThat(Characters.decode(text.getBytes(windows), Optional.empty())).isEqualTo(text);
        assertThat(Characters.decode(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE), Optional.empty()))
                .isEqualTo(text);
        assertThat(Characters.decode(text.getBytes(StandardCharsets.UTF_16BE), Optional.of("utf-16be")))
                .isEqualTo(text);
        assertThat(Characters.decode("Ýmir œuvre".getBytes(Charset.forName("iso-8859-15")), Optional.of("iso-8859-15")))
                .isEqualTo("Ýmir œuvre");
        assertThat(Characters.decode("Київ".getBytes(Charset.forName("windows-1251")), Optional.of("windows-1251")))
                .isEqualTo("Київ");
        assertThat(Characters.decode(text.getBytes(windows), Optional.of("no such charset")))
                .isEqualTo(text);
    }

    @Test
    void identifiersOfVocabulariesAreTakenApart() {
        assertThat(Vocabulary.of("medtop:20000053")).isEqualTo(new Vocabulary(Optional.of("medtop"), "20000053"));
        assertThat(Vocabulary.of("http://cv.iptc.org/newscodes/mediatopic/20000053"))
                .isEqualTo(new Vocabulary(Optional.of("medtop"), "20000053"));
        assertThat(Vocabulary.of("http://a.example/topics/7"))
                .isEqualTo(new Vocabulary(Optional.of("http://a.example/topics/"), "7"));
        assertThat(Vocabulary.of("04000000")).isEqualTo(new Vocabulary(Optional.empty(), "04000000"));
        assertThat(Vocabulary.of("http://")).isEqualTo(new Vocabulary(Optional.empty(), "http://"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Caf&eacute; &amp; bar     | Café & bar
            <b>Bold</b> claim          | Bold claim
            AT&T; Q&A                  | AT&T; Q&A
            Shares of <TSLA.O> rise    | Shares of <TSLA.O> rise
            a < b && b > c             | a < b && b > c
            """)
    void aLineThatIsMeantToBePlainLosesItsTagsAndNothingElse(String value, String plain) {
        assertThat(Unmarked.of(value)).isEqualTo(plain);
    }
}
