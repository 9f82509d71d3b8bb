package wiredesk.enrich.tag.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wiredesk.schemas.EntityKind;

/** What speaks for each kind of thing that a name may stand for. */
final class Votes {

    /** A sum above which further votes say nothing new. */
    private static final int MOST = 20;
    /** Of equal votes the earlier kind has it. */
    private static final List<EntityKind> ORDER =
            List.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER, EntityKind.EVENT);

    private final Map<EntityKind, Integer> byKind = new EnumMap<>(EntityKind.class);

    void add(EntityKind kind, int weight) {
        byKind.merge(kind, weight, (one, other) -> Math.min(MOST, one + other));
    }

    void addAll(Votes others) {
        others.byKind.forEach(this::add);
    }

    /** As many as were given for a kind at once, not their sum. */
    void atLeast(EntityKind kind, int weight) {
        byKind.merge(kind, weight, Math::max);
    }

    boolean isEmpty() {
        return byKind.isEmpty();
    }

    EntityKind winner() {
        EntityKind winner = ORDER.getFirst();
        for (var kind : ORDER) {
            if (byKind.getOrDefault(kind, 0) > byKind.getOrDefault(winner, 0)) {
                winner = kind;
            }
        }
        return winner;
    }
}
