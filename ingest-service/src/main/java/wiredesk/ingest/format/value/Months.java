package wiredesk.ingest.format.value;

import java.text.Normalizer;
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

    private static final int LONGEST = 12;

    private Months() {}

    /** The number of a month's name or abbreviation, with or without a full stop; empty if it is none. */
    public static Optional<Integer> of(String name) {
        if (name.length() < 3 || name.length() > LONGEST) {
            return Optional.empty();
        }
        String word = plain(name);
        if (word.startsWith("juin")) {
            return Optional.of(6);
        }
        if (word.startsWith("juil")) {
            return Optional.of(7);
        }
        return word.length() < 3 ? Optional.empty() : Optional.ofNullable(BY_HEAD.get(word.substring(0, 3)));
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
