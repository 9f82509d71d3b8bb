package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.copy.TakeKeys;

/**
 * A keyword line, taken apart: {@code BC-BKN--Heat-Hawks, 1st Ld-Writethru, a0512,416}.
 *
 * @param text the slug without take keys, numbers and word count
 * @param keywords its words
 * @param keys the take keys in it
 * @param reference the message it follows or replaces
 */
record Slug(String text, List<String> keywords, Optional<TakeKeys> keys, Optional<String> reference) {

    private static final int MOST_PARTS = 16;

    /** Takes apart a keyword line of ANPA 1312. */
    static Slug ofAnpa(String line) {
        List<String> words = new ArrayList<>();
        List<String> keyWords = new ArrayList<>();
        Optional<String> reference = Optional.empty();
        for (String part : line.split(",", MOST_PARTS)) {
            String bare = part.strip();
            if (words.isEmpty()) {
                words.add(bare);
            } else if (isReference(bare)) {
                reference = Optional.of(bare);
            } else if (TakeKeys.of(bare).isPresent()) {
                keyWords.add(bare);
            } else if (!bare.isEmpty() && !isNumber(bare)) {
                words.add(bare);
            }
        }
        String text = String.join(", ", words);
        String last = text.substring(Math.max(text.lastIndexOf('-'), text.lastIndexOf(' ')) + 1);
        Optional<TakeKeys> keys = TakeKeys.of(String.join(" ", keyWords));
        if (keys.isEmpty() && last.equals("KILL") && !text.equals(last)) {
            keys = TakeKeys.of(last);
        }
        return new Slug(text, anpaKeywords(text), keys, reference);
    }

    /** Takes apart the keywords of IPTC 7901: {@code Yemen/conflict/}. */
    static Slug ofIptc(String line) {
        List<String> keywords = new ArrayList<>();
        for (String word : line.split("/", MOST_PARTS * 2)) {
            if (!word.isBlank()) {
                keywords.add(word.strip());
            }
        }
        return new Slug(String.join("/", keywords), List.copyOf(keywords), Optional.empty(), Optional.empty());
    }

    /** Without the cycle of papers and the region or sport before two hyphens. */
    private static List<String> anpaKeywords(String text) {
        String words = AnpaHeader.isCycled(text) ? text.substring(3) : text;
        int region = words.indexOf("--");
        List<String> keywords = new ArrayList<>();
        for (String word : (region >= 0 && region < words.length() - 2 ? words.substring(region + 2) : words)
                .split("-", MOST_PARTS)) {
            if (!word.isBlank() && !word.strip().equals("KILL")) {
                keywords.add(word.strip());
            }
        }
        return List.copyOf(keywords);
    }

    /** A letter and a number, as messages are numbered. */
    static boolean isReference(String word) {
        return word.length() >= 4
                && word.length() <= 8
                && Character.isLetter(word.charAt(0))
                && isNumber(word.substring(Character.isLetter(word.charAt(1)) ? 2 : 1));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }
}
