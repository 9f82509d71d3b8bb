package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.mapping.MappedParser;
import wiredesk.ingest.format.mapping.Mapping;
import wiredesk.ingest.format.mapping.MappingFile;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;

/** Documents that an agency's mapping was not made for: each is an article or a clean refusal, like in every other format. */
class MappedMutationsTest {

    private static final int SEEDS = 400;
    private static final Receipt RECEIPT =
            new Receipt("mapped", "delivery-1", Instant.parse("2026-03-31T12:00:00Z"), "mapped");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "press-portal | <releases portal=\"P\" xml:lang=\"de\"><release id=\"7\" state=\"L\"><date>02.07.2026 09:30</date>"
                        + "<company city=\"Kiel\">F &amp; Co</company><subject>S</subject><text><![CDATA[<p>One.</p>]]></text><tags>a; b</tags>"
                        + "<category code=\"E\">Eco</category><media><image url=\"https://x.example/1.jpg\"/></media></release></releases>",
                "ap-media-api | {\"data\": {\"items\": [{\"item\": {\"altids\": {\"itemid\": \"c0\"}, \"version\": 3, \"headline\": \"Weir\","
                        + " \"versioncreated\": \"2026-07-02T07:30:00Z\", \"bylines\": [{\"by\": \"By A\"}], \"subject\": [{\"code\": \"a\"}],"
                        + " \"usageterms\": [\"No.\"], \"renditions\": {\"n\": {\"href\": \"https://x.example\", \"width\": 640}}}}]}}",
                "dpa-digitalwires | {\"urn\": \"urn:n:1\", \"headline\": \"Wehr\", \"article_html\": \"<p>Boote.</p>\", \"categories\":"
                        + " [{\"qcode\": \"c:7\", \"name\": \"Kiel\"}], \"associations\": [{\"renditions\": [{\"url\": \"https://x.example\"}]}]}"
            })
    void anyMutationIsAnArticleOrACleanRefusal(String mapping, String text) throws IOException {
        MappedParser parser = new MappedParser(shipped(mapping));
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        int articles = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            articles += articles(parser, Mutation.of(original, new Random(seed)));
        }
        assertThat(articles).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalize-space(concat(a, ' ', //b[. != 'x'][1]))",
                "sum(//b) + count(*) div 0",
                "string(number(//b))",
                "substring(a, 2, number(//b))",
                "(a | //b)[last()]/text()",
                "translate(name(*[2]), 'ab', 'xy')"
            })
    void noExpressionFailsForWhatADocumentHoldsOrLacks(String expression) {
        MappedParser parser = new MappedParser(
                MappingFile.read("format: xml\nstory:\n  headline: \"" + expression + "\"\n  bodyText: a"));
        byte[] original = "<r><a>One</a><b>2</b><b>x</b><c><b/></c></r>".getBytes(StandardCharsets.UTF_8);
        int articles = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            articles += articles(parser, Mutation.of(original, new Random(seed)));
        }
        assertThat(articles).isPositive();
    }

    private static int articles(MappedParser parser, byte[] bytes) {
        int articles = 0;
        try {
            List<ParsedItem> items = parser.parse(Document.of(bytes, Optional.empty(), ZoneOffset.UTC));
            for (ParsedItem item : items) {
                if (item instanceof ParsedItem.Taken(var story)) {
                    assertThat(new RawArticleFactory().create(story, RECEIPT).getArticleId())
                            .isNotBlank();
                    articles++;
                }
            }
        } catch (UnreadableDocument e) {
            assertThat(e.refusal().detail()).isNotBlank();
        }
        return articles;
    }

    private static Mapping shipped(String name) throws IOException {
        try (InputStream in = Mapping.class.getResourceAsStream(name + ".yaml")) {
            return MappingFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
