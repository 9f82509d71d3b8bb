package wiredesk.ingest.format.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.Keywords;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebText;

/**
 * An article marked up in the page itself: schema.org microdata, and the microformats hAtom and hNews.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/microdata.html">HTML, microdata</a>
 * @see <a href="http://microformats.org/wiki/hnews">hNews</a>
 */
final class Microdata {

    private final Element article;
    private final boolean marked;

    private Microdata(Element article, boolean marked) {
        this.article = article;
        this.marked = marked;
    }

    static Microdata of(Document page) {
        Element news = page.selectFirst("[itemscope][itemtype$=NewsArticle]");
        Element found = news != null
                ? news
                : page.selectFirst("[itemscope][itemtype$=Article], [itemscope][itemtype$=BlogPosting]");
        if (found != null) {
            return new Microdata(found, true);
        }
        Element entry = page.selectFirst(".hnews, .hentry, .h-entry");
        return new Microdata(entry == null ? page.body() : entry, entry != null);
    }

    void read(StoryBuilder story) {
        if (!marked) {
            return;
        }
        story.headline(property("headline").or(() -> property("name")))
                .headline(text(".entry-title, .p-name"))
                .description(property("description").or(() -> text(".entry-summary, .p-summary")));
        story.versionCreated("dateModified", property("dateModified"))
                .versionCreated("updated", time(".updated, .dt-updated"))
                .published("datePublished", property("datePublished"))
                .published("dateCreated", property("dateCreated"))
                .published("published", time(".published, .dt-published"))
                .firstCreated("datePublished", property("datePublished"))
                .firstCreated("published", time(".published, .dt-published"))
                .byline(Persons.line(persons("author")))
                .byline(Persons.line(persons("creator")))
                .byline(Persons.line(texts(".author .fn, .byline .fn, .p-author")))
                .source(persons("publisher").stream().findFirst())
                .source(persons("sourceOrganization").stream().findFirst())
                .source(text(".source-org .org").or(() -> text(".source-org")).map(Microdata::withoutSeparator))
                .copyright(persons("copyrightHolder").stream().findFirst())
                .dateline(property("dateline").or(() -> text(".dateline")))
                .language(property("inLanguage"));
    }

    /** The marked body, if there is one. */
    Optional<Element> body() {
        Elements bodies = article.select("[itemprop~=(?i)\\barticleBody\\b]");
        Element first = bodies.first();
        if (first != null) {
            boolean eachParagraph = bodies.size() > 1 && first.normalName().equals("p") && first.parent() != null;
            return Optional.ofNullable(eachParagraph ? first.parent() : first);
        }
        return marked ? Optional.ofNullable(article.selectFirst(".entry-content, .e-content")) : Optional.empty();
    }

    Optional<String> teaser() {
        return marked ? property("description") : Optional.empty();
    }

    /** The page's address, as the article gives it. */
    Optional<String> address() {
        return marked
                ? own("url")
                        .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("content"))
                        .filter(href -> href.startsWith("http"))
                        .findFirst()
                : Optional.empty();
    }

    List<String> keywords() {
        return marked
                ? own("keywords")
                        .flatMap(it -> value(it).stream())
                        .flatMap(words -> Keywords.split(words).stream())
                        .toList()
                : List.of();
    }

    private List<String> persons(String property) {
        return own(property)
                .flatMap(person -> {
                    Element name = person.selectFirst("[itemprop=name]");
                    return value(name == null ? person : name).stream();
                })
                .filter(name -> !name.startsWith("http"))
                .toList();
    }

    private Optional<String> property(String name) {
        return own(name).flatMap(it -> value(it).stream()).findFirst();
    }

    /** Elements with that property that belong to the article and not to something within it. */
    private Stream<Element> own(String property) {
        return article.getElementsByAttribute("itemprop").stream()
                .filter(element ->
                        List.of(element.attr("itemprop").split("\\s+", 0)).contains(property))
                .filter(element -> {
                    Element scope =
                            element.parent() == null ? null : element.parent().closest("[itemscope]");
                    return scope == null || scope.equals(article);
                });
    }

    private static Optional<String> value(Element element) {
        String value = element.hasAttr("content")
                ? element.attr("content")
                : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
        return WebText.of(value).plain();
    }

    /** {@code | Quay News}: what parts it from the date before it. */
    private static String withoutSeparator(String name) {
        return name.length() > 2 && "|–—-·".indexOf(name.charAt(0)) >= 0 && name.charAt(1) == ' '
                ? name.substring(2)
                : name;
    }

    private Optional<String> text(String selector) {
        return texts(selector).stream().findFirst();
    }

    private List<String> texts(String selector) {
        return article.select(selector).eachText();
    }

    private Optional<String> time(String selector) {
        return article.select(selector).stream()
                .map(element -> element.hasAttr("datetime")
                        ? element.attr("datetime")
                        : element.hasAttr("title") ? element.attr("title") : element.text())
                .findFirst();
    }
}
