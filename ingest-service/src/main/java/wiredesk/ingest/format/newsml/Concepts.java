package wiredesk.ingest.format.newsml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * The concepts that an item names by qcode, URI or literal: their codes, and their names in the item's own language.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2 guidelines, Concepts and concept items; Catalogs</a>
 */
final class Concepts {

    private static final int MAX_SCHEMES = 10_000;
    private static final Set<String> SHORT = Set.of("short", "mnemonic", "sort");

    private final Map<String, String> schemes;
    private final Map<String, XmlElement> asserted = new HashMap<>(0);
    private final Optional<String> language;

    /**
     * @param item with catalogs and assertions of its own
     * @param around schemes that hold for its whole message, by alias
     */
    Concepts(XmlElement item, Map<String, String> around) {
        this.schemes = new HashMap<>(around);
        item.all("catalog").forEach(catalog -> schemes(catalog, schemes));
        for (XmlElement assertion : item.all("assert")) {
            identifiers(assertion).forEach(id -> asserted.putIfAbsent(id, assertion));
        }
        this.language = item.first("contentMeta", "language")
                .flatMap(it -> it.attribute("tag"))
                .or(() -> item.attribute("xml:lang"))
                .map(Concepts::primary);
    }

    /** Adds a catalog's schemes by alias. */
    static void schemes(XmlElement catalog, Map<String, String> schemes) {
        for (XmlElement scheme : catalog.all("scheme")) {
            Optional<String> uri = scheme.attribute("uri");
            Optional<String> alias = scheme.attribute("alias");
            if (alias.isPresent() && uri.isPresent() && schemes.size() < MAX_SCHEMES) {
                schemes.putIfAbsent(alias.get(), uri.get());
            }
        }
    }

    /** Scheme and code: IPTC's schemes by their usual alias whatever the document calls them, others as the document does. */
    Optional<Vocabulary> vocabulary(XmlElement concept) {
        return concept.attribute("qcode")
                .map(this::qualified)
                .or(() -> concept.attribute("uri").map(Vocabulary::of))
                .or(() -> concept.attribute("literal").map(literal -> new Vocabulary(Optional.empty(), literal)));
    }

    /** A qcode or URI that stands in an attribute of another name. */
    Vocabulary qualified(String qcode) {
        Vocabulary coded = Vocabulary.of(qcode);
        return coded.scheme()
                .flatMap(alias -> Optional.ofNullable(schemes.get(alias)))
                .map(Vocabulary::scheme)
                .filter(scheme -> scheme.indexOf(':') < 0)
                .map(scheme -> new Vocabulary(Optional.of(scheme), coded.code()))
                .orElse(coded);
    }

    /** The code alone. */
    Optional<String> code(XmlElement concept) {
        return vocabulary(concept).map(Vocabulary::code);
    }

    /** The code in an attribute, without alias and in lower case; empty text if there is none. */
    String code(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .or(() -> element.attribute(attribute + "uri"))
                .map(it -> Vocabulary.of(it).code().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The name, here or where the item asserts it, in the item's language if there are several. */
    Optional<String> name(XmlElement concept) {
        return bestName(concept)
                .or(() -> asserted(concept).flatMap(this::assertedName))
                .or(() -> sameCode(concept).flatMap(this::assertedName));
    }

    /** What the item asserts of the concept. */
    Optional<XmlElement> asserted(XmlElement concept) {
        return identifiers(concept)
                .flatMap(id -> Optional.ofNullable(asserted.get(id)).stream())
                .findFirst();
    }

    /** The assertion about the same code of another of the agency's schemes, if there is but one. */
    private Optional<XmlElement> sameCode(XmlElement concept) {
        Optional<String> code = concept.attribute("qcode").map(Concepts::last).filter(it -> it.length() > 1);
        List<XmlElement> same = code.stream()
                .flatMap(it -> asserted.entrySet().stream()
                        .filter(entry -> last(entry.getKey()).equals(it)))
                .map(Map.Entry::getValue)
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** What is asserted of a place may be no more than its address or what it lies in, the nearest first. */
    private Optional<String> assertedName(XmlElement assertion) {
        return bestName(assertion)
                .or(() -> assertion.first("POIDetails", "address", "locality").flatMap(this::bestName))
                .or(() -> assertion.all("broader").stream()
                        .filter(broader -> code(broader, "type").equals("geoarea"))
                        .flatMap(broader -> bestName(broader).stream())
                        .findFirst());
    }

    private static String last(String qcode) {
        return qcode.substring(qcode.lastIndexOf(':') + 1);
    }

    /** Short forms and mnemonics are for machines, where there is a name in full. */
    private Optional<String> bestName(XmlElement concept) {
        List<XmlElement> names = concept.all("name");
        return inOwnLanguage(names, name -> !SHORT.contains(code(name, "role")))
                .or(() -> inOwnLanguage(names, name -> true));
    }

    /** The name, else the literal, else the text itself. */
    Optional<String> nameOrLiteral(XmlElement concept) {
        return name(concept)
                .or(() -> concept.attribute("literal"))
                .or(() -> concept.elements().findAny().isEmpty() ? concept.text() : Optional.empty());
    }

    /** The text in the item's language among the wanted, else without language, else in English, else the first. */
    Optional<String> inOwnLanguage(List<XmlElement> texts, Predicate<XmlElement> wanted) {
        List<XmlElement> some = texts.stream()
                .filter(wanted)
                .filter(it -> it.text().isPresent())
                .toList();
        return some.stream()
                .filter(this::isInOwnLanguage)
                .findFirst()
                .or(() -> some.stream()
                        .filter(it -> it.attribute("xml:lang").isEmpty())
                        .findFirst())
                .or(() -> some.stream().filter(it -> language(it).equals("en")).findFirst())
                .or(() -> some.stream().findFirst())
                .flatMap(XmlElement::text);
    }

    /** Whether the element is marked as being in the item's language. */
    boolean isInOwnLanguage(XmlElement text) {
        return language.isPresent() && language(text).equals(language.get());
    }

    private static String language(XmlElement text) {
        return text.attribute("xml:lang").map(Concepts::primary).orElse("");
    }

    private static String primary(String tag) {
        int dash = tag.replace('_', '-').indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    private static Stream<String> identifiers(XmlElement concept) {
        return Stream.of("qcode", "uri", "literal").flatMap(kind -> concept.attribute(kind).stream());
    }
}
