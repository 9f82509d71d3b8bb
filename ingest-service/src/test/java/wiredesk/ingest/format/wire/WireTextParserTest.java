package wiredesk.ingest.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.Link;

class WireTextParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IPTC_7901 | nsd0412 3 pl 214  nsd 0977\\n\\nVerkehr/\\nFähren fahren =
            IPTC_7901 | \\001nsd\\nanything behind a start of heading
            IPTC_7901 | \\177\\177\\r\\n\\177\\001alb012 4 su 96 gen 0311
            ANPA_1312 | V2310genrl\\nu i BC-EU--Ferry-Fire 11-24 0412
            ANPA_1312 | \\026\\026\\001V2310\\037genrl\\026\\nu i\\023\\021 BC-EU--Ferry-Fire 11-24 0412
            ANPA_1312 | r w PM-Ferry 1stLd-Writethru a0512 03-01 0334\\nPM-Ferry
            ZCZC      | ZCZC0342/CSTA\\nTITOLO
            ZCZC      | zczc\\nTITLE
            """)
    void aHeaderTellsTheFormatWithTheLinesControlsAndWithout(Format format, String head) {
        assertThat(WireTextParser.formatOf(head.translateEscapes())).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A4 closed after crash\nText",
                "G7 5 leaders 300 guests\nText",
                "Top 10 things to do 3 of them free\nText",
                "U2 to play Dublin\nr u ready for the 80s",
                "F1 3 de 20\nText"
            })
    void aHeadlineIsNoHeader(String text) {
        assertThat(WireTextParser.formatOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "212322 GMT Nov 18, 2018-11-21T23:22:00Z",
        "211259 Nov 18, 2018-11-21T11:59:00Z",
        "211005 jan 2019, 2019-01-21T09:05:00Z",
        "101137 GMT Dez 18, 2018-12-10T11:37:00Z",
        "241232 MEZ Mär 26, 2026-03-24T11:32:00Z",
        "AP-WF-11-13-13 1509GMT<, 2013-11-13T15:09:00Z",
        "AP-NR-03-01-89 0556EST, 1989-03-01T10:56:00Z",
        "KWS-21:37-09-12-18, 2018-12-09T20:37:00Z",
        "24-NOV-26 12:34 NNNN, 2026-11-24T11:34:00Z"
    })
    void theTrailerIsReadInTheFeedsZoneUnlessItNamesOne(String line, Instant moment) {
        assertThat(TrailerDate.read(line, ZoneId.of("Europe/Paris"), ""))
                .map(TrailerDate::moment)
                .contains(moment);
    }

    @Test
    void aDatelineTellsTheMonthFromTheDay() {
        assertThat(TrailerDate.read("XYZ-21:37-09-12-18", ZoneOffset.UTC, "MINATO, Sept. 12 (XYZ) - Text"))
                .map(TrailerDate::moment)
                .contains(Instant.parse("2018-09-12T21:37:00Z"));
    }

    @Test
    void theSameSlugIsTheSameArticleOnlyWithTheSameNumberOnTheSameDay() throws UnreadableDocument {
        Story first = story("abc0012 4 i 20\n\nFerry/\nFerry burns =\n\nText.\n\n241200 GMT Nov 26\n");
        Story lead = story("abc0019 4 i 20\n\nFerry/\n1ST LEAD\nFerry burns =\n\nText.\n\n241400 GMT Nov 26\n");
        Story tomorrow = story("abc0012 4 i 20\n\nFerry/\nFerry burns =\n\nText.\n\n251200 GMT Nov 26\n");

        assertThat(List.of(first.guid(), lead.guid(), tomorrow.guid()))
                .containsExactly(
                        Optional.of("abc0012-2026-11-24"),
                        Optional.of("abc0019-2026-11-24"),
                        Optional.of("abc0012-2026-11-25"));
        assertThat(lead.item().getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getRel()).isEqualTo("evolvedfrom");
            assertThat(link.getTarget()).isEqualTo("slug:Ferry");
        });
    }

    @Test
    void leadsAndLaterTakesNameTheStoryTheyBelongTo() throws UnreadableDocument {
        String take = "abc0019 4 i 20\n\nFerry/\n%s\nFerry burns =\n\nText.\n\n241400 GMT Nov 26\n";
        assertThat(links(take.formatted("1ST LEAD")))
                .containsExactly(new Link("evolvedfrom", "slug:Ferry", "1ST LEAD"));
        assertThat(links(take.formatted("TAKE 2"))).containsExactly(new Link("evolvedfrom", "slug:Ferry", "TAKE 2"));
        assertThat(links(take.formatted("2ND TAKE")))
                .containsExactly(new Link("evolvedfrom", "slug:Ferry", "2ND TAKE"));
        assertThat(links(take.formatted("TAKE 1"))).isEmpty();
        assertThat(links(take.formatted("URGENT"))).isEmpty();
        assertThat(story(take.formatted("TAKE 1")).item().getSlugline()).isEqualTo("Ferry");
    }

    private static List<Link> links(String text) throws UnreadableDocument {
        return story(text).item().getLinks();
    }

    @Test
    void withoutADayThereIsNoName() throws UnreadableDocument {
        assertThat(story("abc0012 4 i 20\n\nFerry/\nFerry burns =\n\nText.\n").guid())
                .isEmpty();
    }

    @Test
    void aKillReachesTheMessageItNumbers() throws UnreadableDocument {
        Story kill =
                story("abc0040 1 i 20\n\nFerry/\nKILL\nFerry burns =\n\nPlease kill abc0012.\n\n241900 GMT Nov 26\n");

        assertThat(kill.status()).isEqualTo(EditorialStatus.CANCELED);
        assertThat(kill.guid()).contains("abc0012-2026-11-24");
    }

    @Test
    void aWithheldStoryWaitsAndAnUnreadableEmbargoToo() throws UnreadableDocument {
        assertThat(story("abc0040 1 i 20\n\nFerry/\nWITHHOLD\nFerry burns =\n\nText.\n")
                        .status())
                .isEqualTo(EditorialStatus.WITHHELD);
        Story embargoed = story("abc0040 1 i 20\n\nFerry/\nEMBARGOED UNTIL DELIVERY\nFerry burns =\n\nText.\n");
        assertThat(embargoed.status()).isEqualTo(EditorialStatus.WITHHELD);
        assertThat(embargoed.warnings()).singleElement().asString().startsWith("embargo: expected a date");
    }

    @Test
    void nationalVariantsAreReadWhereTheyAreDeclared() throws UnreadableDocument {
        String text = "abc0012 4 i 20\n\nF{hren/\nF{hren \\ber K|ln =\n\nText.\n";

        assertThat(story(text, Optional.of("DIN_66003")).headline()).contains("Fähren Öber Köln");
        assertThat(story(text, Optional.empty()).headline()).contains("F{hren \\ber K|ln");
    }

    @Test
    void eachMessageOfALineIsAnItem() throws UnreadableDocument {
        String text = "\u0001abc0012 4 i 20\r\n\r\nA/\r\n\u0002One =\r\n\r\nText.\r\n\u0003241200 GMT Nov 26\r\n\u0004"
                + "\u0016\u0016\u0001V2310\u001fgenrl\r\nu i BC-Two 11-24 0412\r\n\u0002^BC-Two,12<\r\n^Two<\r\n\t   Text.\r\n\u0003\u0004";

        assertThat(stories(text, Optional.empty()))
                .extracting(Story::headline)
                .containsExactly(Optional.of("One"), Optional.of("Two"));
    }

    @Test
    void thereIsAnEndToTheMessagesOfADocument() throws UnreadableDocument {
        String text = "\u0001abc0012 4 i 20\r\n\u0002One =\r\n\u0003".repeat(3_000);

        List<ParsedItem> items = new WireTextParser().parse(document(text, Optional.empty()));

        assertThat(items).hasSize(2_001);
        assertThat(items.getLast()).isInstanceOf(ParsedItem.Refused.class);
    }

    private static Story story(String text) throws UnreadableDocument {
        return story(text, Optional.empty());
    }

    private static Story story(String text, Optional<String> charset) throws UnreadableDocument {
        return stories(text, charset).getFirst();
    }

    private static List<Story> stories(String text, Optional<String> charset) throws UnreadableDocument {
        return new WireTextParser()
                .parse(document(text, charset)).stream()
                        .map(item -> ((ParsedItem.Taken) item).story())
                        .toList();
    }

    private static Document document(String text, Optional<String> charset) {
        return new Document(text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), charset, ZoneOffset.UTC);
    }
}
