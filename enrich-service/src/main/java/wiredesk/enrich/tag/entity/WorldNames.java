package wiredesk.enrich.tag.entity;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wiredesk.enrich.tag.WordFile;
import wiredesk.schemas.EntityKind;

/** The names that news of every language knows: read once, from the lists beside this room. */
final class WorldNames {

    private static final int SHORTEST_IN_CAPITALS = 4;

    private final NameTree<Known> names = new NameTree<>();
    private final NameTree<Known> capitals = new NameTree<>();
    private final Map<String, Known> stems = new HashMap<>();

    private WorldNames() {
        countries();
        places("regions.tsv", 1, 2);
        cities();
        towns();
        for (var list : List.of("events.tsv", "others.tsv")) {
            named(list, list.startsWith("events") ? EntityKind.EVENT : EntityKind.OTHER);
        }
        named("organisations.tsv", EntityKind.ORGANISATION);
        lines("bodies.txt").forEach(name -> add(name, Known.of(name, EntityKind.ORGANISATION)));
        lines("companies.txt").forEach(name -> add(name, Known.of(name, EntityKind.ORGANISATION)));
        teams();
        lines("people.txt").forEach(name -> add(name, Known.of(name, EntityKind.PERSON)));
    }

    private static final class Holder {
        private static final WorldNames NAMES = new WorldNames();
    }

    static WorldNames get() {
        return Holder.NAMES;
    }

    /** Names as they are written. */
    NameTree<Known> names() {
        return names;
    }

    /** Names in capitals. */
    NameTree<Known> capitals() {
        return capitals;
    }

    /** What stands under a stem, whatever the case ending. */
    Map<String, Known> stems() {
        return stems;
    }

    private void countries() {
        for (String code : Countries.codes()) {
            add(Countries.nameIn(ULocale.ENGLISH, code), Countries.of(code));
        }
        for (var row : WordFile.table(WorldNames.class, "countries.tsv", 2)) {
            addAll(row.get(1), Countries.of(row.get(0)));
        }
        Countries.demonymsIn("en").forEach(this::add);
    }

    private void places(String file, int codeColumn, int namesColumn) {
        for (var row : WordFile.table(WorldNames.class, file, namesColumn + 1)) {
            var code = row.get(codeColumn).isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of("iso3166-2:" + row.get(codeColumn));
            var place = new Known(row.get(0), EntityKind.PLACE, code, Optional.empty(), false);
            add(row.get(0), place);
            addAll(row.get(namesColumn), place);
        }
    }

    /** A capital has the code of its own subdivision where there is one, else that of its country. */
    private void cities() {
        for (var row : WordFile.table(WorldNames.class, "cities.tsv", 5)) {
            Optional<String> code = Optional.empty();
            if (row.get(2).equals("C")) {
                code = Optional.of(row.get(4).isEmpty() ? Countries.SCHEME + row.get(1) : "iso3166-2:" + row.get(4));
            }
            var city = new Known(row.get(0), EntityKind.PLACE, code, Optional.empty(), false);
            add(row.get(0), city);
            addAll(row.get(3), city);
        }
    }

    private void towns() {
        for (var row : WordFile.table(WorldNames.class, "towns.tsv", 2)) {
            for (String name : Countries.names(row.get(1))) {
                add(name, Known.of(name, EntityKind.PLACE));
            }
        }
    }

    private void named(String file, EntityKind kind) {
        for (var row : WordFile.table(WorldNames.class, file, 2)) {
            var known = Known.of(row.get(0), kind);
            add(row.get(0), known);
            addAll(row.get(1), known);
        }
    }

    private void teams() {
        for (String name : lines("teams.txt")) {
            var place = names.get(name);
            if (place == null) {
                add(name, Known.of(name, EntityKind.ORGANISATION));
            } else if (place.isPlace()) {
                names.replace(name, place.withTeam());
                capitals.replace(name.toUpperCase(Locale.ROOT), place.withTeam());
            }
        }
    }

    private static Set<String> lines(String file) {
        var names = new HashSet<String>();
        WordFile.lines(WorldNames.class, file).forEach(line -> names.addAll(Countries.names(line)));
        return names;
    }

    private void addAll(String list, Known known) {
        Countries.names(list).forEach(name -> add(name, known));
    }

    private void add(String name, Known known) {
        if (name.endsWith("*")) {
            stems.putIfAbsent(name.substring(0, name.length() - 1), known);
        } else {
            names.put(name, known);
            if (name.length() >= SHORTEST_IN_CAPITALS || name.indexOf('.') >= 0) {
                capitals.put(name.toUpperCase(Locale.ROOT), known);
            }
        }
    }
}
