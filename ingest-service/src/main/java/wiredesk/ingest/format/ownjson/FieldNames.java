package wiredesk.ingest.format.ownjson;

import java.util.List;
import java.util.Set;

/** What agencies and search APIs call the fields of a story, in lower case, the surest name first; a point leads into an object. */
final class FieldNames {

    /** Objects that hold a story's fields and are nothing themselves. */
    static final List<String> HOLDERS =
            List.of("fields", "attributes", "_source", "newsitem", "article", "story", "document", "metadata", "meta");

    static final List<String> GUID = List.of(
            "guid",
            "urn",
            "uuid",
            "identifier",
            "uri",
            "altids.itemid",
            "_id",
            "id",
            "articleid",
            "article_id",
            "itemid",
            "newsid",
            "news_id",
            "release_id",
            "releaseid",
            "storyid",
            "story_id",
            "web_url",
            "weburl",
            "url",
            "link",
            "permalink");
    static final List<String> VERSION = List.of("version", "_current_version", "revision");
    static final List<String> STATUS = List.of("pubstatus", "pub_status", "publishstatus", "status");
    static final List<String> CHANGED = List.of(
            "versioncreated",
            "version_created",
            "modified_gmt",
            "datemodified",
            "date_modified",
            "modified",
            "modified_at",
            "lastmodified",
            "last_modified",
            "last_updated_date",
            "lastupdated",
            "updated",
            "updated_at",
            "updatedat",
            "contentmodified");
    static final List<String> PUBLISHED = List.of(
            "publishedat",
            "published_at",
            "publisheddate",
            "published",
            "publish_date",
            "publishdate",
            "publication_date",
            "publicationdate",
            "webpublicationdate",
            "datepublished",
            "date_published",
            "first_publish_date",
            "display_date",
            "pub_date",
            "pubdate",
            "date_gmt",
            "date",
            "datetime",
            "timestamp",
            "seendate",
            "created",
            "created_at",
            "createdat",
            "created_date");
    static final List<String> FIRST = List.of(
            "firstcreated",
            "first_created",
            "created",
            "created_at",
            "createdat",
            "created_date",
            "firstpublicationdate",
            "first_publish_date",
            "publishedat",
            "published_at",
            "published",
            "publish_date",
            "datepublished",
            "date_published",
            "webpublicationdate",
            "pub_date",
            "pubdate",
            "date_gmt");
    static final List<String> EMBARGO =
            List.of("embargoed", "embargo", "embargoeduntil", "embargo_date", "embargountil");
    static final List<String> EXPIRES = List.of("expires", "expiry", "expirydate", "expiration_date");
    static final List<String> HEADLINE =
            List.of("headline", "headlines", "title", "webtitle", "heading", "titel", "titre", "titulo", "name");
    static final List<String> DESCRIPTION = List.of(
            "description",
            "abstract",
            "summary",
            "leadtext",
            "lead",
            "ingress",
            "excerpt",
            "standfirst",
            "trailtext",
            "teaser",
            "snippet",
            "dek",
            "subheadlines",
            "subheadline",
            "subhead",
            "subtitle");
    static final List<String> BODY = List.of(
            "body_html",
            "bodyhtml",
            "article_html",
            "content_html",
            "content_elements",
            "components",
            "body",
            "articlebody",
            "storybody",
            "fulltext",
            "full_text",
            "content",
            "contents",
            "html",
            "article",
            "body_text",
            "bodytext",
            "content_text",
            "text",
            "lead_paragraph");
    static final List<String> BYLINE = List.of(
            "byline", "bylines", "by", "credits.by", "_embedded.author", "authors", "author", "creator", "writer");
    static final List<String> LANGUAGE = List.of("language", "languages", "lang", "languagecode", "locale");
    static final List<String> SOURCE = List.of(
            "source",
            "infosource",
            "provider",
            "publisher",
            "publication",
            "sourcename",
            "source_company",
            "site",
            "site_name",
            "domain");
    static final List<String> SLUGLINE = List.of("slugline", "slug_line");
    static final List<String> URGENCY = List.of("urgency", "priority");
    static final List<String> NOTE = List.of("ednote", "editorialnote", "editorial_note", "editor_note");
    static final List<String> CREDIT = List.of("creditline", "credit_line", "credit");
    static final List<String> COPYRIGHT =
            List.of("copyrightnotice", "copyright_notice", "copyright", "copyrightholder", "rights");
    static final List<String> USAGE = List.of("usageterms", "usage_terms", "license");
    static final List<String> DATELINE = List.of("dateline", "located");
    static final List<String> ADDRESS =
            List.of("url", "web_url", "weburl", "link", "canonical_url", "canonicalurl", "canonical", "permalink");

    static final List<String> KEYWORDS = List.of("keywords", "keyword", "tags", "taxonomy.tags", "news_keywords");
    static final List<String> SUBJECTS = List.of(
            "categories",
            "category",
            "subjects",
            "subject",
            "topics",
            "taxonomy.sections",
            "sections",
            "section",
            "section_name",
            "sectionname",
            "genre");
    static final List<String> PLACES = List.of("places", "place", "locations", "geo");
    static final List<String> PICTURES = List.of(
            "images",
            "image",
            "multimedia",
            "media",
            "photos",
            "pictures",
            "associations",
            "urltoimage",
            "image_url",
            "imageurl",
            "socialimage",
            "thumbnail",
            "top_image");

    /** Fields of a text in several forms, the best first. */
    static final List<String> FORMS = List.of(
            "rendered",
            "main",
            "basic",
            "original",
            "by",
            "value",
            "text",
            "name",
            "title",
            "webtitle",
            "label",
            "term",
            "default",
            "html",
            "content");

    /** Kinds of tags that are no keywords. */
    static final Set<String> NO_KEYWORDS =
            Set.of("contributor", "tone", "type", "publication", "newspaper-book", "newspaper-book-section", "series");

    /** Kinds of categories that say how a story is sent, or what another field says, and not what it is about. */
    static final Set<String> NO_SUBJECTS = Set.of(
            "wire",
            "scope",
            "service",
            "urgency",
            "pubstatus",
            "provider",
            "creator",
            "contributor",
            "author",
            "destination",
            "audience",
            "rubric");

    static final Set<String> ITEM_CLASSES =
            Set.of("picture", "photo", "image", "video", "audio", "graphic", "composite");

    private FieldNames() {}
}
