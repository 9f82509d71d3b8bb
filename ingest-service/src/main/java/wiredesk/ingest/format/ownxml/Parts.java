package wiredesk.ingest.format.ownxml;

import static wiredesk.ingest.format.ownxml.StoryElements.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import wiredesk.ingest.format.xml.XmlElement;

/** What a story's elements and attributes hold, by their plain names; what stands nearer to the root goes before what is deeper. */
final class Parts {

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, XmlElement> bodies = new HashMap<>();
    private final List<XmlElement> pictures = new ArrayList<>(0);
    private final List<Code> codes = new ArrayList<>(0);
    private final BesideStory beside = new BesideStory();

    /** A code of a vocabulary, which the element around names. */
    record Code(Optional<String> scheme, Optional<String> code, Optional<String> name) {}

    /** An element and the name of the one around it. */
    private record Place(XmlElement element, String around) {}

    Parts(XmlElement story) {
        Queue<Place> queue = new ArrayDeque<>();
        queue.add(new Place(story, ""));
        while (!queue.isEmpty()) {
            Place place = queue.remove();
            take(place.element(), place.around(), queue);
        }
    }

    private void take(XmlElement element, String around, Queue<Place> queue) {
        String name = plain(element.name());
        if (StoryElements.isBody(element)) {
            bodies.putIfAbsent(name, element);
            return;
        }
        if (PartNames.PICTURES.contains(name)) {
            pictures.add(element);
            return;
        }
        if (isNamedValue(element) || (!around.isEmpty() && beside.take(element))) {
            return;
        }
        element.attributes().forEach((attribute, value) -> note(plain(attribute), value));
        boolean leaf = element.elements().findAny().isEmpty();
        if (leaf || isProse(element)) {
            note(PartNames.OF_NO_MEANING.contains(name) ? around : name, element.rawText());
        } else {
            gatherCodes(element);
            element.elements().forEach(child -> queue.add(new Place(child, name)));
        }
    }

    /** {@code <meta name="dc.source" content="…"/>} and the like: an attribute has the part's name, another its value. */
    private boolean isNamedValue(XmlElement element) {
        Optional<String> name = element.attribute("element").or(() -> element.attribute("name"));
        Optional<String> value = element.attribute("value").or(() -> element.attribute("content"));
        if (name.isEmpty() || value.isEmpty()) {
            return false;
        }
        String lower = name.get().toLowerCase(Locale.ROOT);
        note(plain(lower.startsWith("dc.") ? lower.substring("dc.".length()) : lower), value.get());
        return true;
    }

    private void gatherCodes(XmlElement list) {
        Optional<String> scheme = list.attribute("class").or(() -> list.attribute("scheme"));
        for (XmlElement code : list.all("code")) {
            code.attribute("code")
                    .ifPresent(it -> codes.add(
                            new Code(scheme, Optional.of(it), code.text().or(() -> code.attribute("name")))));
        }
    }

    private static boolean isProse(XmlElement element) {
        return element.elements().allMatch(child -> switch (plain(child.name())) {
            case "p", "br", "b", "i", "em", "strong", "a", "span", "div" -> true;
            default -> false;
        });
    }

    private void note(String name, String value) {
        if (!value.isBlank()) {
            texts.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
        }
    }

    /** The first text of the first of these names that has one. */
    Optional<String> text(List<String> names) {
        return names.stream().flatMap(this::texts).findFirst();
    }

    /** The one part that is called some kind of id, where there is but one. */
    Optional<String> onlyId() {
        List<String> ids = texts.entrySet().stream()
                .filter(part -> part.getKey().endsWith("id"))
                .flatMap(part -> part.getValue().stream())
                .limit(2)
                .toList();
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    /** All texts of that name. */
    Stream<String> texts(String name) {
        return texts.getOrDefault(name, List.of()).stream();
    }

    /** All texts of these names, name by name in the alphabet's order. */
    Stream<String> texts(Collection<String> names) {
        return names.stream().sorted().flatMap(this::texts);
    }

    /** The element of the surest name for a body. */
    Optional<XmlElement> body() {
        return PartNames.BODY.stream()
                .flatMap(name -> Optional.ofNullable(bodies.get(name)).stream())
                .findFirst();
    }

    List<XmlElement> pictures() {
        return pictures;
    }

    List<Code> codes() {
        return codes;
    }

    BesideStory beside() {
        return beside;
    }
}
