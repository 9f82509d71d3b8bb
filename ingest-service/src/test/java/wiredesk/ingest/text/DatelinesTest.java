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
            New Delhi, Nov 24 (XYZ) Talks began.              | New Delhi, Nov 24 (XYZ)   | New Delhi      |
            Bonn (KNA). Talks began.                          | Bonn (KNA)                | Bonn           |
            24.11.2026, Warszawa (XYZ) - Talks began.         | 24.11.2026, Warszawa (XYZ) | Warszawa      |
            BRUSSEL 24/11 (XYZ) = Talks began.                | BRUSSEL 24/11 (XYZ)       | BRUSSEL        |
            Aalborg, tirsdag (XYZ) - Talks began.             | Aalborg, tirsdag (XYZ)    | Aalborg        |
            Budapest, 2026. november 24., kedd (XYZ) - Talks began. | Budapest, 2026. november 24., kedd (XYZ) | Budapest |
            Praha 24. listopadu (XYZ) - Talks began.          | Praha 24. listopadu (XYZ) | Praha          |
            MOSCOW. Nov 24 (Xyz) - Talks began.               | MOSCOW. Nov 24 (Xyz)      | MOSCOW         |
            Самара. 24 ноября. ВОЛГА - Talks began.           | Самара. 24 ноября. ВОЛГА  | Самара         |
            САМАРА, 24 ноября. /ВОЛГА/. Talks began.          | САМАРА, 24 ноября. /ВОЛГА/ | САМАРА        |
            Madrid, 24 de noviembre de 2026.- Talks began.    | Madrid, 24 de noviembre de 2026 | Madrid   |
            Jeddah, November 24, 2026, XYZ -- Talks began.    | Jeddah, November 24, 2026, XYZ | Jeddah    |
            נמל (קסי) - Talks began.                          | נמל (קסי)                 | נמל            |
            Musterau, 24. November 2026. Talks began.         | Musterau, 24. November 2026 | Musterau     |
            (Musterau, den 24.11.2026) Talks began.           | (Musterau, den 24.11.2026) | Musterau      |
            Stockholm den 24 november 2026. Talks began.      | Stockholm den 24 november 2026 | Stockholm |
            г. Самара, 24 ноября 2026 года. Talks began.      | г. Самара, 24 ноября 2026 года | Самара    |
            London, UK – 24 November 2026: Talks began.       | London, UK – 24 November 2026 | London     | UK
            LAKESIDE, CALIF. – Nov. 24, 2026 – Talks began.   | LAKESIDE, CALIF. – Nov. 24, 2026 | LAKESIDE | CALIF.
            LAKESIDE, NY / XYZ WIRE / November 24, 2026 / Talks began. | LAKESIDE, NY / XYZ WIRE / November 24, 2026 | LAKESIDE | NY
            Lakeside, Ontario--(Xyz Corp. - November 24, 2026) - Talks began. | Lakeside, Ontario--(Xyz Corp. - November 24, 2026) | Lakeside | Ontario
            24. November 2026, Musterau – Talks began.        | 24. November 2026, Musterau | Musterau     |
            24.11. Nowy Port (XYZ) - Talks began.             | 24.11. Nowy Port (XYZ)    | Nowy Port      |
            UMEÅ/TT - Talks began.                            | UMEÅ/TT                   | UMEÅ           |
            PARIS / AFP - Talks began.                        | PARIS / AFP               | PARIS          |
            Umeå, TT - Talks began.                           | Umeå, TT                  | Umeå           |
            LAKESIDE, FL / XYZWIRE / May 1, 2026 / Talks began. | LAKESIDE, FL / XYZWIRE / May 1, 2026 | LAKESIDE | FL
            LAKESIDE, NY, UNITED STATES, May 1, 2026 /XYZwire.com/ -- Talks began. | LAKESIDE, NY, UNITED STATES, May 1, 2026 /XYZwire.com/ | LAKESIDE | UNITED STATES
            LAKESIDE, NY - (XyzWire) - May 1, 2026 - Talks began. | LAKESIDE, NY - (XyzWire) | LAKESIDE      | NY
            LAKESIDE, ONTARIO--(Xyzwire - May 1, 2026) - Talks began. | LAKESIDE, ONTARIO--(Xyzwire - May 1, 2026) | LAKESIDE | ONTARIO
            SINGAPORE - Xyz News Wire - 1 May 2026 - Talks began. | SINGAPORE - Xyz News Wire - 1 May 2026 | SINGAPORE |
            Caracas, 1 May. XYZ.- Talks began.                | Caracas, 1 May. XYZ       | Caracas        |
            ОДЕСА. 1 травня. ХВИЛЯ. Talks began.              | ОДЕСА. 1 травня. ХВИЛЯ    | ОДЕСА          |
            RĪGA, 1. maijs, XYZ. Talks began.                 | RĪGA, 1. maijs, XYZ       | RĪGA           |
            VILNIUS, gegužės 1 d. (ELTA). Talks began.        | VILNIUS, gegužės 1 d. (ELTA) | VILNIUS     |
            ASTANA. KAZINFORM - Talks began.                  | ASTANA. KAZINFORM         | ASTANA         |
            الميناء - 1 - 5 (كونا) -- Talks began.            | الميناء - 1 - 5 (كونا)    | الميناء        |
            """)
    void datelinesAreTakenOut(String paragraph, String text, @Nullable String place, @Nullable String country) {
        Optional<Datelines.Found> found = Datelines.find(paragraph);

        assertThat(found).contains(new Datelines.Found(new Dateline(text, place, country), "Talks began."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Russia – long a partner – left the talks.",
                "NATO - the alliance - said on May 1, 2026 - that talks began.",
                "Friday. 1 May. The port opens.",
                "Harbour Corp - Xyz Plan - 1 May 2026 - The port opens.",
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
                "It was \"over\" - she said.",
                "Smith, March 24 (his birthday) He sang.",
                "Apple (AAPL) Shares rose.",
                "London, 24 students - among them two - left.",
                "Born in Paris, 24 November 1926. She moved.",
                "BC-US--Ferry Fire, 2nd Lead",
                "BC-STOCKS/USA (UPDATE 2)"
            })
    void whatOnlyBeginsWithANameAndADashIsText(String paragraph) {
        assertThat(Datelines.find(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            东江社汉口11月24日电（记者李明、王芳）会谈开始。 | 东江社汉口11月24日电 | 汉口   | 会谈开始。 | 李明、王芳 | 东江社
            【ロンドン共同】会談が始まった。               | 【ロンドン共同】     | ロンドン | 会談が始まった。 |        | 共同
            (서울=동강통신) 홍길동 기자 = 회담이 시작됐다. | (서울=동강통신)     | 서울   | 회담이 시작됐다. | 홍길동   | 동강통신
            """)
    void datelinesOfEastAsiaNameTheirReporterToo(
            String paragraph, String text, String place, String rest, @Nullable String reporter, String agency) {
        Datelines.Found found = Datelines.find(paragraph).orElseThrow();

        assertThat(found)
                .isEqualTo(new Datelines.Found(new Dateline(text, place, null), rest, Optional.ofNullable(reporter)));
        assertThat(DatelineAgencies.of(found.dateline())).contains(agency);
    }
}
