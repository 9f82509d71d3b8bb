package wiredesk.ingest.format.ownjson;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What agencies, press portals and search APIs call the fields of a story, the surest name first. Names are as {@link Values#key} makes
 * them: in lower case and without what parts words; a point leads into an object.
 */
final class FieldNames {

    /** Objects that hold a story's fields and are nothing themselves. */
    static final List<String> HOLDERS = names("""
            fields attributes _source newsitem article story release document content data metadata meta
            properties sys details typeattributes systemdata
            """);

    static final List<String> GUID = names("""
            guid urn uuid identifier uri altids.itemid uno _id id an articleid itemid newsid newsitemid
            releaseid pressreleaseid storyid storycontentid contentid documentid docid newsobjectuuid newsobjectid
            contentsid idnoticia publicationid documentnumber systemidentifier sophoraid uniquekey schluessel @id
            weburl url link permalink htmlurl
            """);
    static final List<String> VERSION =
            List.of("version", "_currentversion", "revision", "versionnumber", "revisionnumber");
    static final List<String> STATUS = List.of("pubstatus", "publishstatus", "status");
    static final List<String> CHANGED = names("""
            versioncreated modifiedgmt datemodified modified modifiedat modifieddate lastmodified
            lastmodifieddate lastmodificationdate lasteditdate lastedited modificationdate modificationdatetime lastupdateddate
            lastupdated lastupdate publicupdatedat updated updatedat updateddate dateupdated updatedate updatetime lastchange
            lastchanged lastchangedate changed lastpublicationdate lastpublishedat date.changed date.modified
            date.updated changedat dcterms:modified contentmodified _updated _updatedat
            """);

    private static final List<String> FIRST_PUBLICATION =
            List.of("firstpublishdate", "firstpublished", "firstpublishedat", "firstpublicationdate");
    private static final List<String> PUBLICATION = names("""
            publishedat publisheddate published publishedutc publishedtime publishdatetime publishdate
            publishtime publicationdatetime publicationdate webpublicationdate datepublished dateofpublication
            timepublished displaydate pubdate pubtime datetimepub publisheddatetime publisheddatetimeutc providerpublishtime
            datapublicacao datapublicação datapublikacji publiceringsdatum publicatiedatum veröffentlichungsdatum fechapublicacion
            dategmt postdate postedat releasedate pressreleasedate issuedate newsdate date.published date.original date.created
            """);
    private static final List<String> ANY_DATE = List.of(
            "isodate",
            "datetime",
            "date",
            "fecha",
            "data",
            "publicerad",
            "publicado",
            "veröffentlicht",
            "datum",
            "dato",
            "tarih",
            "tanggal",
            "publisert",
            "julkaistu",
            "дата",
            "timestamp",
            "ctime",
            "seendate",
            "dc:date",
            "validatedate");
    private static final List<String> CREATION = List.of(
            "firstcreated",
            "created",
            "createdat",
            "createddate",
            "createdate",
            "datecreated",
            "creationdate",
            "_created",
            "_createdat");

    static final List<String> PUBLISHED = Stream.of(PUBLICATION, FIRST_PUBLICATION, ANY_DATE, CREATION)
            .flatMap(List::stream)
            .toList();
    static final List<String> FIRST = Stream.of(CREATION, FIRST_PUBLICATION, PUBLICATION)
            .flatMap(List::stream)
            .toList();
    static final List<String> EMBARGO =
            List.of("embargoed", "embargo", "embargoeduntil", "embargodate", "embargountil", "sperrfrist");
    static final List<String> EXPIRES =
            List.of("expires", "expiry", "expirydate", "expirationdate", "expiresat", "validuntil");
    static final List<String> HEADLINE = names("""
            headline headlines title webtitle heading header titel titre titulo titular titolo rubrik otsikko overskrift tittel
            tytul tytuł título titulek nadpis naslov baslik başlık judul заголовок name
            """);
    static final List<String> DESCRIPTION = names("""
            description abstract summary body.summary utl leadtext lead ingress preamble intro introduction
            excerpt customexcerpt standfirst trailtext teaser teasertext shortdescription shortbody snippet dek deck
            subheadlines subheadline subhead subtitle untertitel subtitulo vorspann chapeau entradilla resumen
            resume sommario occhiello sottotitolo introducao subtítulo ingressi underrubrik perex spot ringkasan firstsentence short
            metadescription
            """);
    static final List<String> BODY = names("""
            bodyhtml htmlbody bodyxhtml articlehtml contenthtml htmlcontent content:encoded contentelements
            components cards body articlebody storybody maintext fulltext content contents html article story
            news bodytext contenttext text plaintext volltext inhalt texte contenu cuerpo contenido texto
            testo tekst teksti brodtext brödtext brodtekst brødtekst leipateksti textbody conteudo conteúdo tresc treść obsah icerik içerik
            isi текст leadparagraph paragraphs newscomponents
            """);

    /** Forms of a whole text, the best first. */
    static final List<String> BODY_FORMS = names("""
            rendered processed html value original basic text #text $text $t #cdatasection __cdata body content
            plain
            """);

    /** Lists of the parts of a text. */
    static final List<String> PARTS = List.of(
            "blocks",
            "content",
            "children",
            "paragraphs",
            "paragraph",
            "p",
            "storyelements",
            "elements",
            "components",
            "proxies",
            "items");

    static final List<String> BYLINE = names("""
            byline bylines by authorsbyline credits.by _embedded.author authors author authorname creator
            dc:creator writer reporter autor auteur autore forfatter kirjoittaja writername yazar penulis firma
            """);
    static final List<String> LANGUAGE = List.of(
            "language",
            "languages",
            "lang",
            "langcode",
            "languagecode",
            "inlanguage",
            "locale",
            "sprache",
            "idioma",
            "lingua",
            "språk");
    static final List<String> SOURCE = names("""
            source infosource provider publisher publishername publication sourcename namesource sourcecompany
            newsagency agency emittent company companyname office origin feed.title thread.site site sitename cleanurl domain sourceid
            """);
    static final List<String> URGENCY = List.of("urgency", "priority");
    static final List<String> NOTE = List.of(
            "ednote",
            "editorialnote",
            "editornote",
            "editorsnote",
            "editnote",
            "notetoeditors",
            "notestoeditors",
            "specialinstructions");
    static final List<String> CREDIT = List.of("creditline", "credit");
    static final List<String> COPYRIGHT =
            List.of("copyrightnotice", "copyright", "copyrightline", "copyrightholder", "rights");
    static final List<String> USAGE = List.of("usageterms", "usagerights", "restrictions", "license", "licence");
    static final List<String> DATELINE = List.of("dateline", "located");
    static final List<String> CITY = List.of("city", "datelinecity", "town", "ciudad");
    static final List<String> COUNTRY = List.of("countryname", "country");
    static final List<String> ADDRESS = List.of(
            "url",
            "weburl",
            "articleurl",
            "htmlurl",
            "originallink",
            "link",
            "links.permalink",
            "canonicalurl",
            "canonical",
            "permalink",
            "shareurl",
            "alternate",
            "mainentityofpage",
            "linktodetailpage");

    static final List<String> KEYWORDS = names("""
            keywords keyword keywordnames tags taxonomy.tags newskeywords desfacet orgfacet perfacet hashtags tagslist
            stichworte schlagworte motscles palabrasclave nøkkelord etiketler
            """);
    static final List<String> SUBJECTS = names("""
            categories category subjects subject topics taxonomy.sections sections section sectionname
            articlesection channels themes theme ressort seccion sezione rubrique mediatopics iptc dpasubjectnames kategori
            kategoria kategorie editoria
            """);
    static final List<String> PLACES =
            List.of("places", "place", "locations", "geo", "geofacet", "geosubjectnames", "geotags", "primarycountry");
    static final List<String> PICTURES = names("""
            images image multimedia media photos pictures associations urltoimage imageurl featuredimage
            featureimage mainimage leadimage heroimage coverimage bannerimage socialimage promoitems.basic
            _embedded.wp:featuredmedia jetpackfeaturedmediaurl thread.mainimage picture photo bagitem
            enclosure enclosures thumbnail topimage photourl picurl
            """);

    /** Fields of a text in several forms, the best first. */
    static final List<String> FORMS = names("""
            rendered processed main basic original by displayname value text #text $text $t #cdatasection __cdata
            name title webtitle label term tag topic categoryname tagname subjectname topicname default html content full data attributes
            """);

    /** Forms of an address. */
    static final List<String> ADDRESS_FORMS =
            List.of("href", "url", "@id", "value", "canonical", "#text", "$text", "$t", "full");

    /** Forms of a date. */
    static final List<String> DATE_FORMS =
            List.of("datetime", "iso", "$date", "value", "utc", "date", "#text", "$text", "$t", "text");

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

    /** When what is announced begins and ends, and where it is. */
    static final List<String> BEGIN = List.of("startdate", "starttime", "startdatetime", "timestart", "begin");

    static final List<String> END = List.of("enddate", "endtime", "enddatetime", "timeend", "stopdate");
    static final List<String> VENUE = List.of("venue", "venuename", "eventvenue");

    static final Set<String> ITEM_CLASSES =
            Set.of("picture", "photo", "image", "video", "audio", "graphic", "composite");

    private FieldNames() {}

    private static List<String> names(String words) {
        return List.of(words.strip().split("\\s+", 0));
    }
}
