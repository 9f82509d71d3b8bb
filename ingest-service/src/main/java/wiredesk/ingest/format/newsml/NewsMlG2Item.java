package wiredesk.ingest.format.newsml;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/** One {@code newsItem} or {@code packageItem}, section by section. */
final class NewsMlG2Item {

    private final XmlElement item;
    private final MessageHeader header;
    private final StoryBuilder story;
    private final Concepts concepts;

    NewsMlG2Item(XmlElement item, MessageHeader header, ZoneId zone) {
        this.item = item;
        this.header = header;
        this.story = new StoryBuilder(zone);
        this.concepts = new Concepts(item, header.schemes());
    }

    ParsedItem read() {
        ContentSet contents = new ContentSet(item.all("contentSet"), concepts, story);
        Optional<String> data = contents.dataAlone();
        if (data.isPresent()) {
            return ParsedItem.refused(
                    Refusal.noStory("Expected a newsItem with a story, found one with " + data.get() + " alone"));
        }
        story.guid(item.attribute("guid")).version(item.attribute("version"));
        List<ItemMeta> itemMetas = item.all("itemMeta").stream()
                .map(meta -> new ItemMeta(meta, concepts, story))
                .toList();
        List<ContentMeta> contentMetas = item.all("contentMeta").stream()
                .map(meta -> new ContentMeta(meta, concepts, story))
                .toList();
        itemMetas.forEach(ItemMeta::read);
        if (item.name().equals("packageItem")) {
            story.itemClass("composite");
        }
        contentMetas.forEach(ContentMeta::read);
        item.all("rightsInfo").forEach(rights -> ContentMeta.rights(rights, concepts, story));
        contents.read(
                contentMetas.stream().flatMap(meta -> meta.caption().stream()).findFirst());
        itemMetas.forEach(meta -> story.headline(meta.title()).source(meta.providersAddress()));
        boolean members = groups();
        story.language(item.attribute("xml:lang"));
        header.write(story);
        return story.hasStory() || members
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The " + item.name() + " has neither headline nor content"));
    }

    /** A package has its members even where nobody gave it a headline; some agencies leave out the set and the groups. */
    private boolean groups() {
        if (!item.name().equals("packageItem")) {
            return false;
        }
        List<XmlElement> sets = item.first("groupSet").isPresent() ? item.all("groupSet") : List.of(item);
        if (item.attribute("guid").isEmpty() && item.first("itemMeta").isEmpty()) {
            return false;
        }
        boolean members = false;
        for (XmlElement set : sets) {
            GroupSet groups = new GroupSet(set);
            groups.write(concepts, story);
            story.headline(groups.firstTitle(concepts));
            members |= !groups.isEmpty();
        }
        return members;
    }
}
