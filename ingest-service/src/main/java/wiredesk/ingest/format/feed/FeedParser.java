package wiredesk.ingest.format.feed;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.TolerantXml;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlNames;
import wiredesk.ingest.format.xml.XmlSource;

/** A feed of any kind; each of its entries is an item. */
public final class FeedParser implements StoryParser {

    static final int MAX_ITEMS = 10_000;

    private static final XmlNames NAMES = new FeedNames();
    private static final Set<String> ENTRIES = Set.of("item", "entry", "at:deleted-entry");
    private static final Set<String> PAGES = Set.of("url");

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        String xml = XmlSource.textOf(document);
        TolerantXml read = read(xml);
        XmlElement root = read.root();
        boolean sitemap = root.name().equals("urlset");
        Set<String> names = sitemap ? PAGES : ENTRIES;
        List<XmlElement> entries = new ArrayList<>();
        gather(root, names, entries);
        if (entries.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The feed (" + root.name() + ") has no entries"));
        }
        boolean cutOff = read.open().stream().anyMatch(names::contains);
        Channel channel = Channel.of(root);
        List<ParsedItem> items = new ArrayList<>(entries.size());
        for (int i = 0; i < Math.min(MAX_ITEMS, entries.size()); i++) {
            boolean torn = cutOff && i == entries.size() - 1;
            items.add(
                    torn
                            ? ParsedItem.refused(Refusal.malformed("The document breaks off within this entry"))
                            : item(entries.get(i), channel, document.zone(), sitemap)
                                    .identified(document, entries.get(i)::at));
        }
        if (entries.size() > MAX_ITEMS) {
            items.add(ParsedItem.refused(Refusal.tooLarge(
                    "More than " + MAX_ITEMS + " entries in one feed; those behind them are not read")));
        }
        return items;
    }

    private static ParsedItem item(XmlElement entry, Channel channel, ZoneId zone, boolean sitemap) {
        return sitemap ? new SitemapPage(entry, zone).read() : new Entry(entry, channel, zone).read();
    }

    private static TolerantXml read(String xml) throws UnreadableDocument {
        try {
            XmlElement root = XmlSource.of(xml, XmlLimits.USUAL, NAMES)
                    .next(any -> true)
                    .orElseThrow(() -> new UnreadableDocument(Refusal.malformed("Expected a feed, found no element")));
            return new TolerantXml(root, List.of());
        } catch (UnreadableDocument e) {
            if (e.refusal().reason() != Refusal.Reason.MALFORMED) {
                throw e;
            }
            return TolerantXml.read(xml, XmlLimits.USUAL, NAMES);
        }
    }

    /** All entries, also those that stand in one whose end was forgotten. */
    private static void gather(XmlElement element, Set<String> names, List<XmlElement> entries) {
        boolean entry = names.contains(element.name());
        if (entry) {
            entries.add(element);
        }
        element.elements()
                .filter(child -> !entry || names.contains(child.name()))
                .forEach(child -> gather(child, names, entries));
    }
}
