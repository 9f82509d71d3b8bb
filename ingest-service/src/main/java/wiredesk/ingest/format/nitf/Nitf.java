package wiredesk.ingest.format.nitf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;
import wiredesk.ingest.format.xml.XmlText;

/** What the elements of an NITF document mean for a story. Also used where NITF stands inside another format, whose own fields come first. */
public final class Nitf {

    private Nitf() {}

    /** Adds what {@code nitf} says to the story. */
    public static void read(XmlElement nitf, StoryBuilder story) {
        nitf.first("head").ifPresent(head -> head(head, story));
        nitf.first("body").ifPresent(body -> body(body, story));
        story.language(nitf.attribute("xml:lang").or(() -> nitf.first("body").flatMap(it -> it.attribute("xml:lang"))));
        nitf.first("head", "title").ifPresent(title -> story.headline(title.text()));
    }

    private static void head(XmlElement head, StoryBuilder story) {
        Optional<XmlElement> docdata = head.first("docdata");
        docdata.ifPresent(data -> docdata(data, story));
        head.all("meta").forEach(meta -> meta(meta, story));
        head.first("tobject").ifPresent(tobject -> tobject(tobject, story));
        head.all("pubdata").forEach(pubdata -> {
            story.versionCreated("pubdata/@date.publication", pubdata.attribute("date.publication"));
            story.source(pubdata.attribute("name"));
        });
    }

    private static void docdata(XmlElement data, StoryBuilder story) {
        data.attribute("management-status")
                .filter(status -> !status.equalsIgnoreCase("embargoed"))
                .ifPresent(status -> story.status("docdata/@management-status", Optional.of(status)));
        data.first("doc-id").ifPresent(id -> story.guid(id.attribute("id-string")));
        data.first("du-key").ifPresent(key -> {
            story.guid(key.attribute("key"));
            story.version(key.attribute("version"));
            story.slugline(key.attribute("key"));
        });
        data.first("urgency").ifPresent(urgency -> story.urgency(urgency.attribute("ed-urg")));
        Optional<String> issued = data.first("date.issue").flatMap(date -> date.attribute("norm"));
        Optional<String> released = data.first("date.release").flatMap(date -> date.attribute("norm"));
        story.versionCreated("date.issue", issued);
        story.versionCreated("date.release", released);
        if (isLater(released, issued)
                || data.attribute("management-status")
                        .filter("embargoed"::equalsIgnoreCase)
                        .isPresent()) {
            story.embargo("date.release", released);
        }
        data.first("date.expire").ifPresent(date -> story.expires("date.expire", date.attribute("norm")));
        data.all("ed-msg")
                .forEach(
                        message -> story.editorialNote(message.attribute("info").or(message::text)));
        data.first("correction").ifPresent(correction -> {
            story.editorialNote(correction.attribute("info").or(correction::text));
            story.signal(Optional.of("correction"));
        });
        data.first("doc.copyright")
                .ifPresent(copyright -> story.copyright(copyright
                        .attribute("holder")
                        .map(holder -> copyright
                                .attribute("year")
                                .map(year -> "© " + year + " " + holder)
                                .orElse(holder))));
        data.all("doc.rights").forEach(rights -> story.usageTerms(rights.text()));
        data.first("key-list")
                .ifPresent(list -> list.all("keyword")
                        .forEach(keyword -> keyword.attribute("key").ifPresent(story::keyword)));
        data.first("identified-content")
                .ifPresent(content -> content.elements().forEach(element -> identified(element, story)));
        data.first("evloc")
                .ifPresent(place -> story.place(place.attribute("city").or(() -> place.attribute("county-dist"))));
    }

    private static void identified(XmlElement element, StoryBuilder story) {
        switch (element.name()) {
            case "location" ->
                story.place(element.first("city")
                        .flatMap(XmlElement::text)
                        .or(element::text)
                        .or(() -> element.attribute("value")));
            case "classifier" ->
                story.subject(
                        element.attribute("type").or(() -> element.attribute("idsrc")),
                        element.attribute("value").or(() -> element.attribute("code")),
                        element.text());
            default -> {
                // Persons and organisations are found again in the text.
            }
        }
    }

    private static void meta(XmlElement meta, StoryBuilder story) {
        String name = meta.attribute("name").orElse("").toLowerCase(Locale.ROOT);
        switch (name) {
            case "slugline", "slug" -> story.slugline(meta.attribute("content"));
            case "keywords" ->
                meta.attribute("content")
                        .ifPresent(list -> list.lines()
                                .flatMap(line -> Arrays.stream(line.split("[,;]", 0)))
                                .forEach(story::keyword));
            case "language" -> story.language(meta.attribute("content"));
            default -> {
                // Agencies put their own production data here.
            }
        }
    }

