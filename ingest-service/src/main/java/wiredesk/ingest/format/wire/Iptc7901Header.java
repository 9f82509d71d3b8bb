package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import wiredesk.ingest.format.copy.EndMarks;

/**
 * The first line of an IPTC 7901 message: {@code eca0003 3 i 380 dpa 0045}.
 *
 * @param service the service's letters
 * @param number the message's number, digits as sent
 * @param priority 1 to 9
 * @param category the category's letters
 * @param optional the rest of the line, without the word count
 */
record Iptc7901Header(
        String service, String number, OptionalInt priority, Optional<String> category, Optional<String> optional) {

    private static final int LONGEST = 120;
    private static final int LONGEST_WORDS = 6;
    private static final int MOST_OPTIONAL = 12;

    /** The header of a line that the start of heading announced: every part of it may be missing but the first. */
    static Iptc7901Header lenient(String line) {
        List<String> tokens = tokens(line);
        String first = tokens.isEmpty() ? "" : tokens.getFirst();
        int digits = firstDigit(first);
        int next = 1;
        String number = first.substring(digits);
        if (number.isEmpty()
                && tokens.size() > 1
                && isNumber(tokens.get(1))
                && tokens.get(1).length() > 1) {
            number = tokens.get(1);
            next = 2;
        }
        OptionalInt priority = OptionalInt.empty();
        if (next < tokens.size() && isPriority(tokens.get(next))) {
            priority = OptionalInt.of(tokens.get(next).charAt(0) - '0');
            next++;
        }
        Optional<String> category = Optional.empty();
        if (next < tokens.size() && isCategory(tokens.get(next))) {
            category = Optional.of(tokens.get(next));
            next++;
        }
        if (next < tokens.size() && isNumber(tokens.get(next))) {
            next++;
        }
        String rest = String.join(" ", tokens.subList(Math.min(next, tokens.size()), tokens.size()));
        return new Iptc7901Header(
                first.substring(0, digits),
                number,
                priority,
                category,
                Optional.of(rest).filter(it -> !it.isEmpty()));
    }

    /** The header of a line that says by its form alone that it is one. */
    static Optional<Iptc7901Header> strict(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> tokens = tokens(line);
        if (tokens.size() < 4) {
            return Optional.empty();
        }
        String first = tokens.getFirst();
        int digits = firstDigit(first);
        boolean is = digits >= 1
                && digits <= 6
                && first.length() - digits >= 2
                && isNumber(first.substring(digits))
                && isPriority(tokens.get(1))
                && isCategory(tokens.get(2))
                && isNumber(tokens.get(3))
                && tokens.get(3).length() <= LONGEST_WORDS;
        return is ? Optional.of(lenient(line)) : Optional.empty();
    }

    /** The agency that the optional part names: {@code dpa 0045}, {@code ccccb dpa 061}, {@code FRA /AFP-VX23}. */
    Optional<String> agency() {
        List<String> words =
                optional.map(it -> List.of(it.split(" ", MOST_OPTIONAL))).orElse(List.of());
        for (String word : words) {
            String name = letters(word);
            if (EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of())) {
                return Optional.of(word.startsWith("/") ? name : word);
            }
        }
        return words.stream()
                .limit(1)
                .filter(it -> it.length() >= 2 && isLetters(it.replace("-", "")))
                .findFirst();
    }

    /** The letters at the head of a word, behind the strokes before it. */
    private static String letters(String word) {
        int from = 0;
        while (from < word.length() && word.charAt(from) == '/') {
            from++;
        }
        int end = from;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        return word.substring(from, end);
    }

    /** The service where its letters are capitals: the sender's name, and no desk's. */
    Optional<String> sender() {
        boolean capitals = isLetters(service) && service.equals(service.toUpperCase(Locale.ROOT));
        return capitals && service.length() >= 2 ? Optional.of(service) : Optional.empty();
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        for (String token : Controls.none(line).strip().split("\\s+", 24)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static int firstDigit(String token) {
        int at = 0;
        while (at < token.length() && !Character.isDigit(token.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPriority(String token) {
        return token.length() == 1 && token.charAt(0) >= '1' && token.charAt(0) <= '9';
    }

    /** Letters of one case; a word of text begins with a capital at most. */
    private static boolean isCategory(String token) {
        return token.length() <= 4
                && isLetters(token)
                && (token.equals(token.toLowerCase(Locale.ROOT)) || token.equals(token.toUpperCase(Locale.ROOT)));
    }

    private static boolean isNumber(String token) {
        return !token.isEmpty() && token.length() <= 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLetters(String token) {
        return !token.isEmpty() && token.chars().allMatch(Character::isLetter);
    }
}
