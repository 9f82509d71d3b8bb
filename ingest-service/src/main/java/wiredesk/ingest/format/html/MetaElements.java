package wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Keywords;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebText;

/** A page's {@code meta} elements: Open Graph, {@code article:*}, Dublin Core, and what publishing systems write. */
final class MetaElements {

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "article:modified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "datemodified",
            "article.updated",
            "article_date_modified",
            "utime",
            "revised");

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datepublished",
            "dcterms.created",
            "dc.date.created",
            "dcterms.issued",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "dc.date.available",
            "article.published",
            "publish-date",
            "publication_date",
            "cxenseparse:recs:publishtime",
            "originalpublicationdate",
            "article_date_original",
            "article.created",
            "ptime",
            "pdate",
            "created",
            "displaydate",
            "date");

    private final Map<String, List<String>> contents = new HashMap<>();

    MetaElements(Document page) {
        for (Element meta : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                String content = meta.attr("content").strip();
                if (!name.isEmpty() && !content.isEmpty()) {
                    contents.computeIfAbsent(name, any -> new ArrayList<>(1)).add(content);
                }
            }
        }
    }

    /** The first of these that is there. */
    Optional<String> text(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
    }

    /** Adds all but address, headline, keywords and picture. */
    void read(StoryBuilder story) {
        MODIFIED.forEach(name -> story.versionCreated(name, text(name)));
        PUBLISHED.forEach(name -> story.published(name, text(name)));
        PUBLISHED.forEach(name -> story.firstCreated(name, text(name)));
        story.expires("article:expiration_time", text("article:expiration_time"))
                .description(plain("og:description").filter(this::isMoreThanTheSite))
                .description(plain("description", "dc.description", "dcterms.description", "twitter:description")
                        .filter(this::isMoreThanTheSite))
                .byline(authors("author"))
                .byline(authors("article:author"))
                .byline(authors("dc.creator"))
                .byline(authors("dcterms.creator"))
                .byline(authors("parsely-author"))
                .byline(authors("sailthru.author"))
                .byline(authors("byl"))
                .source(plain("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher"))
                .copyright(plain("copyright", "dc.rights", "dcterms.rights", "rights"));
    }

    /** Some sites describe each of their pages by their own name. */
    private boolean isMoreThanTheSite(String description) {
        return plain("og:site_name").filter(description::equals).isEmpty();
    }

    Optional<String> teaser() {
        return plain("og:description", "description");
    }

    Optional<String> language() {
        return text("og:locale", "dc.language", "dcterms.language", "content-language", "language");
    }

    /** The words of the first kind that is there. */
    List<String> keywords() {
        List<String> tags = all("article:tag");
        if (tags.size() > 1) {
            return tags;
        }
        return Stream.of(
                        "article:tag",
                        "news_keywords",
                        "keywords",
                        "parsely-tags",
                        "sailthru.tags",
                        "dc.subject",
                        "dcterms.subject")
                .map(name -> all(name).stream()
                        .flatMap(words -> Keywords.split(words).stream())
                        .toList())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The picture for those who share the page; says whether there is one. */
    boolean picture(StoryBuilder story, Base base, Optional<String> caption) {
        Optional<String> address = text(
                "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src", "thumbnail");
        story.rendition(
                address.map(base::resolve),
                text("og:image:type"),
                caption.or(() -> plain("og:image:alt", "twitter:image:alt")),
                text("og:image:width"),
                text("og:image:height"));
        return address.isPresent();
    }

    private Optional<String> authors(String name) {
        return Persons.line(all(name).stream()
                .filter(author -> !author.startsWith("http") && !author.startsWith("www."))
                .flatMap(author -> WebText.of(author).plain().stream())
                .toList());
    }

    Optional<String> plain(String... names) {
        return text(names).flatMap(it -> WebText.of(it).plain());
    }

    private List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
