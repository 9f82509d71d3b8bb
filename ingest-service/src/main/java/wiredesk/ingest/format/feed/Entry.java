package wiredesk.ingest.format.feed;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebMarkup;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * One entry of RSS or Atom, element by element. Both families are read alike: RSS feeds use Atom's elements and the other way round.
 */
final class Entry {

    private static final List<String> VERSION_DATES =
            List.of("updated", "modified", "dcterms:modified", "dc:modified", "prism:modificationdate");

    private static final List<String> PUBLICATION_DATES = List.of(
            "pubdate",
            "dc:date",
            "published",
            "issued",
            "dcterms:issued",
            "dcterms:created",
            "created",
            "prism:publicationdate",
            "date");

    private static final List<String> FIRST_DATES = List.of(
            "published",
            "pubdate",
            "dcterms:created",
            "created",
            "dcterms:issued",
            "issued",
            "dc:date",
            "prism:publicationdate");

    private static final List<String> CONTENTS =
            List.of("content:encoded", "turbo:content", "xhtml:body", "xhtml:div", "content", "body");

    private static final Set<String> FULL_TEXTS =
            Set.of("full-text", "fulltext", "body", "bodytext", "articlebody", "story", "encoded");

    private static final List<String> TEASERS =
            List.of("description", "summary", "dc:description", "dcterms:abstract", "excerpt:encoded");

    private static final List<String> OTHER_TEASERS = List.of("itunes:summary", "itunes:subtitle", "media:description");

    private final XmlElement entry;
    private final Channel channel;
    private final Base base;
    private final StoryBuilder story;

    Entry(XmlElement entry, Channel channel, ZoneId zone) {
        this.entry = entry;
        this.channel = channel;
        this.base = channel.base().within(entry);
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        if (entry.name().equals("at:deleted-entry")) {
            return deleted();
        }
        ManagedNews.read(entry, story);
        new EntryLinks(entry, base, story).read();
        if (WordPress.isPost(entry)) {
            WordPress.read(entry, story);
        }
        new AgencyLines(entry, story).read();
        times();
        texts();
        new Topics(entry, story).read();
        languages();
        persons();
        rights();
        new Media(story, base).read(entry);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The entry has neither title nor description nor content"));
    }

    /** RFC 6721: the publisher takes an entry back. */
    private ParsedItem deleted() {
        story.guid(entry.attribute("ref"))
                .status("at:deleted-entry", Optional.of("deleted"))
                .versionCreated("at:deleted-entry/@when", entry.attribute("when"))
                .editorialNote(text("at:comment"));
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The deleted entry has no ref"));
    }

    private void times() {
        VERSION_DATES.forEach(name -> story.versionCreated(name, line(name)));
        PUBLICATION_DATES.forEach(name -> story.published(name, line(name)));
        FIRST_DATES.forEach(name -> story.firstCreated(name, line(name)));
        story.expires("prism:expirationdate", line("prism:expirationdate"))
                .expires("expirationdate", line("expirationdate"))
                .expires("dcterms:valid", line("dcterms:valid").flatMap(Entry::end))
                .embargo("prism:embargodate", line("prism:embargodate"));
        entry.first("app:control", "app:draft")
                .flatMap(XmlElement::text)
                .filter("yes"::equalsIgnoreCase)
                .ifPresent(draft -> story.status("app:draft", Optional.of("draft")));
    }

    /** The end of a DCMI Period. */
    private static Optional<String> end(String period) {
        return Stream.of(period.split(";", 0))
                .map(String::strip)
                .filter(part -> part.startsWith("end="))
                .map(part -> part.substring("end=".length()))
                .findFirst();
    }

    private void texts() {
        Stream.of("title", "dc:title", "dcterms:title", "media:title", "itunes:title")
                .forEach(name -> story.headline(text(name)));
        Optional<Said> teaser = saying(TEASERS)
                .or(() -> saying(OTHER_TEASERS))
                .or(() -> entry.first("media:group", "media:description").stream()
                        .flatMap(Said::of)
                        .findFirst());
        story.description(teaser.map(said -> withoutFooter(said.plain())));
        saying(CONTENTS).or(this::fullText).or(() -> teaser).ifPresent(this::body);
    }

