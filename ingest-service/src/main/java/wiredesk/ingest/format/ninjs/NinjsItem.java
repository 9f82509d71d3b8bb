package wiredesk.ingest.format.ninjs;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;

/** One ninjs object, field by field. */
final class NinjsItem {

    private static final List<String> DATES = List.of(
            "versioncreated",
            "version_created",
            "contentmodified",
            "contentcreated",
            "firstcreated",
            "published",
            "updated",
            "_updated",
            "updated_at",
            "updatedat",
            "modified",
            "published_at",
            "publishedat",
            "publishdate",
            "pubdate",
            "publicationdate",
            "datetime",
            "date",
            "timestamp",
            "created_at",
            "createdat",
            "created");

    /** What only the archive of an editorial system has. */
    private static final List<String> RECORD = List.of(
            "_current_version",
            "family_id",
            "unique_id",
            "ingest_id",
            "ingest_provider",
            "original_creator",
            "_etag",
            "state");

    private static final Set<String> BESIDE_WRITERS = Set.of("photographer", "editor", "subeditor", "translator");

    private final Fields fields;
    private final StoryBuilder story;

    NinjsItem(JsonNode object, ZoneId zone) {
        this.fields = Fields.of(object);
        this.story = new StoryBuilder(zone);
    }

    /**
     * The story.
     *
     * @param beside what stands beside the item in its document and belongs to it
     */
    ParsedItem read(Optional<Fields> beside) {
        String type = fields.text("type").map(it -> it.toLowerCase(Locale.ROOT)).orElse("text");
        switch (type) {
            case "event",
                    "planning",
                    "planning_item",
                    "planning_featured",
                    "assignment",
                    "agenda",
                    "contact",
                    "poi",
                    "profile" -> {
                return ParsedItem.refused(Refusal.noStory("Expected a story, found an item of type " + type));
            }
            case "picture", "video", "audio", "graphic", "composite" -> story.itemClass(type);
            case "photo", "image" -> story.itemClass("picture");
            default -> story.itemClass("text");
        }
        identity();
        times();
        texts();
        Bodies.write(fields, story);
        beside.ifPresent(more -> Bodies.write(more, story));
        about();
        rights();
        new Others(fields, story).read();
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The item has neither headline nor body nor description"));
    }

    /** The name that an API's item keeps, where its address changes with every request. */
    static Optional<String> itemId(Fields fields) {
        return fields.node("altids")
                .filter(JsonNode::isObject)
                .flatMap(names -> Fields.of(names).text("itemid"))
                .filter(id -> id.indexOf('(') < 0);
    }

    private void identity() {
        story.guid(fields.text("guid")
                        .or(() -> itemId(fields))
                        .or(() -> fields.text(
                                "uri",
                                "id",
                                "_id",
                                "newsid",
                                "articleid",
                                "article_id",
                                "storyid",
                                "itemid",
                                "release_id",
                                "releaseid",
                                "uuid")))
                .version(fields.text("version", "_current_version"))
                .status("deleted", fields.text("deleted").filter("true"::equals).map(deleted -> "deleted"))
                .status(
                        "pubstatus",
                        fields.text("pubstatus", "pub_status", "publishstatus")
                                .filter(status -> !(status.equalsIgnoreCase("embargoed")
                                        && embargo().isPresent())))
                .language(fields.text("language", "lang"))
                .urgency(fields.text("urgency"));
        fields.list("signal", "signals").forEach(signal -> story.signal(Concept.code(signal)));
    }

    private void times() {
        DATES.forEach(field -> story.versionCreated(field, fields.text(field)));
        story.firstCreated("firstcreated", fields.text("firstcreated", "first_created", "firstversion"))
                .firstCreated("contentcreated", fields.text("contentcreated"))
                .embargo("embargoed", embargo())
                .expires("expires", fields.text("expires"))
                .expires("expiry", fields.text("expiry").filter(date -> !isRecord()));
    }

    /** The end of an embargo; a status {@code embargoed} beside it says no more. */
    private Optional<String> embargo() {
        return fields.text("embargoed", "embargo", "embargoeduntil")
                .filter(date -> date.chars().anyMatch(Character::isDigit) || !date.equalsIgnoreCase("false"));
    }

    /** A record of an archive says by {@code expiry} when it is purged from there, not when the story must no longer be shown. */
    private boolean isRecord() {
        return RECORD.stream().anyMatch(name -> fields.node(name).isPresent());
    }

