package wiredesk.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.web.Base;
import wiredesk.ingest.format.web.Keywords;
import wiredesk.ingest.format.web.Persons;
import wiredesk.ingest.format.web.WebText;

/**
 * What an article in JSON-LD says, property by property.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org, NewsArticle</a>
 */
final class LinkedArticle {

    private final Fields article;
    private final LinkedData data;
    private final StoryBuilder story;

    LinkedArticle(Fields article, LinkedData data, StoryBuilder story) {
        this.article = article;
        this.data = data;
        this.story = story;
    }

    /** The page's address, as the article gives it. */
    Optional<String> address() {
        return article.text("url", "mainentityofpage")
                .or(() -> objects("mainentityofpage")
                        .flatMap(page -> page.text("@id", "url").stream())
                        .findFirst())
                .filter(url -> url.startsWith("http"));
    }

    /** The whole text, if it is there. */
    Optional<WebText> body() {
        return article.text("articlebody", "text")
                .map(WebText::of)
                .filter(text -> text.plain().isPresent())
                .or(this::updates);
    }

    /** A live blog's text is that of its updates. */
    private Optional<WebText> updates() {
        String posts = objects("liveblogupdate")
                .flatMap(post -> Stream.concat(
                        plain(post, "headline").map(line -> "<h3>" + Entities.escape(line) + "</h3>").stream(),
                        post.text("articlebody", "text").map(Unmarked::asHtml).stream()))
                .collect(Collectors.joining("\n"));
        return posts.isEmpty() ? Optional.empty() : Optional.of(new WebText(posts, true));
    }

    List<String> keywords() {
        List<String> words = new ArrayList<>();
        for (JsonNode keyword : article.list("keywords")) {
            if (keyword.isObject()) {
                Fields term = Fields.of(keyword);
                term.text("name").ifPresent(words::add);
            } else {
                boolean list =
                        article.node("keywords").filter(JsonNode::isArray).isPresent();
                Fields.text(keyword)
                        .flatMap(it -> WebText.of(it).plain())
                        .ifPresent(word -> words.addAll(list ? List.of(word) : Keywords.split(word)));
            }
        }
        return words;
    }

    Optional<String> teaser() {
        return plain("description");
    }

    /** What the publisher's system calls it. */
    Optional<String> identifier() {
        return article.text("identifier")
                .or(() -> objects("identifier")
                        .flatMap(id -> id.text("value", "@id").stream())
                        .findFirst());
    }

    /** Adds the sections of the paper or site it stands in. */
    void sections() {
        article.list("articlesection")
                .forEach(section -> story.subject(
                        Optional.empty(),
                        Optional.empty(),
                        Fields.text(section).flatMap(it -> WebText.of(it).plain())));
    }

    /** Adds all but body, keywords and pictures. */
    void read() {
        story.headline(plain("headline"))
                .headline(plain("name"))
                .description(plain("description"))
                .description(plain("abstract"))
                .version(article.text("version")
                        .filter(version -> version.chars().allMatch(Character::isDigit)))
                .dateline(plain("dateline"))
                .byline(persons("author"))
                .byline(persons("creator"));
        story.versionCreated("datemodified", article.text("datemodified"));
        for (String field : List.of("datepublished", "datecreated", "uploaddate")) {
            story.published(field, article.text(field));
        }
        for (String field : List.of("datepublished", "datecreated")) {
            story.firstCreated(field, article.text(field));
        }
        story.expires("expires", article.text("expires"));
        rights();
        about();
    }

    private void rights() {
        story.source(names("publisher").findFirst())
                .source(names("sourceorganization").findFirst())
                .source(names("provider").findFirst())
                .creditline(plain("credittext"))
                .copyright(plain("copyrightnotice"))
                .copyright(names("copyrightholder")
                        .findFirst()
                        .map(holder -> article.text("copyrightyear")
                                .map(year -> "© " + year + " " + holder)
                                .orElse(holder)))
                .usageTerms(article.text("usageinfo", "license"))
                .language(article.text("inlanguage"))
                .language(objects("inlanguage")
                        .flatMap(language -> language.text("alternatename", "name").stream())
                        .findFirst());
    }

