package wiredesk.ingest.format.ownjson;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.EditorialStatuses;
import wiredesk.ingest.format.value.Vocabulary;

/** One story, told by the names of its fields. */
public final class OwnJsonStory {

    private static final int DAY = "10.10.2026".length();
    private static final Set<String> DAYS = Set.of("date", "fecha", "data", "datum", "dato", "tarih", "tanggal");
    private static final List<String> TIMES = List.of("time", "hora", "ora", "zeit", "uhrzeit");

    private final Values values;
    private final StoryBuilder story;

    private OwnJsonStory(JsonNode item, ZoneId zone) {
        this.values = new Values(item);
        this.story = new StoryBuilder(zone);
    }

    /** The story of an object; refused if nothing in it can be told for a headline, a text or a description. */
    public static ParsedItem read(JsonNode item, ZoneId zone) {
        OwnJsonStory own = new OwnJsonStory(item, zone);
        own.read();
        return own.story.hasStory()
                ? ParsedItem.taken(own.story.build())
                : ParsedItem.refused(Refusal.noStory("The item has neither headline nor body nor description"));
    }

    private void read() {
        values.texts(FieldNames.HEADLINE).forEach(headline -> story.headline(Optional.of(headline)));
        story.guid(values.text(FieldNames.GUID))
                .version(values.text(FieldNames.VERSION).filter(OwnJsonStory::isNumber))
                .status("status", status())
                .description(values.text(FieldNames.DESCRIPTION))
                .byline(byline())
                .dateline(values.text(FieldNames.DATELINE))
                .language(values.text(FieldNames.LANGUAGE))
                .slugline(slugline())
                .urgency(values.text(FieldNames.URGENCY)
                        .filter(number -> isNumber(number) && number.strip().length() == 1))
                .editorialNote(values.text(FieldNames.NOTE))
                .editorialNote(notes())
                .editorialNote(notebook())
                .creditline(values.text(FieldNames.CREDIT))
                .copyright(values.text(FieldNames.COPYRIGHT))
                .usageTerms(values.text(FieldNames.USAGE))
                .link("canonical", address(), Optional.empty());
        values.text(FieldNames.CITY)
                .ifPresent(city -> story.located(Optional.of(city)).locatedCountry(values.text(FieldNames.COUNTRY)));
        values.texts(FieldNames.SOURCE)
                .filter(source -> !isNumber(source))
                .forEach(source -> story.source(Optional.of(source)));
        itemClass();
        dates(FieldNames.CHANGED, story::versionCreated);
        dates(FieldNames.PUBLISHED, story::published);
        dates(FieldNames.FIRST, story::firstCreated);
        dates(FieldNames.EMBARGO, story::embargo);
        dates(FieldNames.EXPIRES, story::expires);
        FieldNames.KEYWORDS.stream().flatMap(values::nodes).forEach(this::keywords);
        values.elements(FieldNames.SUBJECTS).forEach(subject -> subject(subject, Optional.empty()));
        values.elements(List.of("genre", "genres", "genrenames"))
                .forEach(genre -> subject(genre, Optional.of("genre")));
        values.elements(List.of("_embedded.wp:term")).flatMap(Values::elements).forEach(this::term);
        values.elements(List.of("signal", "signals")).forEach(signal -> story.signal(signal(signal)));
        values.elements(FieldNames.PLACES).forEach(place -> story.place(Values.words(place)));
        OwnPictures.write(values, story);
        new OwnBody(values).read().ifPresent(story::body);
    }

    /** Notes of all kinds: contacts and sign-offs are none for those who print. */
    private Optional<String> notes() {
        return values.elements(List.of("ednotes", "editorialnotes"))
                .filter(JsonNode::isObject)
                .map(Fields::of)
                .filter(note ->
                        note.text("role").map(OwnJsonStory::isForEditors).orElse(true))
                .flatMap(note -> note.text("ednote", "value", "text", "note").stream())
                .reduce((one, other) -> one + "\n" + other);
    }

    private static boolean isForEditors(String role) {
        return role.contains("editorial") || role.endsWith("correction") || role.endsWith("embargo");
    }

    /** What dpa sets below a story for editors: for all of them, then what must not be printed. */
    private Optional<String> notebook() {
        return Stream.of("notepad.publichtml", "notepad.nonpublichtml")
                .flatMap(values::nodes)
                .flatMap(part -> Fields.text(part).stream())
                .reduce((one, other) -> one + "\n" + other);
    }

    /** What says when it begins, when it ends and where it is has yet to happen. */
    private boolean isEvent() {
        return Stream.of(FieldNames.BEGIN, FieldNames.END, FieldNames.VENUE)
                .allMatch(names -> values.text(names).isPresent());
    }

    private void itemClass() {
        if (isEvent()) {
            story.itemClass("event");
        }
        values.texts(List.of("type", "itemclass", "mediatype", "class"))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(FieldNames.ITEM_CLASSES::contains)
                .findFirst()
                .ifPresent(type -> {
                    story.itemClass(type.equals("photo") || type.equals("image") ? "picture" : type);
                    story.description(values.text(List.of("caption")));
                });
    }

    /** A workflow's own words are no publishing status. */
    private Optional<String> status() {
        return values.text(FieldNames.STATUS)
                .filter(word -> EditorialStatuses.of(word).isPresent());
    }

    private void dates(List<String> names, BiConsumer<String, Optional<String>> date) {
        names.forEach(name -> values.texts(name, FieldNames.DATE_FORMS)
                .map(text -> atGreenwich(name) && isWithoutZone(text) ? text + "Z" : withTime(text, name))
                .forEach(text -> date.accept(name, Optional.of(text))));
    }

    private static boolean atGreenwich(String name) {
        return name.endsWith("gmt") || name.endsWith("utc");
    }

