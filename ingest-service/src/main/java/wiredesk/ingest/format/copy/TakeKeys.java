package wiredesk.ingest.format.copy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The words by which a wire says how a take belongs to its story: {@code 1ST LEAD}, {@code 2nd Ld-Writethru}, {@code REFILE},
 * {@code MANDATORY KILL}.
 *
 * @param signals the keys as signals, in their order
 * @param text the words as sent, on one line
 */
public record TakeKeys(Set<String> signals, String text) {

    private static final int LONGEST = 60;
    private static final String FILLER = "";

    private static final Map<String, String> WORDS = words();

    /** The keys of words that stand where only keys stand; empty if there are others among them. */
    public static Optional<TakeKeys> of(String words) {
        if (words.isBlank() || words.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> signals = new LinkedHashSet<>();
        StringTokenizer tokens = new StringTokenizer(words, " \t-_,.:;()/*!+=#");
        boolean take = false;
        boolean later = false;
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken().toLowerCase(Locale.ROOT);
            String word = withoutNumber(token);
            String signal = word.isEmpty() ? FILLER : WORDS.get(word);
            if (signal == null) {
                return Optional.empty();
            }
            if (!signal.isEmpty()) {
                signals.add(signal);
            }
            take |= word.equals("take");
            later |= isLaterNumber(token);
        }
        if (take && later && signals.isEmpty()) {
            signals.add("add");
        }
        return signals.isEmpty() ? Optional.empty() : Optional.of(new TakeKeys(signals, words.strip()));
    }

    /** The keys of a line that may as well be a headline: one in capitals, or one that begins with an ordinal number. */
    public static Optional<TakeKeys> ofLine(String line) {
        String bare = line.strip();
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return Optional.empty();
        }
        boolean capitals = isCapitals(bare);
        if (capitals && isUrgentKill(bare)) {
            return Optional.of(new TakeKeys(Set.of("kill"), bare));
        }
        return capitals || Character.isDigit(bare.charAt(0)) ? of(bare) : Optional.empty();
    }

    /** Whether they take a story back. */
    public boolean isKill() {
        return signals.contains("kill");
    }

    /** Whether they ask to wait for more. */
    public boolean isWithhold() {
        return signals.contains("withhold");
    }

    /** Whether the take replaces or continues an earlier one. */
    public boolean followsAnother() {
        return signals.stream().anyMatch(signal -> switch (signal) {
            case "lead", "writethru", "update", "correction", "refile", "add", "sub", "insert", "repeat", "kill" ->
                true;
            default -> false;
        });
    }

    private static boolean isUrgentKill(String line) {
        int first = line.indexOf(' ');
        return first > 0
                && line.endsWith(" KILL")
                && of(line.substring(0, first)).isPresent();
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT)) && line.chars().anyMatch(Character::isLetter);
    }

    /** From 2 on: a story's second take continues its first. */
    private static boolean isLaterNumber(String token) {
        return Character.isDigit(token.charAt(0))
                && !(token.charAt(0) == '1' && (token.length() == 1 || !Character.isDigit(token.charAt(1))));
    }

    /** {@code 1stld} to {@code ld}, {@code 2nd} to nothing. */
    private static String withoutNumber(String word) {
        int digits = 0;
        while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return word;
        }
        String rest = word.substring(digits);
        for (String ordinal : new String[] {"st", "nd", "rd", "th", "er", "e"}) {
            if (rest.startsWith(ordinal)) {
                return rest.substring(ordinal.length());
            }
        }
        return rest;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "lead", "lead ld leads nuld nulead newlead");
        put(words, "writethru", "writethru writethrough ldwritethru leadwritethru");
        put(
                words,
                "update",
                "update updated updates actualisation actualización ampliación aktualisiert ergänzung ergänzt");
        put(
                words,
                "correction",
                "correction corrections corrected corrective corrects crxn korrektur korrigiert berichtigung"
                        + " rectificatif rectification correctif corrección rettifica correzione correção rectificatie clarification");
        put(words, "refile", "refile refiled refiles");
        put(words, "repeat", "repeat repeats rpt wiederholung répétition retransmission");
        put(words, "add", "add adds");
        put(words, "sub", "sub subs");
        put(words, "insert", "insert inserts");
        put(words, "urgent", "urgent urgente eil eilmeldung dringend alert newsalert alerte");
        put(words, "bulletin", "bulletin");
        put(words, "flash", "flash blitz");
        put(words, "extra", "extra");
        put(words, "advisory", "advisory advisories");
        put(words, "advance", "advance adv");
        put(words, "summary", "summary net roundup wrap wrapup recap zusammenfassung zf synthèse résumé");
        put(
                words,
                "kill",
                "kill killed kills withdrawn withdrawal retracted retraction elimination zurückgezogen storno"
                        + " storniert annulation annulé annulée annulation anulado anulada anulación annullato annullamento");
        put(words, "withhold", "withhold withheld hold");
        put(
                words,
                FILLER,
                "new top take takes eds editors mandatory optional trim the story and a first second third pickup"
                        + " achtung attention redaktionen bitte neu bc am pm");
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String signal, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, signal);
        }
    }
}
