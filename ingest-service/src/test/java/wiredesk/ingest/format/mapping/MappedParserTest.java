package wiredesk.ingest.format.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.Link;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Rendition;
import wiredesk.schemas.Subject;

class MappedParserTest {

    @Test
    void theShippedMappingOfAPressPortalReadsItsXml() throws IOException, UnreadableDocument {
        List<ParsedItem> items = shipped("press-portal").parse(document("""
                <?xml version="1.0"?>
                <pr:releases xmlns:pr="urn:example:press" portal="Hafenportal" xml:lang="de">
                  <pr:release id="4711" state="L">
                    <pr:date>02.07.2026 09:30</pr:date>
                    <pr:embargo until="02.07.2026 12:00"/>
                    <pr:company city="Kiel">Fördewerft AG</pr:company>
                    <pr:title>Neue Halle
                      eröffnet</pr:title>
                    <pr:lead>Platz für zwei Rümpfe.</pr:lead>
                    <pr:text><![CDATA[<p>Die Halle ist <b>offen</b>.</p>]]></pr:text>
                    <pr:author><pr:name>A. Berg</pr:name></pr:author><pr:author><pr:name>C. Dahl</pr:name></pr:author>
                    <pr:tags>Werft; Hafen ;Kiel</pr:tags>
                    <pr:category code="ECO">Wirtschaft</pr:category><pr:category>ohne Code</pr:category>
                    <pr:contact>Pressestelle, 0431 0000</pr:contact>
                    <pr:link href="https://foerdewerft.example/halle">Zur Halle</pr:link>
                    <pr:media><pr:image url="https://foerdewerft.example/1.jpg" type="image/jpeg"><pr:caption>Die Halle</pr:caption>
                    </pr:image></pr:media>
                  </pr:release>
                  <pr:release id="4712" state="X"><pr:subject>Rückruf</pr:subject><pr:company>Fördewerft AG</pr:company></pr:release>
                  <pr:release id="4713"><pr:date>gestern</pr:date></pr:release>
                </pr:releases>
                """));

        assertThat(items).hasSize(3);
        Story story = taken(items.getFirst());
        assertThat(story.guid()).contains("press-4711");
        assertThat(story.versionCreated()).contains(Instant.parse("2026-07-02T07:30:00Z"));
        assertThat(story.status()).isEqualTo(EditorialStatus.USABLE);
        assertThat(story.headline()).contains("Neue Halle eröffnet");
        assertThat(story.body()).isEqualTo(new Body.Html("<p>Die Halle ist <b>offen</b>.</p>"));
        assertThat(story.dateline()).contains("Kiel");
        assertThat(story.language()).contains("de");
        assertThat(story.warnings()).isEmpty();
        NewsItem item = item(story);
        assertThat(item.getEmbargoedUntil()).contains(Instant.parse("2026-07-02T10:00:00Z"));
        assertThat(item.getDescription()).contains("Platz für zwei Rümpfe.");
        assertThat(item.getByline()).contains("A. Berg, C. Dahl");
        assertThat(item.getKeywords()).containsExactly("Werft", "Hafen", "Kiel");
        assertThat(item.getSubjects()).containsExactly(new Subject("press", "ECO", "Wirtschaft"));
        assertThat(item.getEditorialNote()).contains("Pressestelle, 0431 0000");
        assertThat(item.getSource()).contains("Fördewerft AG");
        assertThat(item.getCreditline()).contains("Hafenportal");
        assertThat(item.getUrgency()).contains(6);
        assertThat(item.getLinks())
                .containsExactly(new Link("seealso", "https://foerdewerft.example/halle", "Zur Halle"));
        assertThat(item.getRenditions())
                .containsExactly(
                        new Rendition("https://foerdewerft.example/1.jpg", "image/jpeg", "Die Halle", null, null));
        Story withdrawn = taken(items.get(1));
        assertThat(withdrawn.status()).isEqualTo(EditorialStatus.CANCELED);
        assertThat(withdrawn.headline()).contains("Fördewerft AG Rückruf");
        assertThat(items.get(2))
                .isEqualTo(ParsedItem.refused(Refusal.noStory(
                        "The item has neither headline nor body nor description where the mapping says")));
    }

