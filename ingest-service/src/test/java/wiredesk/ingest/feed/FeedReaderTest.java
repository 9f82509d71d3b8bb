package wiredesk.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;

class FeedReaderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void theGuidIsWhereTheFeedSaysInEveryFormat() {
        assertThat(guids("/meta/number", "{\"guid\": \"x\", \"headline\": \"A\", \"meta\": {\"number\": 7}}"))
                .containsExactly(Optional.of("7"));
        assertThat(guids(
                        "itemMeta/link/@residref",
                        "<newsItem guid=\"urn:same\"><itemMeta><link residref=\"urn:one\"/></itemMeta>"
                                + "<contentMeta><headline>A</headline></contentMeta></newsItem>"))
                .containsExactly(Optional.of("urn:one"));
        assertThat(guids(
                        "head/docdata/du-key/@key",
                        "<nitf><head><docdata><doc-id id-string=\"same\"/><du-key key=\"k1\"/></docdata></head>"
                                + "<body><body.head><hedline><hl1>A</hl1></hedline></body.head></body></nitf>"))
                .containsExactly(Optional.of("k1"));
        assertThat(guids(
                        "link",
                        "<rss><channel><item><guid>same</guid><title>A</title><link>https://a.example/1</link></item>"
                                + "<item><guid>same</guid><title>B</title></item></channel></rss>"))
                .containsExactly(Optional.of("https://a.example/1"), Optional.empty());
        assertThat(guids(
                        "//NewsItemId",
                        "<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>n1</NewsItemId><PublicIdentifier>same"
                                + "</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>A"
                                + "</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>"))
                .containsExactly(Optional.of("n1"));
    }

    @Test
    void aFeedCanHaveNoGuidAtAll() {
        assertThat(guids("none", "{\"guid\": \"x\", \"headline\": \"A\"}")).containsExactly(Optional.empty());
        assertThat(guids("", "{\"guid\": \"x\", \"headline\": \"A\"}")).containsExactly(Optional.of("x"));
    }

    @Test
    void whatIsNoPathIsNamed() {
        assertThatThrownBy(() -> GuidRule.of("item id"))
                .hasMessage("Expected none, a JSON Pointer such as /item/id, or names of elements such as"
                        + " itemMeta/link/@residref, found 'item id'");
        assertThatThrownBy(() -> GuidRule.of("@id/more")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GuidRule.of("/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void replacementsAreLiteralInOrderAndBounded() {
        Replacements table = new Replacements(List.of(
                new Replacements.Entry("a.c", "x"),
                new Replacements.Entry("x", "y"),
                new Replacements.Entry("$1", "")));
        assertThat(table.in("a.c abc $1")).isEqualTo("y abc ");
        Replacements growing = new Replacements(List.of(new Replacements.Entry("a", "b".repeat(500))));
        assertThat(growing.in("a")).hasSize(500);
        assertThat(growing.in("a".repeat(10_000))).isEqualTo("a".repeat(10_000));
        assertThatThrownBy(() -> new Replacements.Entry("", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Optional<String>> guids(String rule, String text) {
        FeedReader reader = new FeedReader(
                new Formats(),
                new FeedRules(
                        Optional.empty(),
                        Optional.empty(),
                        ZoneOffset.UTC,
                        GuidRule.of(rule),
                        Replacements.NONE,
                        Set.of(),
                        Optional.empty()));
        Document document = reader.document(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        try {
            return reader.read(document, reader.formatOf(document), NOW).stream()
                    .map(ParsedItem.Taken.class::cast)
                    .map(taken -> taken.story().guid())
                    .toList();
        } catch (UnreadableDocument e) {
            throw new AssertionError(e);
        }
    }
}
