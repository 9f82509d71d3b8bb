package wiredesk.ingest.format.newsml1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/** A component's administrative, rights and descriptive metadata. */
final class Metadata {

    private static final Set<String> LEVELS = Set.of("SubjectDetail", "SubjectMatter", "Subject");
    private static final int LONGEST_CODE = 3;
    private static final int MAX_LEVELS = 200;
    private static final String SUBJECT_CODES = "subj";

    private final XmlElement component;
    private final Envelope envelope;
    private final StoryBuilder story;

    Metadata(XmlElement component, Envelope envelope, StoryBuilder story) {
        this.component = component;
        this.envelope = envelope;
        this.story = story;
    }

    void read() {
        component.all("AdministrativeMetadata").forEach(this::administrative);
        component.all("RightsMetadata").forEach(this::rights);
        component
                .elements()
                .filter(element -> element.name().startsWith("DescriptiveMeta"))
                .forEach(this::descriptive);
        component.all("TopicOccurrence").forEach(this::topic);
        component.all("Comment").forEach(this::comment);
        component.all("item_keywords").stream()
                .flatMap(words -> words.all("item_keyword").stream())
                .forEach(word -> Line.KEYWORDS.write(word.text(), story));
    }

    /** A note to editors is called one; other comments are of a software about itself. */
    void comment(XmlElement comment) {
        comment.attribute("FormalName")
                .flatMap(Line::named)
                .filter(Line.EDITORIAL_NOTE::equals)
                .ifPresent(line -> line.write(comment.text(), story));
    }

    private void administrative(XmlElement metadata) {
        parties(metadata, "Provider").forEach(party -> story.source(Optional.of(party)));
        parties(metadata, "Source").forEach(party -> story.source(Optional.of(party)));
        metadata.all("Property").forEach(this::property);
    }

    /** Persons that made the component, for a story without byline; agencies name themselves and their desks here too. */
    static List<String> authors(XmlElement component) {
        List<String> agencies = component.all("AdministrativeMetadata").stream()
                .flatMap(metadata -> Stream.concat(parties(metadata, "Provider"), parties(metadata, "Source")))
                .toList();
        return component.all("AdministrativeMetadata").stream()
                .flatMap(metadata -> metadata.all("Creator").stream())
                .flatMap(creator -> creator.all("Party").stream())
                .filter(party -> !isDesk(party))
                .flatMap(party -> FormalName.of(party).map(String::strip).stream()
                        .filter(name -> isPerson(name) || (name.indexOf(' ') > 0 && isStaff(party))))
                .filter(name -> !agencies.contains(name))
                .toList();
    }

    /** Who edited it did not write it. */
    private static boolean isDesk(XmlElement party) {
        return party.attribute("Topic").filter("editor"::equalsIgnoreCase).isPresent();
    }

    /** Whoever has a position somewhere is a person, whatever the letters of the name. */
    private static boolean isStaff(XmlElement party) {
        return party.all("Property").stream()
                .flatMap(property -> property.attribute("FormalName").stream())
                .anyMatch("Position"::equalsIgnoreCase);
    }

    private static boolean isPerson(String name) {
        return name.indexOf(' ') > 0
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && name.chars().noneMatch(Character::isDigit);
    }

    private static Stream<String> parties(XmlElement metadata, String kind) {
        return metadata.all(kind).stream()
                .flatMap(it -> it.all("Party").stream())
                .flatMap(party -> FormalName.of(party).stream());
    }

    private void rights(XmlElement rights) {
        rights.all("Copyright").forEach(copyright -> {
            Optional<String> holder = copyright.first("CopyrightHolder").flatMap(Metadata::words);
            Optional<String> date = copyright.first("CopyrightDate").flatMap(XmlElement::text);
            story.copyright(holder.map(
                    name -> date.map(year -> "© " + year + " " + name).orElse(name)));
        });
        rights.all("UsageRights")
                .forEach(usage -> story.usageTerms(usage.first("UsageType").flatMap(Metadata::words)));
        rights.all("RightsHolder").forEach(holder -> story.copyright(words(holder)));
    }

    private void descriptive(XmlElement metadata) {
        metadata.all("Language").forEach(language -> story.language(FormalName.of(language)));
        metadata.all("SubjectCode").forEach(this::subjectCode);
        metadata.all("Genre")
                .forEach(genre -> story.subject(Optional.of("genre"), FormalName.of(genre), Optional.empty()));
        metadata.all("Location").forEach(this::location);
        metadata.all("TopicOccurrence").forEach(this::topic);
        metadata.all("Property").forEach(this::property);
        story.versionCreated("DateLineDate", metadata.first("DateLineDate").flatMap(XmlElement::text));
    }

