package wiredesk.ingest.format.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * Pictures and other media of an entry: Media RSS, enclosures, and the single picture of other modules. What is said of a group holds for
 * all in it, what is said of the entry for all of the entry; the nearest word wins. Each file counts once.
 *
 * @see <a href="https://www.rssboard.org/media-rss">Media RSS</a>
 */
final class Media {

    private final StoryBuilder story;
    private final Base base;
    private final Set<String> seen = new HashSet<>();

    Media(StoryBuilder story, Base base) {
        this.story = story;
        this.base = base;
    }

    void read(XmlElement entry) {
        for (XmlElement group : entry.all("media:group")) {
            group.all("media:content").forEach(content -> content(content, List.of(content, group, entry)));
        }
        entry.all("media:content").forEach(content -> content(content, List.of(content, entry)));
        for (XmlElement enclosure : entry.all("enclosure")) {
            file(enclosure.attribute("url").or(() -> enclosure.attribute("href")), enclosure, caption(List.of(entry)));
        }
        for (XmlElement content : entry.all("content")) {
            if (content.attribute("type").filter(Media::isMedia).isPresent()) {
                file(content.attribute("src"), content, caption(List.of(entry)));
            }
        }
        for (XmlElement link : entry.all("link")) {
            if (link.attribute("rel").filter("enclosure"::equalsIgnoreCase).isPresent()) {
                file(link.attribute("href"), link, link.attribute("title").or(() -> caption(List.of(entry))));
            }
        }
        for (XmlElement group : entry.all("media:group")) {
            group.all("media:thumbnail").forEach(thumbnail -> thumbnail(thumbnail, List.of(group, entry)));
        }
        entry.all("media:thumbnail").forEach(thumbnail -> thumbnail(thumbnail, List.of(entry)));
        for (XmlElement image : entry.all("image:image")) {
            file(
                    image.first("image:loc").flatMap(XmlElement::text),
                    image,
                    text(image, "image:caption").or(() -> text(image, "image:title")));
        }
        for (XmlElement image : entry.all("image")) {
            file(image.first("url").flatMap(XmlElement::text).or(image::text), image, text(image, "title"));
        }
        Stream.of("thumbnail", "thumb", "photo", "picture", "imageurl")
                .flatMap(name -> entry.all(name).stream())
                .forEach(image -> file(
                        image.attribute("url").or(image::text).filter(address -> address.startsWith("http")),
                        image,
                        Optional.empty()));
        entry.all("itunes:image").forEach(image -> file(image.attribute("href"), image, Optional.empty()));
    }

    private void content(XmlElement content, List<XmlElement> nearestFirst) {
        file(
                content.attribute("url").or(() -> content.first("media:player").flatMap(it -> it.attribute("url"))),
                content,
                caption(nearestFirst));
        content.all("media:thumbnail").forEach(thumbnail -> thumbnail(thumbnail, nearestFirst));
        if (content.attribute("medium").filter("image"::equals).isPresent()
                || content.attribute("type")
                        .filter(type -> type.startsWith("image"))
                        .isPresent()) {
            rights(content);
        }
    }

    private static boolean isMedia(String type) {
        return type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
    }

    private void thumbnail(XmlElement thumbnail, List<XmlElement> nearestFirst) {
        file(thumbnail.attribute("url").or(thumbnail::text), thumbnail, caption(nearestFirst));
    }

    private void file(Optional<String> address, XmlElement element, Optional<String> caption) {
        Optional<String> href = address.map(base::resolve).filter(it -> !it.isBlank() && seen.add(it));
        story.rendition(
                href,
                element.attribute("type").filter(type -> type.indexOf('/') > 0),
                caption,
                element.attribute("width"),
                element.attribute("height"));
    }

    private void rights(XmlElement media) {
        story.creditline(text(media, "media:credit"));
    }

    /** The nearest description; else a title, but not the entry's own, which is its headline. */
    private static Optional<String> caption(List<XmlElement> nearestFirst) {
        return nearestFirst.stream()
                .flatMap(element -> text(element, "media:description").or(() -> text(element, "media:text")).stream())
                .findFirst()
                .or(() -> nearestFirst.stream()
                        .limit(nearestFirst.size() - 1L)
                        .flatMap(element -> text(element, "media:title").stream())
                        .findFirst());
    }

    private static Optional<String> text(XmlElement element, String name) {
        return element.first(name).flatMap(it -> WebText.of(it).plain());
    }
}
