package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;
import wiredesk.schemas.Dateline;
import wiredesk.schemas.RawArticle;

/** A story as a desk copies it off a page: no line break at its end, typographic quotes, and the page's own words below it. */
class SeedStoryTest {

    private static final String PAGE = """
            Ministers meet in Geneva for talks on river's water after three dry years

            Geneva, Switzerland – Delegations from both banks met in Geneva on Tuesday. The river’s level is “worrying.”

            The talks – the first in three years – go on.

            More news""";

    @Test
    void aPageCopiedAsTextIsAStoryWithoutItsLeftovers() throws UnreadableDocument {
        RawArticle article = read(PAGE);

        assertThat(article.getItem().getHeadline())
                .isEqualTo("Ministers meet in Geneva for talks on river's water after three dry years");
        assertThat(article.getItem().getDateline())
                .contains(new Dateline("Geneva, Switzerland", "Geneva", "Switzerland"));
        assertThat(article.getItem().getBodyText()).isEqualTo("""
                Delegations from both banks met in Geneva on Tuesday. The river’s level is “worrying.”

                The talks – the first in three years – go on.""");
        assertThat(article.getItem().getBodyHtml()).isEmpty();
        assertThat(article.getRevision().getDeclared()).isFalse();
        assertThat(article.getWarnings()).isEmpty();
    }

    @Test
    void theSameTextIsTheSameArticleAndTheSameDigestWheneverItComes() throws UnreadableDocument {
        RawArticle first = read(PAGE);
        RawArticle again = read(PAGE + "\n");

        assertThat(again.getArticleId()).isEqualTo(first.getArticleId());
        assertThat(again.getRevision().getDigest())
                .isEqualTo(first.getRevision().getDigest())
                .matches("[0-9a-f]{64}");
        assertThat(read(PAGE.replace("worrying", "fine")).getRevision().getDigest())
                .isNotEqualTo(first.getRevision().getDigest());
    }

    private static RawArticle read(String text) throws UnreadableDocument {
        Document document = new Document(
                text.getBytes(StandardCharsets.UTF_8), Optional.of("text/plain"), Optional.empty(), ZoneOffset.UTC);
        Formats formats = new Formats();
        List<ParsedItem> items = formats.parse(document, formats.formatOf(document, Optional.empty()));
        assertThat(items).hasSize(1);
        return new RawArticleFactory()
                .create(
                        ((ParsedItem.Taken) items.getFirst()).story(),
                        new Receipt("desk", "d1", Instant.parse("2026-03-01T00:00:00Z"), Format.TEXT.id()));
    }
}