    private void texts() {
        story.headline(fields.text("headline").map(PlainText::of))
                .headline(PlainText.ofRole(fields, "headlines", "main"))
                .headline(fields.text("headline_main", "title", "name").map(PlainText::of))
                .headline(fields.textOfAnyRole("headline_").map(PlainText::of))
                .slugline(fields.text("slugline", "slug"))
                .byline(fields.text("byline", "by")
                        .map(PlainText::of)
                        .or(() -> names("bylines"))
                        .or(() -> names("authors"))
                        .or(() -> fields.text("author", "writer", "creator"))
                        .or(() -> fields.node("photographer").flatMap(NinjsItem::name)))
                .description(fields.text(
                                "description_text",
                                "description",
                                "abstract",
                                "summary",
                                "lead",
                                "teaser",
                                "standfirst",
                                "caption")
                        .map(PlainText::of))
                .description(PlainText.ofRole(fields, "descriptions", "main"))
                .description(fields.textOfAnyRole("description_", "description_creditline")
                        .map(PlainText::of))
                .description(fields.text("headline_extended").map(PlainText::of))
                .editorialNote(fields.text("ednote", "editorialnote", "editorial_note", "editnote")
                        .map(PlainText::of));
        located();
    }

    private void located() {
        fields.node("dateline").ifPresent(dateline -> {
            if (dateline.isObject()) {
                Fields parts = Fields.of(dateline);
                story.dateline(parts.text("text"));
                parts.node("located").ifPresent(this::located);
            } else {
                story.dateline(Fields.text(dateline));
            }
        });
        if (fields.node("datelinelocation").filter(JsonNode::isObject).isPresent()) {
            story.dateline(fields.text("located"));
        }
        fields.node("datelinelocation").ifPresent(this::located);
        story.located(fields.text("located")
                .or(() -> fields.list("located").stream()
                        .flatMap(place -> Concept.name(place).stream())
                        .findFirst()));
    }

    private void located(JsonNode place) {
        if (place.isObject()) {
            Fields parts = Fields.of(place);
            story.located(parts.text("city", "countryareaname"))
                    .locatedCountry(parts.text("country", "countryname", "countrycode"));
        }
    }

    private void about() {
        for (JsonNode subject : fields.list("subject", "subjects")) {
            JsonNode codes = subject.path("code");
            if (codes.isArray()) {
                codes.forEach(code -> Concept.subject(code, Optional.empty(), story));
            } else {
                Concept.subject(subject, Optional.empty(), story);
                story.place(Concept.place(subject));
            }
        }
        for (JsonNode genre : fields.list("genre", "genres")) {
            Concept.subject(genre, Optional.of("genre"), story);
        }
        for (String list : List.of("service", "anpa_category")) {
            for (JsonNode category : fields.list(list)) {
                Concept.subject(category, Optional.of(list), story);
            }
        }
        boolean listed = fields.node("keywords").filter(JsonNode::isArray).isPresent();
        for (JsonNode keyword : fields.list("keywords", "keyword")) {
            Fields.text(keyword).or(() -> Concept.name(keyword)).ifPresent(words -> {
                for (String word : listed ? new String[] {words} : words.split("[,;]", 0)) {
                    story.keyword(word);
                }
            });
        }
        fields.list("place", "places").forEach(place -> story.place(Concept.name(place)));
    }

    private void rights() {
        story.copyright(fields.text(
                                "copyrightnotice",
                                "copyright_notice",
                                "copyrightholder",
                                "copyright_holder",
                                "copyright")
                        .map(PlainText::of))
                .usageTerms(fields.text("usageterms", "usage_terms", "usage")
                        .or(() -> Optional.of(String.join(
                                        "\n",
                                        fields.list("usageterms").stream()
                                                .flatMap(terms -> Fields.text(terms).stream())
                                                .toList()))
                                .filter(terms -> !terms.isEmpty()))
                        .map(PlainText::of))
                .creditline(fields.text("creditline", "credit", "description_creditline"))
                .source(fields.text("source", "provider", "organisation_source", "source_company")
                        .map(NinjsItem::withoutScheme));
        fields.list("infosource", "infosources", "provider", "source").forEach(it -> story.source(Concept.name(it)));
        for (JsonNode rights : fields.list("rightsinfo")) {
            if (rights.isObject()) {
                Fields parts = Fields.of(rights);
                story.copyright(parts.text("copyrightnotice", "copyrightholder"))
                        .usageTerms(parts.text("usageterms"));
            }
        }
    }

    /** {@code nprov:XYZ} is a code of a vocabulary of providers. */
    private static String withoutScheme(String source) {
        boolean coded = source.indexOf(':') > 0 && source.indexOf(' ') < 0 && source.indexOf('/') < 0;
        return coded ? Vocabulary.of(source).code() : source;
    }

    /** The names in a list of persons; those that have another part in the story than writing it are left out. */
    private Optional<String> names(String list) {
        List<JsonNode> persons = fields.list(list).stream()
                .filter(person ->
                        !person.isObject() || Fields.of(person).text("internal").isEmpty())
                .toList();
        String names = persons.stream()
                .filter(person -> !BESIDE_WRITERS.contains(person.path("role").asString("")))
                .flatMap(person -> name(person).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names)
                .filter(line -> !line.isEmpty())
                .or(() -> persons.stream()
                        .flatMap(person -> name(person).stream())
                        .findFirst());
    }

    private static Optional<String> name(JsonNode person) {
        return person.isObject()
                ? Fields.of(person).text("by", "byline").or(() -> Concept.name(person))
                : Fields.text(person);
    }
}
