package wiredesk.ingest.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.appl.ApplParser;
import wiredesk.ingest.format.feed.FeedParser;
import wiredesk.ingest.format.feed.JsonFeedParser;
import wiredesk.ingest.format.html.HtmlParser;
import wiredesk.ingest.format.mail.AttachmentReader;
import wiredesk.ingest.format.mail.MailParser;
import wiredesk.ingest.format.mail.MultipartParser;
import wiredesk.ingest.format.newsml.NewsMlG2Parser;
import wiredesk.ingest.format.newsml1.NewsMl1Parser;
import wiredesk.ingest.format.ninjs.NinjsParser;
import wiredesk.ingest.format.nitf.NitfParser;
import wiredesk.ingest.format.ownxml.OwnXmlParser;
import wiredesk.ingest.format.plain.PlainTextParser;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.wire.WireTextParser;

/** All formats that are read, each by a parser of its own. Can be used by any number of threads. */
public final class Formats {

    private final FormatSniffer sniffer = new FormatSniffer();
    private final Map<Format, StoryParser> parsers = new EnumMap<>(Map.ofEntries(
            Map.entry(Format.NINJS, new NinjsParser()),
            Map.entry(Format.NEWSML_G2, new NewsMlG2Parser()),
            Map.entry(Format.NEWSML_1, new NewsMl1Parser()),
            Map.entry(Format.NITF, new NitfParser()),
            Map.entry(Format.RSS, new FeedParser()),
            Map.entry(Format.ATOM, new FeedParser()),
            Map.entry(Format.JSON_FEED, new JsonFeedParser()),
            Map.entry(Format.NEWS_SITEMAP, new FeedParser()),
            Map.entry(Format.IPTC_7901, new WireTextParser()),
            Map.entry(Format.ANPA_1312, new WireTextParser()),
            Map.entry(Format.ZCZC, new WireTextParser()),
            Map.entry(Format.HTML, new HtmlParser()),
            Map.entry(Format.MAIL, new MailParser(attachments())),
            Map.entry(Format.MULTIPART, new MultipartParser(attachments())),
            Map.entry(Format.APPL, new ApplParser()),
            Map.entry(Format.OWN_XML, new OwnXmlParser()),
            Map.entry(Format.TEXT, new PlainTextParser())));

    /**
     * Which format the document is in.
     *
     * @param fixed the feed's only format, where it is configured
     * @throws UnreadableDocument if it is in none that is read
     */
    public Format formatOf(Document document, Optional<Format> fixed) throws UnreadableDocument {
        return fixed.isPresent() ? fixed.get() : sniffer.sniff(document);
    }

    /**
     * The items of the document, in its order, at least one.
     *
     * @throws UnreadableDocument if not one of them can be read
     */
    public List<ParsedItem> parse(Document document, Format format) throws UnreadableDocument {
        StoryParser parser = parsers.get(format);
        if (parser == null) {
            throw new IllegalStateException("No parser for " + format.id());
        }
        return parser.parse(document);
    }

    private AttachmentReader attachments() {
        return new AttachmentReader() {

            @Override
            public Format formatOf(Document attachment) throws UnreadableDocument {
                return Formats.this.formatOf(attachment, Optional.empty());
            }

            @Override
            public List<ParsedItem> parse(Document attachment, Format format) throws UnreadableDocument {
                return Formats.this.parse(attachment, format);
            }
        };
    }
}