    private static void tobject(XmlElement tobject, StoryBuilder story) {
        tobject.all("tobject.subject").forEach(subject -> {
            Optional<String> name = subject.attribute("tobject.subject.detail")
                    .or(() -> subject.attribute("tobject.subject.matter"))
                    .or(() -> subject.attribute("tobject.subject.type"));
            story.subject(Optional.of("subj"), subject.attribute("tobject.subject.refnum"), name);
        });
    }

    private static void body(XmlElement body, StoryBuilder story) {
        body.first("body.head").ifPresent(head -> bodyHead(head, story));
        body.first("body.content").ifPresent(content -> content(content, story));
        body.first("body.end").ifPresent(end -> end.first("tagline").ifPresent(line -> story.byline(byline(line))));
    }

    private static void bodyHead(XmlElement head, StoryBuilder story) {
        head.first("hedline").ifPresent(hedline -> {
            story.headline(hedline.first("hl1").flatMap(XmlElement::text));
            if (hedline.elements().findAny().isEmpty()) {
                story.headline(hedline.text());
            }
        });
        head.all("note").forEach(note -> story.editorialNote(note.text()));
        head.first("byline").ifPresent(line -> story.byline(byline(line)));
        head.first("dateline").ifPresent(line -> dateline(line, story));
        head.first("abstract").ifPresent(text -> story.description(text.text()));
        head.first("rights").ifPresent(rights -> story.copyright(rights.text()));
        head.first("distributor").ifPresent(distributor -> story.source(distributor.text()));
    }

    /** The line as printed: without the author's post where it stands in an element of its own. */
    private static Optional<String> byline(XmlElement line) {
        StringBuilder name = new StringBuilder();
        for (XmlNode node : line.children()) {
            switch (node) {
                case XmlText text -> name.append(text.text());
                case XmlElement element
                when element.name().equals("byttl") || element.name().equals("virtloc") -> {}
                case XmlElement element -> name.append(' ').append(element.rawText());
            }
        }
        return Optional.of(name.toString()).filter(text -> !text.isBlank());
    }

    private static void dateline(XmlElement line, StoryBuilder story) {
        Optional<XmlElement> location = line.first("location");
        story.located(location.flatMap(
                it -> it.first("city").flatMap(XmlElement::text).or(() -> ownText(it))));
        story.locatedCountry(location.flatMap(it -> it.first("country")
                .or(() -> it.first("state"))
                .or(() -> it.first("region"))
                .flatMap(XmlElement::text)));
        story.dateline(line.text());
        line.first("story.date").ifPresent(date -> story.versionCreated("story.date", date.attribute("norm")));
    }

    private static Optional<String> ownText(XmlElement element) {
        return element.elements().findAny().isPresent() ? Optional.empty() : element.text();
    }

    /** Adds what {@code content} holds as NITF's blocks: the body, and media as renditions. */
    public static void content(XmlElement content, StoryBuilder story) {
        content.everywhere().filter(named("media")).forEach(media -> media(media, story));
        boolean markup = content.elements().findAny().isPresent();
        if (markup) {
            String html = Markup.inside(content, Nitf::asHtml);
            story.body(html.isBlank() ? new Body.None() : new Body.Html(html));
        } else {
            String text = content.rawText();
            story.body(text.isBlank() ? new Body.None() : new Body.Plain(text));
        }
    }

    private static void media(XmlElement media, StoryBuilder story) {
        Optional<String> caption = media.first("media-caption").flatMap(XmlElement::text);
        media.all("media-reference")
                .forEach(reference -> story.rendition(
                        reference.attribute("source"),
                        reference.attribute("mime-type"),
                        caption.or(() -> reference.attribute("alternate-text")),
                        reference.attribute("width"),
                        reference.attribute("height")));
    }

    private static Predicate<XmlElement> named(String name) {
        return element -> element.name().equals(name);
    }

    /** NITF's block elements by HTML's names; inline ones that HTML does not know lose their tags later and keep their words. */
    private static String asHtml(String name) {
        return switch (name) {
            case "hl1", "hl2" -> "h2";
            case "bq", "note" -> "blockquote";
            case "block" -> "div";
            case "media", "body.head", "nitf-table-metadata" -> "";
            case "nitf-table" -> "div";
            case "credit", "datasource" -> "p";
            default -> name;
        };
    }

    /** Whether the release date is after the issue date, if both can be read; a release alone is no embargo. */
    private static boolean isLater(Optional<String> released, Optional<String> issued) {
        if (released.isEmpty() || issued.isEmpty()) {
            return false;
        }
        Optional<Instant> release = Dates.parse(released.get(), ZoneOffset.UTC);
        Optional<Instant> issue = Dates.parse(issued.get(), ZoneOffset.UTC);
        return release.isEmpty() || issue.isEmpty() || release.get().isAfter(issue.get());
    }
}
