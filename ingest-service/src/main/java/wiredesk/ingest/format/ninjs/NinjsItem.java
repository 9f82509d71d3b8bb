package wiredesk.ingest.format.ninjs;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** One ninjs object, field by field. */
final class NinjsItem {

    private static final Pattern MARKUP = Pattern.compile("<(?:/?[a-zA-Z][a-zA-Z0-9]*(?:\\s[^<>]*)?/?|!--)>?");
    /** What a text that calls itself plain has only by mistake. */
    private static final Pattern PARAGRAPHS =
            Pattern.compile("</(?:p|div|table|ul|ol|h[1-6])>|<br ?/?>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#x?[0-9a-fA-F]{1,6});");

    private static final Pattern NITF = Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?<nitf[\\s>]");

    private final Fields fields;
    private final StoryBuilder story;

    NinjsItem(JsonNode object, ZoneId zone) {
        this.fields = Fields.of(object);
        this.story = new StoryBuilder(zone);
    }

    ParsedItem read() {
        String type = fields.text("type").map(it -> it.toLowerCase(Locale.ROOT)).orElse("text");
        switch (type) {
            case "event",
                    "planning",
                    "planning_item",
                    "planning_featured",
                    "assignment",
                    "contact",
                    "poi",
                    "profile" -> {
                return ParsedItem.refused(Refusal.noStory("Expected a story, found an item of type " + type));
            }
            case "picture", "video", "audio", "graphic", "composite" -> story.itemClass(type);
            default -> story.itemClass("text");
        }
        identity();
        times();
        texts();
        about();
        rights();
        others();
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The item has neither headline nor body nor description"));
    }

    private void identity() {
        story.guid(fields.text("guid"))
                .guid(fields.node("altids")
                        .filter(JsonNode::isObject)
                        .flatMap(ids -> Fields.of(ids).text("itemid")))
                .guid(fields.text("uri", "id", "_id", "newsid", "articleid", "article_id", "storyid", "itemid", "uuid"))
                .version(fields.text("version", "_current_version"))
                .status("pubstatus", fields.text("pubstatus", "pub_status", "publishstatus"))
                .language(fields.text("language", "lang"))
                .urgency(fields.text("urgency"));
        fields.list("signal", "signals").forEach(signal -> story.signal(codeOf(signal)));
    }

    private void times() {
        for (String field : List.of(
                "versioncreated",
                "version_created",
                "contentmodified",
                "contentcreated",
                "firstcreated",
                "published",
                "date",
                "updated",
                "updated_at",
                "updatedat",
                "modified",
                "published_at",
                "publishedat",
                "publishdate",
                "pubdate",
                "publicationdate",
                "datetime",
                "timestamp",
                "created_at",
                "createdat",
                "created")) {
            story.versionCreated(field, fields.text(field));
        }
        story.firstCreated("firstcreated", fields.text("firstcreated", "first_created"))
                .firstCreated("contentcreated", fields.text("contentcreated"))
                .embargo("embargoed", fields.text("embargoed", "embargo", "embargoeduntil"))
                .expires("expires", fields.text("expires", "expiry"));
    }

    private void texts() {
        story.headline(fields.text("headline").map(NinjsItem::plain))
                .headline(ofRole(fields, "headlines", "main").map(NinjsItem::plain))
                .headline(fields.text("headline_main", "title", "name").map(NinjsItem::plain))
                .headline(fields.textOfAnyRole("headline_").map(NinjsItem::plain))
                .slugline(fields.text("slugline", "slug"))
                .byline(fields.text("byline", "by")
                        .map(NinjsItem::plain)
                        .or(this::authors)
                        .or(() -> fields.text("author", "writer", "creator")))
                .description(fields.text(
                                "description_text",
                                "description",
                                "abstract",
                                "summary",
                                "lead",
                                "teaser",
                                "standfirst")
                        .map(NinjsItem::plain))
                .description(ofRole(fields, "descriptions", "main").map(NinjsItem::plain))
                .description(fields.textOfAnyRole("description_").map(NinjsItem::plain))
                .editorialNote(
                        fields.text("ednote", "editorialnote", "editorial_note").map(NinjsItem::plain));
        located();
        body();
    }

    private void located() {
        fields.node("dateline").ifPresent(dateline -> {
            if (dateline.isObject()) {
                Fields parts = Fields.of(dateline);
                story.dateline(parts.text("text"));
                parts.node("located")
                        .filter(JsonNode::isObject)
                        .map(Fields::of)
                        .ifPresent(place -> story.located(place.text("city")).locatedCountry(place.text("country")));
            } else {
                story.dateline(Fields.text(dateline));
            }
        });
        fields.node("datelinelocation")
                .filter(JsonNode::isObject)
                .map(Fields::of)
                .ifPresent(place -> story.dateline(fields.text("located"))
                        .located(place.text("city"))
                        .locatedCountry(place.text("countryname", "countrycode")));
        story.located(fields.text("located")
                .or(() -> fields.list("located").stream()
                        .flatMap(place -> nameOf(place).stream())
                        .findFirst()));
    }

