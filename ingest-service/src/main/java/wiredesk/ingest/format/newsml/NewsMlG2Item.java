package wiredesk.ingest.format.newsml;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;

/** One {@code newsItem}, section by section. */
final class NewsMlG2Item {

    private final XmlElement item;
    private final StoryBuilder story;

    NewsMlG2Item(XmlElement item, ZoneId zone) {
        this.item = item;
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        story.guid(item.attribute("guid")).version(item.attribute("version"));
        Optional<XmlElement> itemMeta = item.first("itemMeta");
        Optional<XmlElement> contentMeta = item.first("contentMeta");
        itemMeta.ifPresent(this::itemMeta);
        contentMeta.ifPresent(this::dates);
        contentMeta.ifPresent(this::contentMeta);
        item.first("rightsInfo").ifPresent(this::rightsInfo);
        item.all("contentSet").forEach(this::contentSet);
        story.language(item.attribute("xml:lang"));
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The newsItem has neither headline nor content"));
    }

    private void itemMeta(XmlElement meta) {
        meta.first("itemClass")
                .flatMap(NewsMlG2Item::code)
                .ifPresent(code -> story.itemClass(code.toLowerCase(Locale.ROOT)));
        story.versionCreated("versionCreated", text(meta, "versionCreated"))
                .firstCreated("firstCreated", text(meta, "firstCreated"))
                .embargo("embargoed", text(meta, "embargoed"))
                .status(
                        "pubStatus",
                        meta.first("pubStatus").flatMap(status -> code(status).or(status::text)));
        meta.all("edNote").forEach(note -> story.editorialNote(note.text()));
        meta.all("signal").forEach(signal -> story.signal(code(signal)));
        meta.all("link")
                .forEach(link -> story.link(
                        link.attribute("rel")
                                .or(() -> link.attribute("reluri"))
                                .map(rel -> Vocabulary.of(rel).code())
                                .orElse("seealso"),
                        link.attribute("residref").or(() -> link.attribute("href")),
                        text(link, "title").or(() -> text(link, "headline"))));
        meta.first("provider")
                .ifPresent(provider ->
                        story.source(name(provider).or(() -> code(provider)).or(provider::text)));
    }

    private void dates(XmlElement meta) {
        story.versionCreated("contentModified", text(meta, "contentModified"))
                .versionCreated("contentCreated", text(meta, "contentCreated"))
                .firstCreated("contentCreated", text(meta, "contentCreated"));
    }

    private void contentMeta(XmlElement meta) {
        story.urgency(text(meta, "urgency"));
        for (XmlElement located : meta.all("located")) {
            story.located(name(located).or(located::text));
            story.locatedCountry(located.all("broader").stream()
                    .flatMap(broader -> name(broader).stream())
                    .findFirst());
        }
        story.headline(ofRole(meta, "headline", "main"))
                .slugline(text(meta, "slugline"))
                .dateline(text(meta, "dateline"))
                .byline(text(meta, "by"))
                .creditline(text(meta, "creditline"))
                .description(ofRole(meta, "description", "summary"))
                .language(meta.first("language").flatMap(language -> language.attribute("tag")));
        List<String> creators = meta.all("creator").stream()
                .flatMap(creator -> name(creator).stream())
                .toList();
        if (!creators.isEmpty()) {
            story.byline(Optional.of(String.join(", ", creators)));
        }
        meta.all("infoSource").forEach(source -> story.source(name(source)));
        meta.all("keyword").forEach(keyword -> keyword.text().ifPresent(story::keyword));
        meta.all("genre").forEach(genre -> concept(genre, Optional.of("genre")));
        meta.all("subject").forEach(this::subject);
    }

    private void subject(XmlElement subject) {
        boolean place = subject.attribute("type")
                .filter(type -> Vocabulary.of(type).code().matches("(?i)geoArea|place|poi"))
                .isPresent();
        if (place) {
            story.place(name(subject).or(() -> subject.attribute("literal")));
        } else {
            concept(subject, Optional.empty());
        }
    }

