package wiredesk.enrich.tag.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.EntityKind;

/** {@code World Food Programme (WFP)}: letters in parentheses that are the initials of the name before them stand for it from there on. */
final class Acronyms {

    private static final int LONGEST = 8;

    private Acronyms() {}

    /** Votes for organisations where a name's letters stand behind it; gives the long name by its letters, both without case. */
    static Map<String, String> read(List<Sighting> sightings) {
        var longNames = new HashMap<String, String>();
        Sighting before = null;
        for (var sighting : sightings) {
            if (before != null && standsFor(before, sighting)) {
                if (before.known() == null) {
                    before.vote(EntityKind.ORGANISATION, Sighting.SURE);
                }
                longNames.putIfAbsent(sighting.key(), before.key());
            }
            before = sighting;
        }
        sightings.stream()
                .filter(sighting -> longNames.containsKey(sighting.key()))
                .forEach(Sighting::defined);
        return longNames;
    }

    private static boolean standsFor(@Nullable Sighting name, Sighting letters) {
        return name != null
                && name.length() > 1
                && letters.length() == 1
                && letters.start() == name.end() + 1
                && letters.line().isMark(name.end(), '(')
                && letters.line().isMark(letters.end(), ')')
                && letters.tokens().getFirst().isAllCapitals()
                && letters.text().length() <= LONGEST
                && areInitials(letters.text(), name.text())
                && name.line().equals(letters.line());
    }

    /** Whether the letters begin words of the name, in order, the first of them its first word. */
    static boolean areInitials(String letters, String name) {
        int letter = 0;
        for (String word : NameTree.words(name)) {
            if (letter < letters.length() && Character.toUpperCase(word.charAt(0)) == letters.charAt(letter)) {
                letter++;
            } else if (letter == 0) {
                return false;
            }
        }
        return letter == letters.length();
    }
}
