package wiredesk.ingest.format.ownxml;

import static wiredesk.ingest.format.ownxml.StoryElements.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * Parts of a document that tell of something beside the story, with titles and dates of their own: persons to ask, the publisher; and
 * lists of subjects and keywords whose entries say what they are by the list's name.
 */
final class BesideStory {

    private static final Set<String> OTHERS =
            Set.of("contact", "contacts", "contactperson", "contactpersons", "logo", "logos", "files", "attachments");

    private static final Set<String> PARTIES =
            Set.of("publisher", "provider", "agency", "source", "organisation", "organization");
    private static final Set<String> NAMES = Set.of("name", "label", "title", "text", "value");
    private static final Set<String> CODES = Set.of("code", "id", "reference", "ref", "refnum", "key");
    private static final int IPTC_DIGITS = 8;

    private final List<Consumer<StoryBuilder>> found = new ArrayList<>(0);

    /** Whether the element is such a part; what it says is then known. */
    boolean take(XmlElement element) {
        String name = plain(element.name());
        boolean leaf = element.elements().findAny().isEmpty();
        if (OTHERS.contains(name)) {
            return true;
        }
        if (name.startsWith("iptc") && !leaf) {
            return iptc(element);
        }
        if (PartNames.SUBJECTS.contains(name) || name.equals(PartNames.GENRE)) {
            return subject(element, leaf, Optional.of(name).filter(PartNames.GENRE::equals));
        }
        if (PartNames.KEYWORDS.contains(name) && !leaf) {
            element.elements().forEach(word -> word.text().ifPresent(text -> found.add(story -> story.keyword(text))));
            return true;
        }
        if (PARTIES.contains(name) && !leaf) {
            Optional<String> party = said(element, NAMES);
            found.add(story -> story.source(party));
            return true;
        }
        return false;
    }

    void write(StoryBuilder story) {
        found.forEach(it -> it.accept(story));
    }

    /** IPTC's codes, of which some writers lose the zero in front. */
    private boolean iptc(XmlElement list) {
        List<XmlElement> leaves = list.everywhere()
                .filter(element -> element.elements().findAny().isEmpty())
                .toList();
        for (int i = 0; i < leaves.size(); i++) {
            Optional<String> code = leaves.get(i)
                    .text()
                    .filter(text -> text.length() >= IPTC_DIGITS - 1
                            && text.length() <= IPTC_DIGITS
                            && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .map(text -> text.length() < IPTC_DIGITS ? "0" + text : text);
            Optional<String> name = leaves.subList(i, leaves.size()).stream()
                    .filter(leaf -> plain(leaf.name()).endsWith("name"))
                    .findFirst()
                    .flatMap(XmlElement::text);
            code.ifPresent(it -> found.add(story -> story.subject(Optional.of("subj"), Optional.of(it), name)));
        }
        return true;
    }

    /** A subject with a code, or with its name in an element of its own; one that is only a name is a list's entry like others. */
    private boolean subject(XmlElement element, boolean leaf, Optional<String> scheme) {
        Optional<String> code = said(element, CODES);
        Optional<String> name = said(element, NAMES).or(() -> leaf ? element.text() : Optional.empty());
        if (name.isEmpty() || (leaf && code.isEmpty())) {
            return false;
        }
        Optional<String> iptc = said(element, Set.of("reference", "refnum", "code"))
                .filter(Vocabulary::isIptcSubject)
                .map(Vocabulary::iptcScheme);
        found.add(story -> story.subject(iptc.or(() -> scheme), code, name));
        return true;
    }

    /** The first attribute or child of one of these names that says something. */
    private static Optional<String> said(XmlElement element, Set<String> names) {
        return Stream.concat(
                        element.attributes().entrySet().stream()
                                .filter(attribute -> names.contains(plain(attribute.getKey())))
                                .map(attribute -> attribute.getValue().strip()),
                        element.elements()
                                .filter(child -> names.contains(plain(child.name())))
                                .flatMap(child -> child.text().stream()))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
