package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.raw.RawArticleFactory;
import wiredesk.ingest.raw.Receipt;
import wiredesk.schemas.RawArticle;
import wiredesk.schemas.Revision;

class PublicationDateTest {

    private static final String ENTRY =
            "<guid>7</guid><title>%s</title><pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>%s";

    @Test
    void anEntryThatChangesUnderTheSameDateIsANewRevision() throws UnreadableDocument {
        RawArticle first = read(ENTRY.formatted("Ferry late", ""), "2026-03-01T09:00:00Z");
        RawArticle changed = read(ENTRY.formatted("Ferry lost", ""), "2026-03-01T10:00:00Z");

        assertThat(first.getRevision())
                .isEqualTo(new Revision(
                        0L,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        false,
                        first.getRevision().getDigest()));
        assertThat(changed.getArticleId()).isEqualTo(first.getArticleId());
        assertThat(changed.getRevision().getVersionCreated())
                .isAfter(first.getRevision().getVersionCreated());
        assertThat(changed.getRevision().getDigest())
                .isNotEqualTo(first.getRevision().getDigest());
        assertThat(changed.getItem().getFirstCreated()).contains(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @Test
    void aDateOfChangeIsTheRevisions() throws UnreadableDocument {
        RawArticle article = read(
                ENTRY.formatted("Ferry late", "<dcterms:modified>2026-03-01T08:30:00Z</dcterms:modified>"),
                "2026-03-01T09:00:00Z");

        assertThat(article.getRevision().getDeclared()).isTrue();
        assertThat(article.getRevision().getVersionCreated()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
    }

    private static RawArticle read(String entry, String received) throws UnreadableDocument {
        String feed = "<rss version='2.0' xmlns:dcterms='http://purl.org/dc/terms/'><channel><item>" + entry
                + "</item></channel></rss>";
        var document =
                new Document(feed.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty(), ZoneOffset.UTC);
        ParsedItem item = new Formats().parse(document, Format.RSS).getFirst();
        return new RawArticleFactory()
                .create(
                        ((ParsedItem.Taken) item).story(),
                        new Receipt("fjord", "delivery", Instant.parse(received), "rss"));
    }
}