    @Test
    void theShippedMappingOfAnAgencysApiReadsOneItemAndMany() throws IOException, UnreadableDocument {
        MappedParser parser = shipped("ap-media-api");
        String item = """
                {"item": {"altids": {"itemid": "c0ffee", "etag": "c0ffee_3a"}, "version": 3, "type": "text",
                 "versioncreated": "2026-07-02T07:30:00Z", "firstcreated": "2026-07-02T07:00:00Z", "pubstatus": "usable",
                 "headline": "Weir reopens", "slugline": "Weir", "located": "DULUTH, Minn.", "urgency": 4, "language": "en",
                 "description_summary": "Boats pass again.", "copyrightnotice": "Copyright 2026 Example",
                 "bylines": [{"by": "By ANN HILL"}, {"by": "and BO REED"}], "usageterms": ["No archive.", "No resale."],
                 "subject": [{"scheme": "http://cv.ap.org/id/", "code": "aa1", "name": "Rivers"}],
                 "associations": {"1": {"type": "picture", "altids": {"itemid": "bead"}, "headline": "The weir"}},
                 "renditions": {"nitf": {"href": "https://api.example/c0ffee.nitf", "mimetype": "text/xml"}}}}
                """;

        Story story = taken(parser.parse(document("{\"data\": " + item + "}")).getFirst());
        assertThat(story.guid()).contains("urn:ap:c0ffee");
        assertThat(story.version()).isEqualTo(OptionalLong.of(3));
        assertThat(story.headline()).contains("Weir reopens");
        assertThat(story.dateline()).contains("DULUTH, Minn.");
        NewsItem read = item(story);
        assertThat(read.getByline()).contains("By ANN HILL, and BO REED");
        assertThat(read.getUsageTerms()).contains("No archive.\n\nNo resale.");
        assertThat(read.getSubjects()).containsExactly(new Subject("ap", "aa1", "Rivers"));
        assertThat(read.getLinks()).containsExactly(new Link("seealso", "urn:ap:bead", "The weir"));
        assertThat(read.getRenditions())
                .containsExactly(new Rendition("https://api.example/c0ffee.nitf", "text/xml", null, null, null));

        assertThat(parser.parse(
                        document("{\"data\": {\"items\": [" + item + ", " + item.replace("c0ffee", "d00d") + "]}}")))
                .extracting(one -> taken(one).guid())
                .containsExactly(Optional.of("urn:ap:c0ffee"), Optional.of("urn:ap:d00d"));
    }

    @Test
    void theShippedMappingOfDigitalwiresPartsSchemesFromCodes() throws IOException, UnreadableDocument {
        Story story = taken(shipped("dpa-digitalwires").parse(document("""
                {"urn": "urn:newsml:wire.example:1", "version": 2, "version_created": "2026-07-02T09:30:00+02:00",
                 "headline": "Wehr wieder offen", "article_html": "<section><p>Boote fahren.</p></section>",
                 "categories": [{"type": "dnltype:geosubject", "qcode": "dpacat:7", "name": "Kiel"}],
                 "associations": [{"renditions": [{"url": "https://wire.example/1.jpg", "mimetype": "image/jpeg", "width": 640}]}]}
                """)).getFirst());
        assertThat(story.body()).isEqualTo(new Body.Html("<section><p>Boote fahren.</p></section>"));
        assertThat(item(story).getSubjects()).containsExactly(new Subject("dpacat", "7", "Kiel"));
        assertThat(item(story).getRenditions())
                .containsExactly(new Rendition("https://wire.example/1.jpg", "image/jpeg", null, 640, null));
    }

    @Test
    void aDateThatIsNotWrittenAsAgreedIsNamedAndLost() throws UnreadableDocument {
        MappedParser parser = new MappedParser(MappingFile.read("""
                {format: json, story: {headline: /t, versionCreated: {at: /d, date: "d. MMMM yyyy", language: de, zone: Europe/Berlin}}}
                """));
        assertThat(taken(parser.parse(document("{\"t\": \"A\", \"d\": \"2. Juli 2026\"}"))
                                .getFirst())
                        .versionCreated())
                .contains(Instant.parse("2026-07-01T22:00:00Z"));
        Story bad =
                taken(parser.parse(document("{\"t\": \"A\", \"d\": \"bald\"}")).getFirst());
        assertThat(bad.versionCreated()).isEmpty();
        assertThat(bad.warnings()).containsExactly("versionCreated: expected a date, found 'bald'");
    }

