package wiredesk.ingest.format.ownxml;

import java.util.List;
import java.util.Set;

/** What agencies call the parts of a story, in lower case without punctuation, the surest name first. */
final class PartNames {

    static final List<String> GUID = List.of(
            "guid",
            "newsid",
            "articleid",
            "storyid",
            "itemid",
            "docid",
            "documentid",
            "contentid",
            "uniqueid",
            "identifier",
            "uuid",
            "id");
    static final List<String> VERSION = List.of("version", "revision", "versionnumber", "versionno");
    static final List<String> CHANGED = List.of(
            "versioncreated",
            "lastmodified",
            "modified",
            "modifieddate",
            "updated",
            "updatedat",
            "updatedate",
            "publishdate",
            "publishedat",
            "published",
            "publicationdate",
            "pubdate",
            "publicationtime",
            "releasedate",
            "datetime",
            "timestamp",
            "issuedate",
            "date",
            "created",
            "createdat",
            "creationdate");
    static final List<String> CREATED =
            List.of("firstcreated", "created", "createdat", "creationdate", "createddate", "firstpublished");
    static final List<String> EMBARGO = List.of("embargo", "embargoed", "embargodate", "embargountil", "sperrfrist");
    static final List<String> EXPIRES = List.of("expires", "expiry", "expirydate", "expirationdate");
    static final List<String> STATUS = List.of("pubstatus", "publishstatus");
    static final List<String> HEADLINE = List.of(
            "headline",
            "hl1",
            "mainheadline",
            "title",
            "heading",
            "rubrik",
            "titel",
            "titre",
            "titulo",
            "titular",
            "titolo",
            "ueberschrift",
            "overskrift",
            "otsikko");
    static final List<String> DESCRIPTION = List.of(
            "abstract",
            "summary",
            "description",
            "lead",
            "lede",
            "intro",
            "ingress",
            "standfirst",
            "teaser",
            "chapo",
            "subtitle",
            "subheadline",
            "subheading",
            "contentshort",
            "shorttext");
    static final List<String> BODY = List.of(
            "bodycontent",
            "bodyhtml",
            "bodytext",
            "articlebody",
            "storybody",
            "fulltext",
            "maintext",
            "storytext",
            "articletext",
            "contenthtml",
            "body",
            "content",
            "text",
            "story",
            "html",
            "brodtext",
            "broedtekst",
            "texte",
            "texto",
            "cuerpo",
            "corpo",
            "testo",
            "inhalt",
            "tekst",
            "teksti");
    static final List<String> BYLINE =
            List.of("byline", "author", "authorname", "writer", "reporter", "creator", "signature");
    static final List<String> PLACE = List.of("dateline", "town", "city", "location", "place", "ort", "located");
    static final List<String> COUNTRY = List.of("country", "countryname");
    static final List<String> LANGUAGE = List.of("language", "lang", "languagecode", "xmllang", "sprache");
    static final List<String> SLUGLINE = List.of("slugline", "slug", "strapline", "keywordline");
    static final List<String> URGENCY = List.of("urgency", "priority", "prioritet", "prioritaet");
    static final List<String> SOURCE = List.of("source", "provider", "origin", "agency", "publisher", "credit");
    static final List<String> COPYRIGHT =
            List.of("copyright", "copyrightnotice", "copyrightline", "copyrightholder", "rights");
    static final List<String> NOTE =
            List.of("ednote", "editorialnote", "editornote", "editorsnote", "notetoeditors", "note", "tilredaktionen");
    static final List<String> ADDRESS = List.of("url", "link", "permalink", "weburl", "canonicalurl");

    static final Set<String> KEYWORDS = Set.of("keyword", "keywords", "tag", "tags", "subjectkeyword");
    static final Set<String> SUBJECTS =
            Set.of("section", "category", "categories", "topic", "department", "ressort", "rubric", "subject", "genre");

    private PartNames() {}
}
