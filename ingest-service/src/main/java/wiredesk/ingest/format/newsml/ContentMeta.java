package wiredesk.ingest.format.newsml;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/** {@code contentMeta} and {@code rightsInfo}: the lines around a story, what it is about, and whose it is. */
final class ContentMeta {

    private static final Set<String> PLACES = Set.of("geoarea", "place", "poi", "city", "country", "location");

    private final XmlElement meta;
    private final Concepts concepts;
    private final StoryBuilder story;

    ContentMeta(XmlElement meta, Concepts concepts, StoryBuilder story) {
        this.meta = meta;
        this.concepts = concepts;
        this.story = story;
    }

    void read() {
        story.versionCreated("contentModified", text("contentModified"))
                .versionCreated("contentCreated", text("contentCreated"))
                .firstCreated("contentCreated", text("contentCreated"))
                .urgency(text("urgency"))
                .language(meta.all("language").stream()
                        .flatMap(language -> language.attribute("tag").stream())
                        .findFirst());
        meta.all("located").forEach(this::located);
        story.headline(ofRole("headline", "main"))
                .slugline(line("slugline"))
                .dateline(line("dateline"))
                .byline(line("by").or(this::authors))
                .creditline(line("creditline"))
                .description(ofRole("description", "summary"));
        meta.all("infoSource").forEach(source -> story.source(concepts.nameOrLiteral(source)));
        meta.all("keyword").forEach(keyword -> keyword.text().ifPresent(story::keyword));
        meta.all("genre").forEach(genre -> concept(genre, Optional.of("genre")));
        meta.all("subject").forEach(this::subject);
    }

    /** What is written under a picture: the description in that role, else any. */
    Optional<String> caption() {
        return ofRole("description", "caption");
    }

    static void rights(XmlElement rights, Concepts concepts, StoryBuilder story) {
        story.copyright(concepts.inOwnLanguage(rights.all("copyrightNotice"), notice -> true));
        rights.all("copyrightHolder")
                .forEach(holder -> story.copyright(
                        concepts.name(holder).or(() -> concepts.code(holder)).or(holder::text)));
        story.usageTerms(concepts.inOwnLanguage(rights.all("usageTerms"), terms -> true));
    }

    private void located(XmlElement located) {
        story.located(concepts.nameOrLiteral(located));
        List<XmlElement> broader = located.everywhere()
                .skip(1)
                .filter(element -> element.name().equals("broader"))
                .toList();
        story.locatedCountry(Stream.concat(broader.stream().filter(this::isCountry), broader.stream())
                .flatMap(place -> concepts.name(place).or(() -> place.attribute("literal")).stream())
                .findFirst()
                .or(() -> concepts.asserted(located)
                        .flatMap(place -> place.first("POIDetails", "address", "country"))
                        .flatMap(concepts::name)));
    }

    private boolean isCountry(XmlElement place) {
        return place.attribute("qcode")
                        .or(() -> place.attribute("uri"))
                        .orElse("")
                        .contains("iso3166")
                || concepts.code(place, "type").contains("country");
    }

    /** Those that wrote the content, for a story without byline: creators unless they have another role, contributors in that role. */
    private Optional<String> authors() {
        List<XmlElement> creators =
                meta.all("creator").stream().filter(this::isNoOrganisation).toList();
        List<XmlElement> writers = Stream.concat(
                        creators.stream()
                                .filter(it -> isAuthor(it)
                                        || concepts.code(it, "role").isEmpty()),
                        meta.all("contributor").stream().filter(this::isAuthor).filter(this::isNoOrganisation))
                .toList();
        List<String> names = (writers.isEmpty() ? creators : writers)
                .stream()
                        .flatMap(person -> concepts.nameOrLiteral(person).stream())
                        .filter(name -> isPrinted(name) && !isAgency(name))
                        .distinct()
                        .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    /** A name, not the initials or the account of somebody at a desk. */
    private static boolean isPrinted(String name) {
        return name.strip().indexOf(' ') > 0
                || name.chars().anyMatch(c -> c > 0x2000)
                || (Character.isUpperCase(name.codePointAt(0))
                        && name.chars().skip(1).allMatch(Character::isLowerCase));
    }

    /** The creator of an agency's item is often the agency. */
    private boolean isAgency(String name) {
        return Stream.concat(
                        line("creditline").stream(),
                        meta.all("infoSource").stream().flatMap(source -> concepts.nameOrLiteral(source).stream()))
                .anyMatch(name::equalsIgnoreCase);
    }

    private boolean isNoOrganisation(XmlElement party) {
        return !concepts.code(party, "type").startsWith("org");
    }

    private boolean isAuthor(XmlElement person) {
        String role = concepts.code(person, "role");
        String job = concepts.code(person, "jobtitle");
        return Stream.of("author", "writer", "journalist", "reporter", "text")
                .anyMatch(word -> role.contains(word) || job.contains(word));
    }

    private void subject(XmlElement subject) {
        String type = concepts.code(subject, "type");
        if (PLACES.contains(type) || isGeographic(subject)) {
            story.place(concepts.name(subject)
                    .or(() -> subject.attribute("literal"))
                    .or(() -> concepts.code(subject).filter(code -> code.chars().anyMatch(Character::isLetter))));
        } else {
            concept(subject, Optional.empty());
        }
    }

    /** A type of the agency's own, and a facet that says which kind of place it is ({@code geoProp:7}). */
    private static boolean isGeographic(XmlElement subject) {
        return subject.all("facet").stream()
                .flatMap(facet -> facet.attribute("qcode").stream())
                .anyMatch(code -> code.startsWith("geo") && code.indexOf(':') > 0);
    }

    private void concept(XmlElement concept, Optional<String> usualScheme) {
        Optional<Vocabulary> coded = concepts.vocabulary(concept);
        story.subject(
                coded.flatMap(Vocabulary::scheme).or(() -> usualScheme),
                coded.map(Vocabulary::code),
                concepts.name(concept)
                        .or(() -> concept.attribute("literal")
                                .filter(it -> concept.attribute("qcode").isPresent())));
    }

    private Optional<String> line(String child) {
        return concepts.inOwnLanguage(meta.all(child), line -> true);
    }

    /** The line of that role, else one without a role, else any; in the item's language first. */
    private Optional<String> ofRole(String child, String role) {
        List<XmlElement> all = meta.all(child);
        return concepts.inOwnLanguage(all, it -> concepts.code(it, "role").equals(role))
                .or(() -> concepts.inOwnLanguage(
                        all, it -> concepts.code(it, "role").isEmpty()))
                .or(() -> concepts.inOwnLanguage(all, it -> true));
    }

    private Optional<String> text(String child) {
        return meta.first(child).flatMap(XmlElement::text);
    }
}