    @Test
    void anExternalEntityIsNotReadAndADeepOrBrokenDocumentIsRefused() throws UnreadableDocument {
        MappedParser parser = new MappedParser(MappingFile.read("{format: xml, story: {headline: t, bodyText: b}}"));
        Story story = taken(parser.parse(
                        document(
                                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><t>A</t><b>before &x; after</b></r>"))
                .getFirst());
        assertThat(story.body())
                .isInstanceOfSatisfying(
                        Body.Plain.class, body -> assertThat(body.text()).doesNotContain("root:"));
        assertThatThrownBy(() -> parser.parse(document("<a>".repeat(300) + "</a>".repeat(300))))
                .isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> parser.parse(document("<r><t>A</t><b>cut"))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void itemsAreReadByManyThreadsAtOnce() throws Exception {
        MappedParser parser = new MappedParser(MappingFile.read(
                "{format: xml, items: /r/i, story: {guid: '@id', headline: 't', description: '//d[. != \"x\"]'},"
                        + " document: {source: //s, keywords: {each: //k}}}"));
        StringBuilder xml = new StringBuilder("<r><s>S</s><k>K1</k><k>K2</k>");
        for (int i = 0; i < 200; i++) {
            xml.append("<i id='")
                    .append(i)
                    .append("'><t>A</t><n><d>x</d><d>D")
                    .append(i)
                    .append("</d></n></i>");
        }
        Document document = document(xml.append("</r>").toString());
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<List<ParsedItem>>> runs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                runs.add(threads.submit(() -> parser.parse(document)));
            }
            for (Future<List<ParsedItem>> run : runs) {
                List<ParsedItem> items = items(run);
                assertThat(items).hasSize(200);
                NewsItem last = item(taken(items.get(199)));
                assertThat(last.getDescription()).contains("D199");
                assertThat(last.getSource()).contains("S");
                assertThat(last.getKeywords()).containsExactly("K1", "K2");
            }
        }
    }

    @Test
    void anItemThatIsTooLargeForAnEngineIsReadByPathsThatNeedNone() throws UnreadableDocument {
        String xml = "<r><t>A</t>" + "<x/>".repeat(60_000) + "</r>";
        MappedParser simple = new MappedParser(MappingFile.read("{format: xml, story: {headline: t, byline: '//y'}}"));
        assertThat(taken(simple.parse(document(xml)).getFirst()).headline()).contains("A");
        MappedParser engine = new MappedParser(MappingFile.read("{format: xml, story: {headline: 'concat(t, t)'}}"));
        assertThatThrownBy(() -> engine.parse(document(xml)))
                .hasMessage("An item with more than 50000 elements, texts and attributes cannot be searched by XPath");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "/r/t",
                "/x/t",
                "/*/@lang",
                "a/b",
                "a/b[2]",
                "a[2]/b[1]",
                "a/b/@n",
                "a[@n]/b",
                "a[@n='1']/b[@n=\"2\"]",
                "a[@n = 'x/y']/@n",
                "*/b",
                "//b",
                "//a/b[2]",
                "@lang",
                "."
            })
    void pathsThatNeedNoEngineMeanTheSame(String path) throws UnreadableDocument {
        String xml =
                "<r xml:lang='en'><t>T</t><a n='1'><b n='1'>B1</b><b n='2'>B2</b></a><a n='x/y'><b>B3</b><c><a><b>B4</b><b>B5"
                        + "</b></a></c></a></r>";
        String same = path.equals(".") ? "self::*" : "(" + path + ")";
        assertThat(SimplePath.of(path).isPresent()).isTrue();
        assertThat(SimplePath.of(same)).isEmpty();
        assertThat(keywords(path, xml)).isEqualTo(keywords(same, xml));
    }

    private static List<String> keywords(String path, String xml) throws UnreadableDocument {
        MappedParser parser = new MappedParser(
                MappingFile.read("format: xml\nstory:\n  headline: {value: H}\n  keywords:\n    each: '"
                        + path.replace("'", "''") + "'"));
        return item(taken(parser.parse(document(xml)).getFirst())).getKeywords();
    }

    private static List<ParsedItem> items(Future<List<ParsedItem>> run)
            throws InterruptedException, ExecutionException {
        return run.get();
    }

    private static MappedParser shipped(String name) throws IOException {
        try (InputStream in = Mapping.class.getResourceAsStream(name + ".yaml")) {
            return new MappedParser(MappingFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static Document document(String text) {
        return Document.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), ZoneId.of("Europe/Berlin"));
    }

    private static Story taken(ParsedItem item) {
        return ((ParsedItem.Taken) item).story();
    }

    private static NewsItem item(Story story) {
        return story.item().setHeadline("").setBodyText("").build();
    }
}