    private void concept(XmlElement concept, Optional<String> usualScheme) {
        Optional<Vocabulary> coded =
                concept.attribute("qcode").or(() -> concept.attribute("uri")).map(Vocabulary::of);
        story.subject(
                coded.flatMap(Vocabulary::scheme).or(() -> usualScheme),
                coded.map(Vocabulary::code).or(() -> concept.attribute("literal")),
                name(concept));
    }

    private void rightsInfo(XmlElement rights) {
        story.copyright(text(rights, "copyrightNotice"))
                .copyright(rights.first("copyrightHolder")
                        .flatMap(holder -> name(holder).or(() -> code(holder)).or(holder::text)))
                .usageTerms(text(rights, "usageTerms"));
    }

    private void contentSet(XmlElement contents) {
        contents.all("inlineXML").forEach(this::inlineXml);
        contents.all("inlineData").forEach(this::inlineData);
        contents.all("remoteContent").forEach(this::remoteContent);
    }

    private void inlineXml(XmlElement inline) {
        Optional<XmlElement> nitf = inline.anywhere("nitf");
        if (nitf.isPresent()) {
            Nitf.read(nitf.get(), story);
            return;
        }
        Optional<XmlElement> html = inline.first("html");
        html.flatMap(page -> page.first("head", "title")).ifPresent(title -> story.headline(title.text()));
        html.ifPresent(page -> story.language(page.attribute("xml:lang").or(() -> page.attribute("lang"))));
        XmlElement body = html.flatMap(page -> page.first("body"))
                .or(() -> inline.first("body"))
                .orElse(inline);
        String markup = Markup.inside(body, name -> name);
        if (!markup.isBlank()) {
            story.body(new Body.Html(markup));
        }
    }

    private void inlineData(XmlElement inline) {
        String data = inline.rawText();
        if (data.isBlank()) {
            return;
        }
        if (inline.attribute("encoding").isPresent()) {
            story.warn("inlineData: content in encoding "
                    + inline.attribute("encoding").get() + " is not read");
            return;
        }
        boolean html = inline.attribute("contenttype")
                        .filter(type -> type.contains("html"))
                        .isPresent()
                || data.stripLeading().startsWith("<");
        story.body(html ? new Body.Html(data) : new Body.Plain(data));
    }

    private void remoteContent(XmlElement remote) {
        story.rendition(
                remote.attribute("href"),
                remote.attribute("contenttype"),
                text(remote, "altText"),
                remote.attribute("width"),
                remote.attribute("height"));
    }

    private static Optional<String> text(XmlElement parent, String child) {
        return parent.first(child).flatMap(XmlElement::text);
    }

    /** A concept's code without alias, from qcode, URI or literal. */
    private static Optional<String> code(XmlElement concept) {
        return concept.attribute("qcode")
                .or(() -> concept.attribute("uri"))
                .or(() -> concept.attribute("literal"))
                .map(code -> Vocabulary.of(code).code());
    }

    /** A concept's name: the first one, an English one before others. */
    private static Optional<String> name(XmlElement concept) {
        List<XmlElement> names = concept.all("name");
        return names.stream()
                .filter(name -> name.attribute("xml:lang")
                        .filter(lang -> lang.startsWith("en"))
                        .isPresent())
                .findFirst()
                .or(() -> names.stream().findFirst())
                .flatMap(XmlElement::text);
    }

    /** The text of that role, else of the first element without one, else of the first. */
    private static Optional<String> ofRole(XmlElement parent, String child, String role) {
        List<XmlElement> all = parent.all(child);
        return all.stream()
                .filter(element -> element.attribute("role")
                        .filter(it -> Vocabulary.of(it).code().equalsIgnoreCase(role))
                        .isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(element -> element.attribute("role").isEmpty())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .flatMap(XmlElement::text);
    }
}
