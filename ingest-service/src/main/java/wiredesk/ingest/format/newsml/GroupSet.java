package wiredesk.ingest.format.newsml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * {@code groupSet} of a package: groups of references to items, and of references to other groups.
 *
 * @see <a href="https://iptc.org/std/NewsML-G2/guidelines/">NewsML-G2 guidelines, Packages</a>
 */
final class GroupSet {

    private final Map<String, XmlElement> groups = new HashMap<>();
    private final Map<String, XmlElement> members = new LinkedHashMap<>();

    /** Its members from the root group on, then those of groups that nothing refers to; each counts once. */
    GroupSet(XmlElement set) {
        List<XmlElement> all = set.everywhere()
                .filter(element -> element.name().equals("group"))
                .toList();
        all.forEach(group -> group.attribute("id").ifPresent(id -> groups.putIfAbsent(id, group)));
        Set<XmlElement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<XmlElement> starts = new ArrayList<>();
        set.attribute("root").map(groups::get).ifPresent(starts::add);
        starts.addAll(all);
        starts.addAll(set.all("itemRef"));
        for (XmlElement start : starts) {
            gather(start, seen);
        }
    }

    /** Gives the members to the story as links. */
    void write(Concepts concepts, StoryBuilder story) {
        members.forEach((target, member) -> story.link("composedof", Optional.of(target), title(member, concepts)));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The title of the first member that has one. */
    Optional<String> firstTitle(Concepts concepts) {
        return members.values().stream()
                .flatMap(member -> title(member, concepts).stream())
                .findFirst();
    }

    private static Optional<String> title(XmlElement member, Concepts concepts) {
        return concepts.inOwnLanguage(member.all("title"), title -> true)
                .or(() -> concepts.inOwnLanguage(member.all("headline"), title -> true));
    }

    private void gather(XmlElement start, Set<XmlElement> seen) {
        List<XmlElement> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            XmlElement next = open.removeLast();
            switch (next.name()) {
                case "itemRef" ->
                    next.attribute("residref")
                            .or(() -> next.attribute("href"))
                            .ifPresent(target -> members.putIfAbsent(target, next));
                case "groupRef" -> next.attribute("idref").map(groups::get).ifPresent(open::add);
                case "group" -> {
                    if (seen.add(next)) {
                        open.addAll(next.elements().toList().reversed());
                    }
                }
                default -> {
                    // Titles, notes and concepts of a group are no members.
                }
            }
        }
    }
}
