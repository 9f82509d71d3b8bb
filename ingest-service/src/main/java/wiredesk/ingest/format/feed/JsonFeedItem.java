package wiredesk.ingest.format.feed;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebMarkup;
import wiredesk.ingest.format.web.WebText;

/** One item of a JSON Feed, field by field. */
final class JsonFeedItem {

    private final Fields item;
    private final Fields feed;
    private final Base base;
    private final StoryBuilder story;

    JsonFeedItem(Fields item, Fields feed, ZoneId zone) {
        this.item = item;
        this.feed = feed;
        this.base = Base.NONE.or(feed.text("home_page_url")).or(feed.text("feed_url"));
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        Optional<String> page = item.text("url").map(base::resolve);
        story.guid(item.text("id"))
                .guid(page)
                .link("canonical", page, Optional.empty())
                .link("seealso", item.text("external_url").map(base::resolve), Optional.empty());
        story.versionCreated("date_modified", item.text("date_modified"))
                .published("date_published", item.text("date_published"))
                .firstCreated("date_published", item.text("date_published"));
        texts();
        about();
        files();
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The item has neither title nor summary nor content"));
    }

    private void texts() {
        story.headline(plain("title")).description(plain("summary"));
        Stream.of("content_html", "content_text", "summary")
                .flatMap(name -> item.text(name).stream())
                .map(WebText::of)
                .filter(text -> text.plain().isPresent())
                .findFirst()
                .ifPresent(text -> story.body(
                        text.isMarkup()
                                ? new Body.Html(WebMarkup.tidy(text.value(), base))
                                : new Body.Plain(text.value())));
    }

    private void about() {
        story.byline(authors(item)).byline(authors(feed));
        for (JsonNode tag : item.list("tags")) {
            Fields.text(tag).flatMap(it -> WebText.of(it).plain()).ifPresent(story::keyword);
        }
        story.language(item.text("language"))
                .language(feed.text("language"))
                .source(feed.text("title")
                        .filter(title -> feed.node("items").isPresent())
                        .flatMap(it -> WebText.of(it).plain()));
    }

    /** Version 1.0 has one author, version 1.1 a list of them. */
    private static Optional<String> authors(Fields of) {
        return Persons.line(of.list("authors", "author").stream()
                .flatMap(author -> (author.isObject() ? Fields.of(author).text("name") : Fields.text(author)).stream())
                .toList());
    }

    private void files() {
        Stream.of("image", "banner_image")
                .flatMap(name -> item.text(name).stream())
                .map(base::resolve)
                .distinct()
                .forEach(image -> story.rendition(
                        Optional.of(image), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        for (JsonNode attachment : item.list("attachments")) {
            if (attachment.isObject()) {
                Fields file = Fields.of(attachment);
                story.rendition(
                        file.text("url").map(base::resolve),
                        file.text("mime_type"),
                        file.text("title"),
                        file.text("width"),
                        file.text("height"));
            }
        }
    }

    private Optional<String> plain(String field) {
        return item.text(field).flatMap(text -> WebText.of(text).plain());
    }
}
