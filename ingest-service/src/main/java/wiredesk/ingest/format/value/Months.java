package wiredesk.ingest.format.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months as wires abbreviate them, in the languages they are written in. */
public final class Months {

    /** Three letters are enough but for June and July in French, which are told by the fourth. */
    private static final Map<String, Integer> BY_HEAD = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mrz", 3),
            Map.entry("mae", 3),
            Map.entry("maa", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("mei", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("agu", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("out", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("des", 12),
            Map.entry("dic", 12));

    /** Names of other languages that are told from words only by more letters; in November the Poles' and Czechs' {@code listopad}. */
    private static final List<Map.Entry<String, Integer>> BY_LONGER_HEAD = List.of(
            Map.entry("juin", 6),
            Map.entry("juil", 7),
            Map.entry("ianu", 1),
            Map.entry("iuni", 6),
            Map.entry("iuli", 7),
            Map.entry("noie", 11),
            Map.entry("stycz", 1),
            Map.entry("luteg", 2),
            Map.entry("kwiet", 4),
            Map.entry("czerw", 6),
            Map.entry("lipca", 7),
            Map.entry("sierp", 8),
            Map.entry("wrzes", 9),
            Map.entry("pazdz", 10),
            Map.entry("listop", 11),
            Map.entry("grudn", 12),
            Map.entry("ledna", 1),
            Map.entry("unora", 2),
            Map.entry("brezna", 3),
            Map.entry("dubna", 4),
            Map.entry("kvetna", 5),
            Map.entry("cervna", 6),
            Map.entry("cervenc", 7),
            Map.entry("srpna", 8),
            Map.entry("zari", 9),
            Map.entry("rijna", 10),
            Map.entry("prosin", 12),
            Map.entry("sijec", 1),
            Map.entry("veljac", 2),
            Map.entry("ozujk", 3),
            Map.entry("travnj", 4),
            Map.entry("svibnj", 5),
            Map.entry("lipnja", 6),
            Map.entry("srpnja", 7),
            Map.entry("kolovoz", 8),
            Map.entry("rujna", 9),
            Map.entry("studeno", 11),
            Map.entry("tammik", 1),
            Map.entry("helmik", 2),
            Map.entry("huhtik", 4),
            Map.entry("toukok", 5),
            Map.entry("kesak", 6),
            Map.entry("heinak", 7),
            Map.entry("elokuu", 8),
            Map.entry("syyskuu", 9),
            Map.entry("lokakuu", 10),
            Map.entry("marrask", 11),
            Map.entry("jouluk", 12),
            Map.entry("ocak", 1),
            Map.entry("subat", 2),
            Map.entry("nisan", 4),
            Map.entry("hazir", 6),
            Map.entry("temmuz", 7),
            Map.entry("eylul", 9),
            Map.entry("ekim", 10),
            Map.entry("kasm", 11),
            Map.entry("aral", 12));

    /** Cyrillic and Greek ones, with no Latin letter to be told by. */
    private static final Map<String, Integer> IN_OTHER_SCRIPTS = Map.ofEntries(
            Map.entry("янв", 1),
            Map.entry("фев", 2),
            Map.entry("мар", 3),
            Map.entry("апр", 4),
            Map.entry("маи", 5),
            Map.entry("мая", 5),
            Map.entry("июн", 6),
            Map.entry("юни", 6),
            Map.entry("июл", 7),
            Map.entry("юли", 7),
            Map.entry("авг", 8),
            Map.entry("сен", 9),
            Map.entry("сеп", 9),
            Map.entry("окт", 10),
            Map.entry("ноя", 11),
            Map.entry("ное", 11),
            Map.entry("дек", 12),
            Map.entry("січ", 1),
            Map.entry("лют", 2),
            Map.entry("бер", 3),
            Map.entry("кві", 4),
            Map.entry("тра", 5),
            Map.entry("чер", 6),
            Map.entry("лип", 7),
            Map.entry("сер", 8),
            Map.entry("вер", 9),
            Map.entry("жов", 10),
            Map.entry("лис", 11),
            Map.entry("гру", 12),
            Map.entry("ιαν", 1),
            Map.entry("φεβ", 2),
            Map.entry("μαρ", 3),
            Map.entry("απρ", 4),
            Map.entry("μαι", 5),
            Map.entry("ιουν", 6),
            Map.entry("ιουλ", 7),
            Map.entry("αυγ", 8),
            Map.entry("σεπ", 9),
            Map.entry("οκτ", 10),
            Map.entry("νοε", 11),
            Map.entry("δεκ", 12));

    private static final int LONGEST = 12;

    private Months() {}

    /** The number of a month's name or abbreviation, with or without a full stop; empty if it is none. */
    public static Optional<Integer> of(String name) {
        if (name.length() < 3 || name.length() > LONGEST) {
            return Optional.empty();
        }
        String letters = letters(name);
        if (!letters.isEmpty() && letters.charAt(0) > 'z') {
            return Optional.ofNullable(IN_OTHER_SCRIPTS.get(letters.substring(0, Math.min(3, letters.length()))))
                    .or(() -> Optional.ofNullable(
                            IN_OTHER_SCRIPTS.get(letters.substring(0, Math.min(4, letters.length())))));
        }
        String word = plain(letters);
        for (Map.Entry<String, Integer> longer : BY_LONGER_HEAD) {
            if (word.startsWith(longer.getKey())) {
                return Optional.of(longer.getValue());
            }
        }
        return word.length() < 3 ? Optional.empty() : Optional.ofNullable(BY_HEAD.get(word.substring(0, 3)));
    }

    /** In small letters, without accents. */
    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .filter(Character::isLetter)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static String plain(String letters) {
        StringBuilder plain = new StringBuilder(letters.length());
        letters.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
