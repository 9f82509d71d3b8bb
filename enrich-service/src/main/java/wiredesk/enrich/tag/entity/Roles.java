package wiredesk.enrich.tag.entity;

import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.enrich.text.Token;

/** Roles beside persons' names: {@code president Jane Roe}, {@code Jane Roe, the minister of trade,}. */
final class Roles {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int LONGEST = 12;

    private final Vocabulary words;
    private final Line line;

    Roles(Vocabulary words, Line line) {
        this.words = words;
        this.line = line;
    }

    boolean isBefore(int start) {
        return line.isWord(start - 1) && words.isRole(line.at(start - 1));
    }

    /** The role beside a name: {@code president Jane Roe}, {@code Jane Roe, the minister of trade,}, {@code the minister of trade, Jane Roe}. */
    Optional<String> around(int start, int end) {
        int before = start;
        while (before > 0
                && (words.isRole(line.at(before - 1))
                        || (before < start && words.isRoleModifier(line.at(before - 1))))) {
            before--;
        }
        if (before < start) {
            return Optional.of(spoken(before, start));
        }
        if (line.isMark(end, ',')) {
            int close = nextMark(end + 1);
            if (close - end <= LONGEST && isRole(end + 1, close)) {
                return Optional.of(spoken(end + 1, close));
            }
        }
        if (line.isMark(start - 1, ',')) {
            int open = previousMark(start - 1);
            while (open < start - 1 && !words.isRole(line.at(open)) && !words.isRoleModifier(line.at(open))) {
                open++;
            }
            if (start - open <= LONGEST && isRole(open, start - 1)) {
                return Optional.of(spoken(open, start - 1));
            }
        }
        return Optional.empty();
    }

    /** {@code Secretary of State for European and Eurasian Affairs}: what an office is for is no name. */
    boolean isInside(int start, int end) {
        if (!words.has(Cue.OFFICE_END, line.at(end - 1))) {
            return false;
        }
        int at = start;
        while (line.isWord(at - 1) && start - at < LONGEST) {
            at--;
            if (words.has(Cue.ROLE, line.at(at))) {
                return true;
            }
        }
        return false;
    }

    /** The words of a role as they stand there, without the article before them. */
    String spoken(int from, int to) {
        int start = from;
        while (start < to - 1 && words.isStopWord(line.at(start))) {
            start++;
        }
        return SPACES.matcher(line.text(start, to)).replaceAll(" ");
    }

    private boolean isRole(int from, int to) {
        boolean role = false;
        for (int at = from; at < to; at++) {
            if (words.has(Cue.SAYS, line.at(at))) {
                return false;
            }
            role |= words.has(Cue.ROLE, line.at(at));
        }
        return role && !"who".equals(line.lower(from));
    }

    private int nextMark(int from) {
        int at = from;
        while (at < line.size() && line.at(at).kind() != Token.Kind.MARK) {
            at++;
        }
        return at;
    }

    private int previousMark(int before) {
        int at = before;
        while (at > 0 && line.at(at - 1).kind() != Token.Kind.MARK) {
            at--;
        }
        return at;
    }
}
