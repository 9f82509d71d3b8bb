package wiredesk.ingest.format.feed;

import java.time.ZoneId;
import java.util.Optional;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Keywords;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * One page of a news sitemap.
 *
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">News sitemaps</a>
 */
final class SitemapPage {

    private final XmlElement page;
    private final StoryBuilder story;

    SitemapPage(XmlElement page, ZoneId zone) {
        this.page = page;
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        Optional<String> address = page.first("loc").flatMap(XmlElement::text);
        story.guid(address).link("canonical", address, Optional.empty());
        page.first("news:news").ifPresent(this::news);
        page.first("lastmod").ifPresent(date -> story.versionCreated("lastmod", date.text()));
        page.first("news:news", "news:publication_date").ifPresent(date -> {
            story.published("news:publication_date", date.text());
            story.firstCreated("news:publication_date", date.text());
        });
        page.first("video:video")
                .ifPresent(video ->
                        story.headline(text(video, "video:title")).description(text(video, "video:description")));
        new Media(story, Base.NONE).read(page);
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("Expected news:news with a title, found none in the page "
                        + address.orElse("without address")));
    }

    private void news(XmlElement news) {
        story.headline(text(news, "news:title"))
                .source(news.first("news:publication").flatMap(it -> text(it, "news:name")))
                .language(news.first("news:publication").flatMap(it -> text(it, "news:language")));
        text(news, "news:keywords").ifPresent(words -> Keywords.split(words).forEach(story::keyword));
        text(news, "news:genres")
                .ifPresent(genres -> Keywords.split(genres)
                        .forEach(genre -> story.subject(Optional.of("genre"), Optional.empty(), Optional.of(genre))));
        text(news, "news:geo_locations").ifPresent(place -> story.place(Optional.of(place)));
    }

    private static Optional<String> text(XmlElement element, String name) {
        return element.first(name).flatMap(it -> WebText.of(it).plain());
    }
}