    /** One subject for each code, whichever of IPTC's three levels it is of. */
    private void subjectCode(XmlElement subject) {
        List<XmlElement> levels = subject.elements()
                .filter(level -> LEVELS.contains(level.name())
                        && level.attribute("FormalName").isPresent())
                .limit(MAX_LEVELS)
                .toList();
        for (XmlElement level : levels) {
            story.subject(
                    Optional.of(scheme(level)),
                    Optional.of(code(level)),
                    envelope.topic(level.attribute("Topic"))
                            .or(() -> level.attribute("FormalName").flatMap(envelope::topicNamed))
                            .flatMap(this::nameOf)
                            .or(() -> level.first("Comment").flatMap(XmlElement::text)));
        }
        if (levels.isEmpty()) {
            subject.attribute("FormalName")
                    .ifPresent(code -> story.subject(Optional.of(SUBJECT_CODES), Optional.of(code), Optional.empty()));
        }
    }

    private static String code(XmlElement level) {
        return level.attribute("FormalName")
                .map(name -> Vocabulary.of(name).code())
                .orElse("");
    }

    /** Subject codes, unless the document says otherwise; a code of eight digits that begins with 20 is a media topic. */
    private static String scheme(XmlElement level) {
        String code = code(level);
        return level.attribute("Scheme")
                .or(() -> level.attribute("Vocabulary"))
                .filter(scheme -> {
                    String letters = Role.lettersOf(scheme);
                    return !letters.contains("subject") && !letters.contains("iptc");
                })
                .orElse(Vocabulary.iptcScheme(code));
    }

    private void location(XmlElement location) {
        Optional<String> city = FormalName.property(location, "City");
        Optional<String> region = FormalName.property(location, "CountryArea")
                .or(() -> FormalName.property(location, "Region"))
                .or(() -> FormalName.property(location, "State"))
                .or(() -> FormalName.property(location, "Province"))
                .filter(name -> name.length() > LONGEST_CODE || !name.equals(name.toUpperCase(Locale.ROOT)));
        Optional<String> country =
                FormalName.property(location, "CountryName").or(() -> FormalName.property(location, "Country"));
        String presence = Role.lettersOf(location.attribute("HowPresent").orElse(""));
        if (presence.equals("origin") || presence.equals("dateline") || presence.equals("from")) {
            story.located(city.or(() -> region))
                    .locatedCountry(city.isPresent() || region.isPresent() ? country : Optional.empty());
        } else {
            story.place(city.or(() -> region)
                    .or(() -> country)
                    .or(() -> location.attribute("FormalName"))
                    .or(() -> envelope.topic(location.attribute("Topic")).flatMap(this::nameOf))
                    .or(location::text));
        }
    }

    private void property(XmlElement property) {
        property.attribute("FormalName")
                .filter(name -> name.equalsIgnoreCase("Priority") || name.equalsIgnoreCase("Urgency"))
                .ifPresent(name -> story.urgency(FormalName.value(property).filter(Metadata::isDigit)));
        property.attribute("FormalName").flatMap(Line::named).ifPresent(line -> {
            switch (line) {
                case KEYWORDS, SLUGLINE, EDITORIAL_NOTE, DESCRIPTION, USAGE_TERMS ->
                    line.write(FormalName.value(property), story);
                default -> {
                    // Titles and names among the properties are those of the agency's files.
                }
            }
        });
    }

    private static boolean isDigit(String value) {
        return value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '9';
    }

    private void topic(XmlElement occurrence) {
        Optional<XmlElement> topic = envelope.topic(occurrence.attribute("Topic"));
        if (topic.isEmpty()) {
            return;
        }
        String type = Role.lettersOf(FormalName.at(topic.get(), "TopicType").orElse(""));
        if (type.contains("location") || type.contains("place") || type.contains("country") || type.contains("city")) {
            story.place(nameOf(topic.get()));
        } else {
            Optional<XmlElement> coded = topic.get().first("FormalName");
            story.subject(coded.flatMap(Metadata::topicScheme), coded.flatMap(XmlElement::text), nameOf(topic.get()));
        }
    }

    /** The scheme as it is called, IPTC's own by its alias. */
    private static Optional<String> topicScheme(XmlElement name) {
        return name.attribute("Scheme").map(scheme -> {
            boolean iptc = Role.lettersOf(scheme).contains("iptcsubjectcode");
            return iptc ? Vocabulary.iptcScheme(name.text().orElse("")) : scheme;
        });
    }

    /** The description that is a name, in the component's language if there are several. */
    private Optional<String> nameOf(XmlElement topic) {
        String language = component.all("DescriptiveMetadata").stream()
                .flatMap(metadata -> FormalName.at(metadata, "Language").stream())
                .findFirst()
                .orElse("en");
        List<XmlElement> names = topic.all("Description").stream()
                .filter(it -> !it.attribute("Variant").orElse("Name").equalsIgnoreCase("Category"))
                .toList();
        return names.stream()
                .filter(it -> it.attribute("xml:lang").orElse("").equalsIgnoreCase(language))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .flatMap(XmlElement::text);
    }

    private static Optional<String> words(XmlElement element) {
        return element.text().or(() -> FormalName.at(element, "Party")).or(() -> element.attribute("FormalName"));
    }
}
