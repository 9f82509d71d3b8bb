package wiredesk.ingest.format.appl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.inline.InlineContent;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.EditorialStatuses;
import wiredesk.ingest.format.xml.XmlElement;

/** What the elements of a {@code Publication} mean for a story. */
final class Publication {

    private static final String ROLE = "Role";
    private static final String MAIN = "Main";

    private final XmlElement publication;
    private final StoryBuilder story;

    Publication(XmlElement publication, StoryBuilder story) {
        this.publication = publication;
        this.story = story;
    }

    void read() {
        part("Identification").forEach(this::identity);
        part("PublicationManagement").forEach(this::management);
        part("NewsLines").forEach(this::lines);
        part("AdministrativeMetadata")
                .forEach(metadata -> story.source(at(metadata, "Source"))
                        .source(at(metadata, "Provider"))
                        .source(at(metadata, "Creator")));
        part("RightsMetadata")
                .forEach(rights -> story.copyright(rights.at("Copyright/@Holder"))
                        .usageTerms(rights.at("UsageRights/Limitations")));
        part("DescriptiveMetadata").forEach(this::descriptive);
        part("FilingMetadata").forEach(filing -> story.slugline(at(filing, "SlugLine")));
        part("PublicationComponent").forEach(this::component);
        film();
    }

    /** A film's text is its script; without one the caption, as in every format. */
    private void film() {
        for (String role : List.of("Script", "Caption")) {
            part("PublicationComponent").stream()
                    .filter(component ->
                            component.attribute(ROLE).filter(role::equals).isPresent())
                    .flatMap(Publication::texts)
                    .flatMap(it -> InlineContent.of(it, false, Optional.empty()).stream())
                    .forEach(text -> text.write(story));
        }
    }

    private void identity(XmlElement identity) {
        story.guid(at(identity, "ItemId"))
                .version(at(identity, "RecordSequenceNumber"))
                .language(at(identity, "DefaultLanguage"))
                .urgency(at(identity, "Priority").filter(number -> number.length() == 1));
        at(identity, "MediaType")
                .ifPresent(type -> story.itemClass(
                        switch (type.toLowerCase(Locale.ROOT)) {
                            case "photo" -> "picture";
                            case "video", "audio", "graphic" -> type.toLowerCase(Locale.ROOT);
                            case "complexdata" -> "composite";
                            default -> "text";
                        }));
    }

    /** A publication is embargoed by a word and a date of release; the date alone is when it was sent. */
    private void management(XmlElement management) {
        Optional<String> status = at(management, "Status");
        boolean embargoed = status.filter("embargoed"::equalsIgnoreCase).isPresent();
        if (embargoed && at(management, "ReleaseDateTime").isPresent()) {
            story.embargo("ReleaseDateTime", at(management, "ReleaseDateTime"));
        } else {
            story.status(
                    "Status", status.filter(word -> EditorialStatuses.of(word).isPresent()));
        }
        story.versionCreated("LastModifiedDateTime", at(management, "LastModifiedDateTime"))
                .versionCreated("ArrivalDateTime", at(management, "ArrivalDateTime"))
                .firstCreated("FirstCreated", management.first("FirstCreated").flatMap(Publication::moment))
                .expires("ItemExpireDateTime", at(management, "ItemExpireDateTime"))
                .editorialNote(at(management, "SpecialInstructions"));
        management.all("AssociatedWith").forEach(other -> story.link("seealso", other.text(), Optional.empty()));
    }

    /** The parts of a date in attributes of their own, or as text. */
    private static Optional<String> moment(XmlElement date) {
        Optional<String> year = date.attribute("Year");
        if (year.isEmpty()) {
            return date.text();
        }
        String day = year.get() + "-" + two(date, "Month") + "-" + two(date, "Day");
        return Optional.of(date.attribute("Time").map(time -> day + "T" + time).orElse(day));
    }

