package wiredesk.enrich.tag.entity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.EntityKind;

/**
 * One kind for each name of an article: all its mentions vote, and the longer names vote for the shorter ones that they are called by
 * afterwards. A mention that is settled by where it stands keeps its own kind.
 */
final class Ballot {

    /** What the long form says about the short one. */
    private static final int LONG_FORM = 9;

    private static final int KNOWN = 6;
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "der", "den", "da", "di", "del", "bin", "al", "ben", "suu");

    private final Map<String, Group> groups = new LinkedHashMap<>();
    /** What longer names say about the shorter ones that end or begin them. */
    private final Map<String, Votes> shortForms = new HashMap<>();

    Ballot(List<Sighting> sightings) {
        for (var sighting : sightings) {
            groups.computeIfAbsent(sighting.key(), key -> new Group(key)).add(sighting);
        }
        groups.values().stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.words))
                .forEach(this::decide);
    }

    /** What a mention names; null if it is no name after all. */
    @Nullable EntityKind kindOf(Sighting sighting) {
        if (sighting.settled() != null) {
            return sighting.settled();
        }
        var group = groups.get(sighting.key());
        return group == null || (sighting.isDoubtful() && !group.isSure()) ? null : group.kind;
    }

    /** The kind that was decided for a name, without case; null if it was not seen. */
    @Nullable EntityKind kindOf(String key) {
        var group = groups.get(key);
        return group == null || !group.isSure() ? null : group.kind;
    }

    private void decide(Group group) {
        var longForms = shortForms.get(group.key);
        if (longForms != null) {
            group.votes.addAll(longForms);
            group.hasLongForm = true;
        }
        group.decide();
        if (group.kind == EntityKind.PERSON && group.words > 1) {
            String[] words = group.key.split(" ");
            String last = words[words.length - 1];
            support(last, EntityKind.PERSON, LONG_FORM);
            if (words.length > 2) {
                support(words[words.length - 2] + " " + last, EntityKind.PERSON, LONG_FORM);
            }
            support(words[0], EntityKind.PERSON, LONG_FORM - 2);
            for (int at = 1; at < words.length - 1; at++) {
                if (PARTICLES.contains(words[at])) {
                    support(String.join(" ", List.of(words).subList(at, words.length)), EntityKind.PERSON, LONG_FORM);
                }
            }
        } else if (group.kind == EntityKind.ORGANISATION && group.words > 1) {
            int first = group.key.indexOf(' ');
            support(group.key.substring(0, first), EntityKind.ORGANISATION, LONG_FORM - 2);
            int second = group.key.indexOf(' ', first + 1);
            if (second > 0) {
                support(group.key.substring(0, second), EntityKind.ORGANISATION, LONG_FORM - 2);
            }
        }
    }

    private void support(String key, EntityKind kind, int votes) {
        shortForms.computeIfAbsent(key, word -> new Votes()).atLeast(kind, votes);
    }

    private static final class Group {

        private final String key;
        private final int words;
        private final Votes votes = new Votes();
        private @Nullable Known known;
        private boolean hasSureMention;
        private boolean hasLongForm;
        private EntityKind kind = EntityKind.OTHER;

        Group(String key) {
            this.key = key;
            this.words = NameTree.words(key).size();
        }

        void add(Sighting sighting) {
            if (sighting.settled() != null) {
                votes.add(sighting.settled(), Sighting.GUESS);
                hasSureMention = true;
                return;
            }
            votes.addAll(sighting.votes());
            if (sighting.known() != null && known == null) {
                known = sighting.known();
            }
            hasSureMention |= !sighting.isDoubtful();
        }

        void decide() {
            if (known != null) {
                votes.add(known.kind(), KNOWN);
            }
            kind = votes.winner();
        }

        boolean isSure() {
            return hasSureMention || hasLongForm || known != null;
        }
    }
}
