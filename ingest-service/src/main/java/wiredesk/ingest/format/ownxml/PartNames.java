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
            "contentitemid",
            "uniqueid",
            "identifier",
            "uuid",
            "id",
            "newid",
            "codigo",
            "idnoticia",
            "nummer",
            "azonosito",
            "haberid",
            "haberkodu");
    static final List<String> VERSION = List.of("version", "revision", "versionnumber", "versionno");
    static final List<String> CHANGED = List.of(
            "versioncreated",
            "lastmodified",
            "modified",
            "modifieddatetime",
            "releasedatetime",
            "publishdatetime",
            "publicationdatetime",
            "createddatetime",
            "modifieddate",
            "updated",
            "updatedat",
            "updatedate",
            "updateddatetime",
            "updateddate",
            "lastchangedate",
            "publishdate",
            "publishedat",
            "published",
            "publicationdate",
            "pubdate",
            "publicationtime",
            "publishdatetime",
            "releasedate",
            "datetime",
            "timestamp",
            "issuedate",
            "date",
            "created",
            "createdat",
            "creationdate",
            "fechahora",
            "fechapublicacion",
            "fecha",
            "datum",
            "tarih",
            "data",
            "dateparution",
            "datecreation",
            "datepublished",
            "datecreated");
    static final List<String> CREATED = List.of(
            "firstcreated",
            "created",
            "createdat",
            "creationdate",
            "createddate",
            "createddatetime",
            "firstpublished",
            "datecreated",
            "fechacreacion");
    static final List<String> EMBARGO =
            List.of("embargo", "embargoed", "embargodate", "embargotime", "embargountil", "sperrfrist");
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
            "otsikko",
            "newstitle",
            "newsheadline",
            "articletitle",
            "storytitle",
            "schlagzeile",
            "kop",
            "baslik",
            "cim",
            "naslov",
            "titlu",
            "tytul",
            "nadpis",
            "header",
            "headline2");
    static final List<String> DESCRIPTION = List.of(
            "abstract",
            "leadtext",
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
            "directorytext",
            "shorttext",
            "entradilla",
            "sumario",
            "resumen",
            "bajada",
            "copete",
            "subtitulo",
            "soustitre",
            "resume",
            "chapeau",
            "sommario",
            "occhiello",
            "vorspann",
            "anriss",
            "zusammenfassung",
            "manchet",
            "ozet",
            "spot",
            "podnaslov",
            "zajawka",
            "perex",
            "underrubrik",
            "photocaption",
            "englishcaption",
            "frenchcaption",
            "caption");
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
            "htmlbody",
            "contenthtml",
            "contenttext",
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
            "teksti",
            "contents",
            "newsbody",
            "newstext",
            "newscontent",
            "articlecontent",
            "contenido",
            "contenu",
            "corps",
            "contenuto",
            "artikeltext",
            "datacontent",
            "metin",
            "szoveg",
            "tresc",
            "continut");
    static final List<String> BYLINE = List.of(
            "byline",
            "author",
            "authorname",
            "writer",
            "reporter",
            "creator",
            "signature",
            "autor",
            "auteur",
            "autore",
            "firma",
            "firma2",
            "journaliste",
            "forfattare",
            "szerzo",
            "yazar",
            "muhabir",
            "verfasser");
    static final List<String> PLACE = List.of(
            "town",
            "city",
            "location",
            "place",
            "ort",
            "located",
            "lugar",
            "ciudad",
            "lieu",
            "ville",
            "luogo",
            "citta",
            "plats",
            "sted",
            "plaats",
            "sehir",
            "mjesto",
            "miejsce");
    static final List<String> COUNTRY =
            List.of("country", "countryname", "pais", "pays", "land", "paese", "creatorlocationcountryname");
    static final List<String> LANGUAGE = List.of(
            "language",
            "lang",
            "languagecode",
            "xmllang",
            "sprache",
            "idioma",
            "langue",
            "lingua",
            "sprak",
            "jezik",
            "nyelv");
    static final List<String> SLUGLINE = List.of("slugline", "slug", "slugproper", "strapline", "keywordline");
    static final List<String> URGENCY = List.of(
            "urgency", "priority", "prioritet", "prioritaet", "prioridad", "urgencia", "urgence", "dringlichkeit");
    static final List<String> SOURCE = List.of(
            "source",
            "provider",
            "origin",
            "organization",
            "organisation",
            "company",
            "issuer",
            "agency",
            "publisher",
            "credit",
            "fuente",
            "quelle",
            "fonte",
            "kalla",
            "kilde",
            "sourcename",
            "newssource",
            "agencia",
            "agentur",
            "agence");
    static final List<String> CREDITLINE = List.of("creditline", "credit");

    /** What kind of item it is, and the file that an item holds which is no text. */
    static final List<String> KIND = List.of("contenttype", "itemtype", "mediatype", "itemclass");

    static final List<String> VIEWED = List.of("viewfile", "contentref", "imagefile", "mediafile");

    static final List<String> COPYRIGHT =
            List.of("copyright", "copyrightnotice", "copyrightline", "copyrightholder", "rights");
    static final List<String> NOTE = List.of(
            "ednote",
            "editorialnote",
            "editornote",
            "editorsnote",
            "notetoeditors",
            "note",
            "tilredaktionen",
            "updatenote",
            "specialinstructions");
    static final List<String> ADDRESS = List.of("canonicalurl", "longurl", "permalink", "weburl", "url", "link");

    static final Set<String> KEYWORDS = Set.of(
            "keyword",
            "keywords",
            "tag",
            "tags",
            "subjectkeyword",
            "palabraclave",
            "palabrasclave",
            "palabrasclaves",
            "schlagwort",
            "schlagworte",
            "stichwort",
            "motcle",
            "motscles",
            "parolechiave");
    static final String GENRE = "genre";
    static final Set<String> SUBJECTS = Set.of(
            "section",
            "category",
            "categories",
            "topic",
            "department",
            "ressort",
            "rubric",
            "subject",
            "indexcode",
            "topics",
            "seccion",
            "categoria",
            "rubrique",
            "sezione",
            "sektion",
            "kategorie",
            "kategori",
            "kategoria",
            "kategorija",
            "rovat",
            "thema");

    static final Set<String> PLACES = Set.of(
            "places",
            "countries",
            "locations",
            "region",
            "regions",
            "district",
            "districts",
            "lugares",
            "orte",
            "lieux");

    /** When what is announced begins. */
    static final List<String> BEGIN = List.of("timestart", "starttime", "startdate", "start", "begin");

    /** When it ends; a validity ends otherwise, with {@code endDate}. */
    static final List<String> END = List.of("timeend", "endtime", "stopdate", "stoptime");

    /** By which service of the agency's it comes, and the words for those that announce. */
    static final List<String> SERVICE = List.of("service", "tjeneste");

    static final List<String> CALENDARS = List.of("calendar", "kalender", "agenda");

    /** The time of day, where the date stands in an element beside it. */
    static final List<String> TIME =
            List.of("time", "hora", "heure", "ora", "uhrzeit", "zeit", "tid", "klokkeslett", "tijd");

    /** Names that say nothing: the element around says what they are. */
    static final Set<String> OF_NO_MEANING = Set.of("d", "item", "li", "value", "entry", "name", "nombre");

    static final Set<String> PICTURES = Set.of(
            "photo",
            "resim",
            "foto",
            "fotop",
            "image",
            "imagen",
            "picture",
            "bild",
            "media",
            "enclosure",
            "img",
            "illustration");
    static final Set<String> FILES = Set.of(
            "downloadurl",
            "url",
            "src",
            "href",
            "link",
            "file",
            "filename",
            "name",
            "nombre",
            "source",
            "path",
            "archivo",
            "fichier");
    static final Set<String> CAPTIONS = Set.of(
            "caption",
            "legend",
            "legende",
            "pie",
            "piedefoto",
            "description",
            "bildtext",
            "bildunterschrift",
            "alt",
            "title");

    private PartNames() {}
}
