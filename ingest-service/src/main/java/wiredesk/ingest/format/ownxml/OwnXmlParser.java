package wiredesk.ingest.format.ownxml;

import java.util.ArrayList;
import java.util.List;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.xml.TolerantXml;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlNames;
import wiredesk.ingest.format.xml.XmlSource;

/** Takes the document as one story, or each of its parts that has a body of its own. */
public final class OwnXmlParser implements StoryParser {

    private static final int MAX_ITEMS = 10_000;
    private static final String TOGETHER = "documents";

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        XmlElement root = root(XmlSource.textOf(document));
        List<ParsedItem> items = new ArrayList<>(1);
        for (XmlElement story : StoryElements.in(root)) {
            if (items.size() == MAX_ITEMS) {
                items.add(ParsedItem.refused(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document")));
                return items;
            }
            items.add(read(story, document).identified(document, story::at));
        }
        if (items.stream().noneMatch(ParsedItem.Taken.class::isInstance)) {
            throw new UnreadableDocument(
                    Refusal.unsupported("Expected a news document, found an XML document of type " + root.name()));
        }
        return items;
    }

    private static XmlElement root(String xml) throws UnreadableDocument {
        try {
            XmlSource source = XmlSource.of(xml, XmlLimits.USUAL);
            XmlElement root = source.next(name -> true)
                    .orElseThrow(() -> new UnreadableDocument(Refusal.malformed("Expected XML, found no element")));
            // Reads to the end: what stands behind the root would be lost otherwise.
            source.next(name -> false);
            return root;
        } catch (UnreadableDocument e) {
            if (e.refusal().reason() != Refusal.Reason.MALFORMED) {
                throw e;
            }
            return tolerantly(xml, e);
        }
    }

    /** SGML of older days has several roots and control characters; a document that breaks off is refused all the same. */
    private static XmlElement tolerantly(String xml, UnreadableDocument trouble) throws UnreadableDocument {
        XmlElement all = TolerantXml.read(
                        "<" + TOGETHER + ">" + xml + "</" + TOGETHER + ">", XmlLimits.USUAL, XmlNames.LOCAL)
                .root();
        List<XmlElement> roots = all.elements().toList();
        if (roots.isEmpty() || isTorn(xml, roots.getLast().name())) {
            throw trouble;
        }
        return roots.size() == 1 ? roots.getFirst() : all;
    }

    private static boolean isTorn(String xml, String name) {
        int end = xml.lastIndexOf(name + ">");
        return end < 2 || (xml.charAt(end - 1) != '/' && xml.charAt(end - 1) != ':');
    }

    private static ParsedItem read(XmlElement element, Document document) {
        StoryBuilder story = new StoryBuilder(document.zone());
        boolean readable = new OwnXmlStory(element).read(story);
        return readable
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(
                        Refusal.noStory("Expected a story, found an element " + element.name() + " without text"));
    }
}