    private static boolean isWithoutZone(String text) {
        return text.indexOf(':') > 0 && text.indexOf('+') < 0 && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** A day with the time in a field beside it. */
    private String withTime(String text, String name) {
        if (text.length() > DAY || !DAYS.contains(name)) {
            return text;
        }
        return values.text(TIMES)
                .filter(time -> time.length() <= DAY && time.indexOf(':') > 0)
                .map(time -> text + " " + time)
                .orElse(text);
    }

    /** The last part of an address is no slugline, though systems of the web call it a slug. */
    private Optional<String> slugline() {
        return values.nodes("slugline")
                .flatMap(node -> Values.words(node).stream())
                .findFirst()
                .or(() -> values.nodes("slug")
                        .map(OwnJsonStory::slug)
                        .filter(slug -> slug.chars().anyMatch(c -> Character.isUpperCase(c) || c == ' '))
                        .findFirst());
    }

    private static String slug(JsonNode node) {
        return Values.elements(node).flatMap(word -> Fields.text(word).stream()).collect(Collectors.joining("-"));
    }

    /** Of several links the one to the story itself. */
    private Optional<String> address() {
        return FieldNames.ADDRESS.stream()
                .flatMap(values::nodes)
                .flatMap(Values::elements)
                .filter(link -> !link.isObject()
                        || Fields.of(link)
                                .text("rel")
                                .filter(rel -> !rel.equals("alternate"))
                                .isEmpty())
                .flatMap(link -> Values.form(link, FieldNames.ADDRESS_FORMS).stream())
                .filter(OwnJsonStory::isAddress)
                .findFirst();
    }

    /** A printed line, else the names of all authors; numbers are keys of a database. */
    private Optional<String> byline() {
        for (String name : FieldNames.BYLINE) {
            List<String> names = values.nodes(name)
                    .flatMap(Values::elements)
                    .flatMap(author -> person(author).stream())
                    .filter(author -> !isNumber(author))
                    .toList();
            if (!names.isEmpty()) {
                return Optional.of(String.join(", ", names));
            }
        }
        return values.elements(List.of("tags"))
                .filter(tag -> kind(tag).equals("contributor"))
                .flatMap(tag -> Values.words(tag).stream())
                .reduce((one, other) -> one + ", " + other);
    }

    private static Optional<String> person(JsonNode author) {
        return Values.words(author).or(() -> {
            JsonNode name = author.path("name").isObject() ? author.path("name") : author;
            Map<String, JsonNode> parts = name.isObject() ? Values.byKey(name) : Map.of();
            return Stream.of("firstname", "first", "lastname", "last")
                    .flatMap(part -> Stream.ofNullable(parts.get(part)))
                    .flatMap(part -> Fields.text(part).stream())
                    .reduce((first, last) -> first + " " + last);
        });
    }

    /** Several, or one text that lists them. */
    private void keywords(JsonNode keywords) {
        if (keywords.isString()) {
            List.of(keywords.asString().split("[,;]", 0)).forEach(story::keyword);
            return;
        }
        Values.elements(keywords)
                .filter(keyword -> !FieldNames.NO_KEYWORDS.contains(kind(keyword)))
                .flatMap(keyword -> Values.words(keyword).stream())
                .filter(word -> !isNumber(word))
                .forEach(story::keyword);
    }

    /** A category is what its type says: an agency's keyword, a place, else a subject. */
    private void subject(JsonNode subject, Optional<String> usual) {
        Optional<String> name = Values.words(subject).filter(word -> !isNumber(word));
        String kind = kind(subject);
        if (FieldNames.NO_SUBJECTS.contains(kind.substring(kind.lastIndexOf(':') + 1))) {
            return;
        }
        if (kind.endsWith("signal")) {
            story.signal(signal(subject));
            return;
        }
        if (kind.contains("keyword")) {
            name.ifPresent(story::keyword);
            return;
        }
        if (kind.contains("geo") || kind.contains("place") || kind.contains("location") || kind.endsWith("poi")) {
            story.place(name);
            return;
        }
        Optional<Vocabulary> code = subject.isObject()
                ? Fields.of(subject).text("qcode", "code", "uri").map(Vocabulary::of)
                : Fields.text(subject)
                        .filter(Vocabulary::isIptcSubject)
                        .map(digits -> new Vocabulary(Optional.empty(), digits));
        Optional<String> scheme = subject.isObject() ? Fields.of(subject).text("scheme") : Optional.empty();
        story.subject(
                scheme.map(Vocabulary::scheme)
                        .or(() -> code.flatMap(Vocabulary::scheme))
                        .or(() -> usual)
                        .or(() -> code.map(Vocabulary::code)
                                .filter(Vocabulary::isIptcSubject)
                                .map(Vocabulary::iptcScheme)),
                code.map(Vocabulary::code),
                name);
    }

    private static Optional<String> signal(JsonNode signal) {
        Optional<String> coded =
                signal.isObject() ? Fields.of(signal).text("qcode", "code", "uri", "name") : Fields.text(signal);
        return coded.map(code -> Vocabulary.of(code).code());
    }

    /** WordPress has tags and categories in one list. */
    private void term(JsonNode term) {
        Optional<String> name = Values.words(term);
        switch (term.path("taxonomy").asString("")) {
            case "post_tag" -> name.ifPresent(story::keyword);
            case "category" -> story.subject(Optional.empty(), Optional.empty(), name);
            default -> {
                // Authors, formats and the like.
            }
        }
    }

    private static String kind(JsonNode tag) {
        return tag.isObject() ? Fields.of(tag).text("type").orElse("") : "";
    }

    static boolean isAddress(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }

    static boolean isNumber(String value) {
        String number = value.strip();
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