    private void body(Said said) {
        List<XmlElement> forms = said.element().all("content");
        if (!forms.isEmpty() && isAlternatives(said.element())) {
            forms.stream()
                    .filter(form -> form.attribute("type")
                            .filter(type -> type.contains("html"))
                            .isPresent())
                    .findFirst()
                    .or(() -> Optional.of(forms.getFirst()))
                    .flatMap(form -> Said.of(form).findFirst())
                    .ifPresent(this::body);
            return;
        }
        Optional<XmlElement> nitf = said.element().anywhere("nitf");
        if (nitf.isPresent()) {
            Nitf.read(nitf.get(), story);
            return;
        }
        String value = said.text().value();
        story.body(
                said.text().isMarkup()
                        ? new Body.Html(WebMarkup.tidy(
                                WordPress.isPost(entry) ? WordPress.paragraphs(value) : value,
                                base.within(said.element())))
                        : new Body.Plain(said.text().lines()));
    }

    /** Atom 0.3 has one text in several forms, of which the reader takes one. */
    private static boolean isAlternatives(XmlElement content) {
        return content.attribute("type").filter("multipart/alternative"::equals).isPresent();
    }

    /** An element that says something in words. */
    private record Said(XmlElement element, WebText text, String plain) {

        static Stream<Said> of(XmlElement element) {
            WebText text = WebText.of(element);
            return text.plain().map(plain -> new Said(element, text, plain)).stream();
        }
    }

    /** The first of these elements that says anything. */
    private Optional<Said> saying(List<String> names) {
        return names.stream()
                .flatMap(name -> entry.all(name).stream())
                .flatMap(Said::of)
                .findFirst();
    }

    /** The whole text as Yandex, Rambler and others have it from agencies, under prefixes of their own. */
    private Optional<Said> fullText() {
        return entry.elements()
                .filter(element -> FULL_TEXTS.contains(
                        element.name().substring(element.name().indexOf(':') + 1)))
                .flatMap(Said::of)
                .findFirst();
    }

    private static String withoutFooter(String teaser) {
        int last = teaser.lastIndexOf("\n\n");
        return last > 0 && WebMarkup.isFooter(teaser.substring(last + 2)) ? teaser.substring(0, last) : teaser;
    }

    private void languages() {
        story.language(text("dc:language"))
                .language(text("language"))
                .language(entry.attribute("xml:lang"))
                .language(entry.first("content").flatMap(content -> content.attribute("xml:lang")))
                .language(channel.language());
    }

    private void persons() {
        story.byline(Persons.line(texts("dc:creator")))
                .byline(Persons.line(texts("dc:author")))
                .byline(Persons.line(Channel.names(entry.all("author"))))
                .byline(Persons.line(texts("itunes:author")))
                .byline(entry.first("source").flatMap(source -> Persons.line(Channel.names(source.all("author")))))
                .byline(channel.author());
    }

    private void rights() {
        entry.first("source")
                .ifPresent(source -> story.source(source.first("title")
                        .or(() -> source.elements().findAny().isEmpty() ? Optional.of(source) : Optional.empty())
                        .flatMap(it -> WebText.of(it).plain())));
        story.source(Persons.line(texts("dc:publisher")))
                .source(text("prism:publicationname"))
                .source(text("dc:source").filter(source -> !source.startsWith("http")))
                .source(channel.source());
        Stream.of("rights", "copyright", "dc:rights", "dcterms:rights", "prism:copyright", "media:copyright")
                .forEach(name -> story.copyright(text(name)));
        Stream.of("creativecommons:license", "cc:license", "dcterms:license")
                .flatMap(name -> entry.all(name).stream())
                .forEach(license -> story.usageTerms(license.text().or(() -> license.attribute("resource"))));
        story.copyright(channel.copyright())
                .creditline(text("media:credit"))
                .creditline(entry.first("media:group", "media:credit").flatMap(XmlElement::text));
    }

    private List<String> texts(String name) {
        return entry.all(name).stream()
                .flatMap(element -> WebText.of(element).plain().stream())
                .toList();
    }

    private Optional<String> text(String name) {
        return entry.first(name).flatMap(element -> WebText.of(element).plain());
    }

    private Optional<String> line(String name) {
        return entry.first(name).flatMap(XmlElement::text);
    }
}
