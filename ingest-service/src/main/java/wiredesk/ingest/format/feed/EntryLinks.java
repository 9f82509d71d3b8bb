package wiredesk.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/** Where an entry leads, and by which name it goes: its own identifier, else the address of its page. */
final class EntryLinks {

    private final XmlElement entry;
    private final Base base;
    private final StoryBuilder story;

    EntryLinks(XmlElement entry, Base base, StoryBuilder story) {
        this.entry = entry;
        this.base = base;
        this.story = story;
    }

    void read() {
        Optional<XmlElement> guid = entry.first("guid");
        List<String> pages = new ArrayList<>();
        Stream.of("feedburner:origlink", "pheedo:origlink")
                .flatMap(name -> text(name).stream())
                .forEach(pages::add);
        for (XmlElement link : entry.all("link")) {
            Optional<String> address = link.attribute("href").or(link::text);
            String rel = link.attribute("rel").orElse("alternate");
            switch (rel.substring(rel.lastIndexOf('/') + 1)) {
                case "alternate", "canonical" -> address.ifPresent(pages::add);
                case "related" -> story.link("seealso", address.map(base::resolve), link.attribute("title"));
                case "via" -> story.link("derivedfrom", address.map(base::resolve), link.attribute("title"));
                case "license" -> story.usageTerms(address.map(base::resolve));
                case "predecessor-version" ->
                    story.link("evolvedfrom", address.map(base::resolve), link.attribute("title"));
                default -> {
                    // Enclosures are media; self, edit, replies and the like lead to nothing an editor reads.
                }
            }
        }
        guid.filter(id -> !id.attribute("isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .flatMap(XmlElement::text)
                .filter(id -> id.startsWith("http") || id.startsWith("/"))
                .ifPresent(pages::add);
        entry.attribute("about").filter(about -> about.startsWith("http")).ifPresent(pages::add);
        Optional<String> page = pages.stream().findFirst().map(base::resolve);
        story.link("canonical", page, Optional.empty());
        story.guid(guid.flatMap(XmlElement::text))
                .guid(text("id"))
                .guid(text("dc:identifier").or(() -> text("dcterms:identifier")))
                .guid(entry.attribute("about"))
                .guid(page);
    }

    private Optional<String> text(String name) {
        return entry.first(name).flatMap(element -> WebText.of(element).plain());
    }
}