    private static String two(XmlElement date, String attribute) {
        String number = date.attribute(attribute).orElse("1");
        return number.length() == 1 ? "0" + number : number;
    }

    private void lines(XmlElement lines) {
        story.headline(at(lines, "HeadLine"))
                .headline(at(lines, "OriginalHeadLine"))
                .headline(at(lines, "Title"))
                .slugline(at(lines, "SlugLine"))
                .slugline(at(lines, "Title"))
                .description(at(lines, "ExtendedHeadLine"))
                .byline(at(lines, "ByLineOriginal"))
                .byline(at(lines, "ByLine"))
                .dateline(at(lines, "DateLine"))
                .creditline(at(lines, "CreditLine"))
                .copyright(at(lines, "CopyrightLine"))
                .usageTerms(at(lines, "RightsLine"));
        lines.all("KeywordLine").stream().flatMap(line -> line.text().stream()).forEach(story::keyword);
    }

    private void descriptive(XmlElement metadata) {
        metadata.all("DateLineLocation")
                .forEach(location -> story.located(at(location, "City"))
                        .locatedCountry(at(location, "CountryName").or(() -> at(location, "Country"))));
        occurrences(metadata, "SubjectClassification")
                .forEach(it -> story.subject(
                        it.list().attribute("Authority"),
                        it.entry().attribute("Id"),
                        it.entry().attribute("Value")));
        occurrences(metadata, "EntityClassification").forEach(it -> {
            boolean place = it.list().attribute("Authority").orElse("").contains("Geography");
            if (place) {
                story.place(it.entry().attribute("Value"));
            } else {
                story.subject(
                        it.list().attribute("Authority"),
                        it.entry().attribute("Id"),
                        it.entry().attribute("Value"));
            }
        });
    }

    private record Occurrence(XmlElement list, XmlElement entry) {}

    private static Stream<Occurrence> occurrences(XmlElement metadata, String kind) {
        return metadata.all(kind).stream()
                .flatMap(list -> list.all("Occurrence").stream().map(entry -> new Occurrence(list, entry)));
    }

    /** The main text is the body, a caption the description; files of other media are renditions. */
    private void component(XmlElement component) {
        String role = component.attribute(ROLE).orElse(MAIN);
        texts(component)
                .flatMap(it -> InlineContent.of(it, false, Optional.empty()).stream())
                .forEach(text -> {
                    if (role.equals(MAIN)) {
                        text.write(story);
                    } else if (!role.equals("Script")) {
                        story.description(text.words());
                    }
                });
        for (String media : List.of("Photo", "Video", "Audio", "Graphic")) {
            component.all(media + "ContentItem").forEach(this::file);
        }
    }

    /** The texts, without the ones that are a marked one once more, with the codes of the wire. */
    private static Stream<XmlElement> texts(XmlElement component) {
        List<XmlElement> all = component.all("TextContentItem").stream()
                .flatMap(item -> item.first("DataContent").stream())
                .toList();
        List<XmlElement> marked =
                all.stream().filter(data -> data.first("anpa").isEmpty()).toList();
        return (marked.isEmpty() ? all : marked).stream();
    }

    private void file(XmlElement item) {
        Optional<XmlElement> characteristics = item.first("Characteristics");
        story.rendition(
                address(item).or(() -> item.attribute("Href")),
                characteristics.flatMap(it -> it.attribute("MimeType")),
                Optional.empty(),
                characteristics.flatMap(it -> at(it, "Width")),
                characteristics.flatMap(it -> at(it, "Height")));
    }

    /** Where others can get the file; the item's own address is a path within the agency. */
    private static Optional<String> address(XmlElement item) {
        return item.all("BinaryLocation").stream()
                .flatMap(location -> location.text().stream())
                .filter(text -> text.startsWith("http"))
                .findFirst();
    }

    private List<XmlElement> part(String name) {
        return publication.all(name);
    }

    private static Optional<String> at(XmlElement element, String child) {
        return element.first(child).flatMap(XmlElement::text);
    }
}
