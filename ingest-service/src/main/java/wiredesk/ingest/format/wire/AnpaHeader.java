package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The two lines over an ANPA 1312 message: {@code W2870asian} and {@code f l BC-LT--Argentina-CancerB 1stLd 11-13 1049}.
 *
 * @param service service level and number: {@code W2870}; empty where the first line is missing
 * @param priority the priority's letter
 * @param category the category's letter
 * @param slug the keywords of the story, shortened by the standard
 * @param keys the words behind them, take keys as a rule
 * @param tabular whether it is set as a table
 */
record AnpaHeader(Optional<String> service, char priority, char category, String slug, String keys, boolean tabular) {

    private static final int LONGEST = 100;
    private static final Set<String> CYCLES = Set.of("am", "pm", "bc", "ap");

    /** Whether the line can be the first of the two: letter, number, selector codes. */
    static boolean isFirst(String line) {
        return service(line).isPresent();
    }

    /** Whether the line is the second by its form alone. */
    static boolean isSecond(String line) {
        return second(Optional.empty(), line).isPresent();
    }

    /** The header of two lines; the first may be missing. */
    static Optional<AnpaHeader> of(String first, String second) {
        return second(service(first), second);
    }

    /** The urgency of the priority's letter. */
    Optional<String> urgency() {
        return Optional.ofNullable(
                switch (Character.toLowerCase(priority)) {
                    case 'f' -> "1";
                    case 'b' -> "2";
                    case 'u' -> "3";
                    case 'r' -> "4";
                    case 'd' -> "5";
                    case 'a' -> "6";
                    case 's', 'w', 'z' -> "7";
                    default -> null;
                });
    }

    private static Optional<String> service(String line) {
        String bare = line.strip();
        if (bare.length() < 4 || bare.length() > 40 || !Character.isLetter(bare.charAt(0))) {
            return Optional.empty();
        }
        int digits = 1;
        while (digits < 3 && digits < bare.length() && Character.isLetter(bare.charAt(digits))) {
            digits++;
        }
        int end = digits;
        while (end < bare.length() && Character.isDigit(bare.charAt(end))) {
            end++;
        }
        int count = end - digits;
        boolean selectors = bare.substring(end).strip().indexOf(' ') < 0;
        return count >= 3 && count <= 5 && selectors ? Optional.of(bare.substring(0, end)) : Optional.empty();
    }

    private static Optional<AnpaHeader> second(Optional<String> service, String line) {
        boolean tabular = line.indexOf(Controls.TABULAR) >= 0;
        List<String> tokens = tokens(line);
        if (tokens.size() < 3 || line.length() > LONGEST || !isLetter(tokens.get(0)) || !isLetter(tokens.get(1))) {
            return Optional.empty();
        }
        int end = tokens.size();
        if (isWords(tokens.get(end - 1)) && end > 3 && isDate(tokens.get(end - 2))) {
            end--;
        }
        boolean dated = isDate(tokens.get(end - 1));
        if (dated) {
            end--;
        }
        if (end < 3) {
            return Optional.empty();
        }
        String slug = tokens.get(2);
        if ((!dated || service.isEmpty()) && !isCycled(slug)) {
            return Optional.empty();
        }
        return Optional.of(new AnpaHeader(
                service,
                tokens.get(0).charAt(0),
                tokens.get(1).charAt(0),
                slug,
                String.join(" ", tokens.subList(3, end)),
                tabular));
    }

    /** Begins with the cycle of papers it is for. */
    static boolean isCycled(String slug) {
        return slug.length() > 3
                && slug.charAt(2) == '-'
                && CYCLES.contains(slug.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        StringBuilder parted = new StringBuilder(line.length());
        for (int i = 0; i < Math.min(line.length(), LONGEST + 1); i++) {
            parted.append(line.charAt(i) < ' ' ? ' ' : line.charAt(i));
        }
        for (String token : parted.toString().strip().split("\\s+", 24)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static boolean isLetter(String token) {
        return token.length() == 1 && Character.isLetter(token.charAt(0));
    }

    private static boolean isWords(String token) {
        return token.length() <= 6 && token.chars().allMatch(Character::isDigit);
    }

    private static boolean isDate(String token) {
        int dash = token.indexOf('-');
        return dash > 0
                && token.length() <= 5
                && token.indexOf('-', dash + 1) < 0
                && token.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    }
}