    /** Several bodies are the same story in several forms: HTML first, then NITF and other mark-up, then text. Never joined. */
    private void body() {
        List<Candidate> candidates = new ArrayList<>(2);
        fields.text("body_html", "body_xhtml")
                .ifPresent(html -> candidates.add(new Candidate("text/html", "main", html)));
        fields.text("body_text").ifPresent(text -> candidates.add(new Candidate("text/plain", "main", text)));
        for (JsonNode body : fields.list("bodies", "body")) {
            if (body.isObject()) {
                Fields parts = Fields.of(body);
                parts.text("value", "content", "text")
                        .ifPresent(value -> candidates.add(new Candidate(
                                parts.text("contenttype", "content_type", "mimetype", "format")
                                        .map(type -> type.toLowerCase(Locale.ROOT))
                                        .orElse(""),
                                parts.text("role").orElse("main"),
                                value)));
            } else {
                Fields.text(body).ifPresent(value -> candidates.add(new Candidate("", "main", value)));
            }
        }
        for (String name : fields.namesWithPrefix("body_")) {
            fields.text(name)
                    .ifPresent(value -> candidates.add(new Candidate("", name.substring("body_".length()), value)));
        }
        for (String name : List.of("content_html", "content", "fulltext", "full_text", "articlebody", "text")) {
            fields.text(name).ifPresent(value -> candidates.add(new Candidate("", "other", value)));
        }
        candidates.stream()
                .filter(candidate -> !candidate.isAside())
                .sorted()
                .map(this::asBody)
                .filter(body -> !(body instanceof Body.None))
                .findFirst()
                .ifPresent(story::body);
    }

    private Body asBody(Candidate candidate) {
        String value = candidate.value();
        if (candidate.isNitf()) {
            return nitf(value);
        }
        Pattern markup = candidate.isText() ? PARAGRAPHS : MARKUP;
        if (candidate.isHtml() || markup.matcher(value).find()) {
            return new Body.Html(value);
        }
        return new Body.Plain(ENTITY.matcher(value).find() ? Parser.unescapeEntities(value, false) : value);
    }

    private Body nitf(String xml) {
        try {
            StoryBuilder inside = new StoryBuilder(ZoneOffset.UTC);
            XmlSource.of(xml.strip(), XmlLimits.USUAL).next("nitf"::equals).ifPresent(nitf -> Nitf.read(nitf, inside));
            return inside.build().body();
        } catch (UnreadableDocument e) {
            story.warn("bodies: a body labelled NITF is none (" + e.refusal().detail() + ")");
            return new Body.None();
        }
    }

    /** One form of the story's body; the best sorts first. */
    private record Candidate(String type, String role, String value) implements Comparable<Candidate> {

        boolean isAside() {
            return switch (role.toLowerCase(Locale.ROOT)) {
                case "caption", "summary", "abstract", "teaser", "footer", "script", "social", "sms", "push" -> true;
                default -> false;
            };
        }

        boolean isText() {
            return type.contains("plain") || type.equals("text");
        }

        boolean isHtml() {
            return type.contains("html");
        }

        boolean isNitf() {
            return type.contains("nitf") || NITF.matcher(value).lookingAt();
        }

        private int rank() {
            int form = isText() ? 3 : isNitf() ? 1 : isHtml() ? 0 : 2;
            return role.equalsIgnoreCase("main") ? form : form + 10;
        }

        @Override
        public int compareTo(Candidate other) {
            return Integer.compare(rank(), other.rank());
        }
    }

    private void about() {
        for (JsonNode subject : fields.list("subject", "subjects")) {
            subject(subject, Optional.empty());
        }
        for (JsonNode genre : fields.list("genre", "genres")) {
            subject(genre, Optional.of("genre"));
        }
        for (JsonNode keyword : fields.list("keywords", "keyword")) {
            Fields.text(keyword).or(() -> nameOf(keyword)).ifPresent(words -> {
                for (String word :
                        fields.node("keywords").filter(JsonNode::isArray).isPresent()
                                ? new String[] {words}
                                : words.split("[,;]", 0)) {
                    story.keyword(word);
                }
            });
        }
        fields.list("place", "places").forEach(place -> story.place(nameOf(place)));
    }

    private void subject(JsonNode subject, Optional<String> usualScheme) {
        if (!subject.isObject()) {
            story.subject(usualScheme, Optional.empty(), Fields.text(subject));
            return;
        }
        Fields parts = Fields.of(subject);
        Optional<Vocabulary> coded = parts.text("qcode")
                .or(() -> parts.text("uri").filter(uri -> !uri.endsWith("/")))
                .or(() -> parts.text("code", "literal"))
                .map(Vocabulary::of);
        Optional<String> scheme = parts.text("scheme", "schemeuri").map(Vocabulary::scheme);
        story.subject(
                scheme.or(() -> coded.flatMap(Vocabulary::scheme))
                        .or(() -> parts.text("creator")
                                .filter(creator -> creator.indexOf(':') > 0)
                                .map(Vocabulary::scheme))
                        .or(() -> usualScheme),
                parts.text("code").map(code -> Vocabulary.of(code).code()).or(() -> coded.map(Vocabulary::code)),
                nameOf(subject));
    }

