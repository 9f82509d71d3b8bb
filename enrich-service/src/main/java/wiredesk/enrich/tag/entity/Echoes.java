package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Part;

/** Names that were found somewhere in the article, wherever else they stand in it: at the head of a sentence, in a line of capitals, alone. */
final class Echoes {

    /** What is known of a name after the vote. */
    private record Decided(EntityKind kind, @Nullable Known known) {}

    private static final int SHORTEST_IN_CAPITALS = 3;

    private final NameTree<Decided> names = new NameTree<>();
    private final NameTree<Decided> capitals = new NameTree<>();
    private final Map<Part, BitSet> taken = new EnumMap<>(Part.class);
    private final Setting setting;

    Echoes(Setting setting, List<Sighting> sightings, Ballot ballot) {
        this.setting = setting;
        for (var sighting : sightings) {
            var kind = ballot.kindOf(sighting);
            if (kind != null) {
                taken.computeIfAbsent(sighting.line().part(), part -> new BitSet())
                        .set(
                                sighting.tokens().getFirst().start(),
                                sighting.tokens().getLast().end());
                boolean name = Runs.isName(sighting.tokens().getFirst())
                        || sighting.tokens().getFirst().kind() == Token.Kind.NUMBER;
                if (name && (sighting.settled() == null || sighting.known() != null || kind == EntityKind.PERSON)) {
                    learn(sighting, kind);
                }
            }
        }
    }

    private void learn(Sighting sighting, EntityKind kind) {
        var known = sighting.known() != null && sighting.known().kind() == kind ? sighting.known() : null;
        var decided = new Decided(kind, known);
        put(sighting.text(), decided);
        if (kind == EntityKind.PERSON && sighting.length() > 1) {
            var last = sighting.tokens().getLast();
            if (last.isCapitalised() && last.text().length() > 2) {
                put(last.text(), decided);
            }
        }
    }

    private void put(String name, Decided decided) {
        names.put(name, decided);
        if (name.length() >= SHORTEST_IN_CAPITALS) {
            capitals.put(name.toUpperCase(Locale.ROOT), decided);
        }
    }

    /** The mentions in a line that were not found before. */
    List<Sighting> in(Line line) {
        var found = new ArrayList<Sighting>();
        var own = taken.computeIfAbsent(line.part(), part -> new BitSet());
        int at = 0;
        while (at < line.size()) {
            var token = line.at(at);
            if (!Runs.isName(token) || own.get(token.start())) {
                at++;
                continue;
            }
            var match = names.longest(line.tokens(), at);
            if (match == null && token.isAllCapitals()) {
                match = capitals.longest(line.tokens(), at);
            }
            if (match == null || overlaps(own, line, at, at + match.length()) || isCommon(line, at, match.length())) {
                at++;
                continue;
            }
            var echo = new Sighting(line, at, at + match.length())
                    .settle(match.value().kind());
            if (match.value().known() != null) {
                echo.known(match.value().known());
            }
            found.add(echo);
            at += match.length();
        }
        return found;
    }

    private boolean isCommon(Line line, int at, int length) {
        return length == 1
                && (setting.words().isStopWord(line.at(at))
                        || (setting.usage().isCommon(line.lower(at)) && (at == 0 || line.inCapitals())));
    }

    private static boolean overlaps(BitSet taken, Line line, int from, int to) {
        int next = taken.nextSetBit(line.at(from).start());
        return next >= 0 && next < line.at(to - 1).end();
    }
}