    private void about() {
        for (String field : List.of("about", "genre")) {
            Optional<String> scheme = field.equals("genre") ? Optional.of("genre") : Optional.empty();
            for (JsonNode concept : article.list(field)) {
                if (concept.isObject()) {
                    Fields fields = data.resolved(concept);
                    Optional<Vocabulary> coded = fields.text("@id", "sameas", "identifier", "termcode")
                            .map(Vocabulary::of);
                    story.subject(
                            coded.flatMap(Vocabulary::scheme).or(() -> scheme),
                            coded.map(Vocabulary::code),
                            fields.text("name").flatMap(it -> WebText.of(it).plain()));
                } else {
                    story.subject(scheme, Optional.empty(), Fields.text(concept));
                }
            }
        }
        Stream.of("contentlocation", "spatialcoverage")
                .flatMap(this::names)
                .forEach(place -> story.place(Optional.of(place)));
        story.located(names("locationcreated").findFirst());
        Stream.of("isbasedon")
                .flatMap(field -> article.list(field).stream())
                .forEach(basis -> story.link(
                        "derivedfrom",
                        basis.isObject() ? Fields.of(basis).text("url", "@id") : Fields.text(basis),
                        basis.isObject() ? Fields.of(basis).text("headline", "name") : Optional.empty()));
    }

    /** Adds the pictures, sounds and films; says whether there are any. */
    boolean media(Base base) {
        boolean any = false;
        for (String field : List.of("image", "video", "audio", "associatedmedia")) {
            for (JsonNode media : article.list(field)) {
                Optional<String> plainAddress = Fields.text(media);
                Fields fields = media.isObject() ? data.resolved(media) : Fields.of(media);
                Optional<String> address = plainAddress
                        .or(() -> fields.list("contenturl", "url").stream()
                                .flatMap(url -> Fields.text(url).stream())
                                .findFirst())
                        .or(() -> fields.text("@id").filter(id -> id.startsWith("http")));
                story.rendition(
                        address.map(base::resolve),
                        fields.text("encodingformat").filter(type -> type.indexOf('/') > 0),
                        fields.text("caption", "description")
                                .flatMap(it -> WebText.of(it).plain()),
                        number(fields, "width"),
                        number(fields, "height"));
                story.creditline(field.equals("image") ? fields.text("credittext") : Optional.empty());
                any |= address.isPresent();
            }
        }
        return any;
    }

    /** A number, a number as text, or a QuantitativeValue; {@code 1200 px} too. */
    private static Optional<String> number(Fields fields, String name) {
        return fields.text(name)
                .or(() -> fields.node(name)
                        .filter(JsonNode::isObject)
                        .flatMap(it -> Fields.of(it).text("value")))
                .map(size -> size.toLowerCase(Locale.ROOT).replace("px", "").strip());
    }

    private Optional<String> persons(String field) {
        return Persons.line(names(field).toList());
    }

    private Stream<String> names(String field) {
        return article.list(field).stream()
                .flatMap(node -> node.isObject() ? data.resolved(node).list("name").stream() : Stream.of(node))
                .flatMap(name -> Fields.text(name).stream())
                .filter(name -> !name.startsWith("http"))
                .flatMap(name -> WebText.of(name).plain().stream());
    }

    private Stream<Fields> objects(String field) {
        return article.list(field).stream().filter(JsonNode::isObject).map(data::resolved);
    }

    private Optional<String> plain(String field) {
        return plain(article, field);
    }

    private static Optional<String> plain(Fields fields, String field) {
        return fields.text(field).flatMap(text -> WebText.of(text).plain());
    }
}