    private void rights() {
        story.copyright(fields.text(
                                "copyrightnotice",
                                "copyright_notice",
                                "copyrightholder",
                                "copyright_holder",
                                "copyright")
                        .map(NinjsItem::plain))
                .usageTerms(fields.text("usageterms", "usage_terms")
                        .or(() -> Optional.of(String.join(
                                        "\n",
                                        fields.list("usageterms").stream()
                                                .flatMap(terms -> Fields.text(terms).stream())
                                                .toList()))
                                .filter(terms -> !terms.isEmpty()))
                        .map(NinjsItem::plain))
                .creditline(fields.text("creditline", "credit"))
                .source(fields.text("source", "provider", "organisation_source"));
        fields.list("infosource", "infosources", "provider").forEach(source -> story.source(nameOf(source)));
        for (JsonNode rights : fields.list("rightsinfo")) {
            if (rights.isObject()) {
                Fields parts = Fields.of(rights);
                story.copyright(parts.text("copyrightnotice", "copyrightholder"))
                        .usageTerms(parts.text("usageterms"));
            }
        }
    }

    private void others() {
        story.link("evolvedfrom", fields.text("evolvedfrom"), Optional.empty());
        for (JsonNode link : fields.list("links", "link")) {
            if (link.isObject()) {
                Fields parts = Fields.of(link);
                story.link(
                        parts.text("rel").orElse("seealso"),
                        parts.text("href", "uri", "guid"),
                        parts.text("title", "name"));
            }
        }
        story.link("canonical", fields.text("url", "canonical"), Optional.empty());
        fields.listOrValues("renditions").forEach(rendition -> rendition(rendition, Optional.empty()));
        for (JsonNode associated : fields.listOrValues("associations")) {
            if (associated.isObject()) {
                associated(Fields.of(associated));
            }
        }
    }

    private void associated(Fields associated) {
        if (associated.node("renditions").isEmpty()) {
            story.link("seealso", associated.text("guid", "uri"), associated.text("headline", "name"));
            return;
        }
        Optional<String> caption = associated
                .text("description_text", "caption")
                .or(() -> ofRole(associated, "descriptions", "caption"))
                .or(() -> associated.text("headline"))
                .or(() -> ofRole(associated, "headlines", "main"))
                .map(NinjsItem::plain);
        associated.listOrValues("renditions").stream().limit(1).forEach(rendition -> rendition(rendition, caption));
    }

    private void rendition(JsonNode rendition, Optional<String> caption) {
        if (rendition.isObject()) {
            Fields parts = Fields.of(rendition);
            story.rendition(
                    parts.text("href", "url", "uri"),
                    parts.text("mimetype", "contenttype", "mime_type"),
                    caption.or(() -> parts.text("caption", "title")),
                    parts.text("width"),
                    parts.text("height"));
        }
    }

    private Optional<String> authors() {
        List<String> lines = fields.list("bylines").stream()
                .filter(JsonNode::isObject)
                .flatMap(line -> Fields.of(line).text("by", "byline", "name").stream())
                .toList();
        List<String> names = !lines.isEmpty()
                ? lines
                : fields.list("authors").stream()
                        .flatMap(author -> nameOf(author).stream())
                        .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** The value of that role in a list of roles and values; without it, of the first without role, else the first at all. */
    private static Optional<String> ofRole(Fields fields, String list, String role) {
        Optional<String> best = Optional.empty();
        int rank = 3;
        for (JsonNode entry : fields.list(list)) {
            Optional<String> value = Fields.text(entry);
            Optional<String> itsRole = Optional.empty();
            if (entry.isObject()) {
                Fields parts = Fields.of(entry);
                value = parts.text("value", "text");
                itsRole = parts.text("role");
            }
            int itsRank = itsRole.isEmpty() ? 1 : itsRole.get().equalsIgnoreCase(role) ? 0 : 2;
            if (value.isPresent() && itsRank < rank) {
                best = value;
                rank = itsRank;
            }
        }
        return best;
    }

    private static Optional<String> codeOf(JsonNode concept) {
        if (!concept.isObject()) {
            return Fields.text(concept);
        }
        return Fields.of(concept)
                .text("code", "qcode", "uri", "literal", "name")
                .map(code -> Vocabulary.of(code).code());
    }

    private static Optional<String> nameOf(JsonNode concept) {
        if (!concept.isObject()) {
            return Fields.text(concept);
        }
        Fields parts = Fields.of(concept);
        return parts.text("name", "literal", "title")
                .or(() -> parts.list("names").stream()
                        .flatMap(name ->
                                (name.isObject() ? Fields.of(name).text("value", "name") : Fields.text(name)).stream())
                        .findFirst());
    }

    /** Text for a field that has no mark-up, from one where agencies nevertheless put it. */
    private static String plain(String value) {
        boolean markup = value.indexOf('<') >= 0 && MARKUP.matcher(value).find();
        boolean entity = value.indexOf('&') >= 0 && ENTITY.matcher(value).find();
        return markup || entity ? Jsoup.parseBodyFragment(value).wholeText() : value;
    }
}
