package wiredesk.ingest.format.mail;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.DatedLine;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.ingest.format.copy.Kicker;
import wiredesk.ingest.format.copy.LabelledLine;
import wiredesk.ingest.format.copy.LineKind;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Words;

/** The lines of a mail, or the blocks of its mark-up, and which of them are the story. */
final class Cover {

    private static final int LOOKED_AT = 30;
    private static final int LONGEST_ABOVE = 1_200;
    private static final int MOST_LABELS = 16;
    private static final int LONGEST_SLUG = 40;

    /** {@code XYZ bm/}: an agency's name and the reporter's initials. */
    private static final Pattern SIGNED = Pattern.compile("\\p{Lu}{2,6} \\p{Ll}{1,4}/");

    private static final DatedLine DATED = new DatedLine(ZoneOffset.UTC);

    private Cover() {}

    /**
     * Where the story begins: behind its title, where that stands in the text once more; else behind a salutation and what is said of the
     * text there. What stands above and is for editors goes to {@code editorial}.
     */
    static int from(List<String> lines, String headline, EditorialLines editorial, StoryBuilder story) {
        int labels = behindLabels(lines, story);
        if (labels > 0) {
            return labels;
        }
        int title = behindTitle(lines, headline);
        int from = behindHead(lines, title > 0 ? title : behindSalutation(lines), headline, story);
        for (String line : lines.subList(0, from)) {
            LineKind kind = LineKind.of(line);
            if (kind == LineKind.EMBARGO || kind == LineKind.NOTE || kind == LineKind.RELEASE) {
                editorial.takeLine(line);
            }
        }
        return from;
    }

    /** Where it ends: at a closing formula with a name and an address behind it, or at the desk's sign-off with the same. */
    static int to(List<String> lines) {
        int first = Math.max(1, lines.size() - LOOKED_AT);
        for (int i = first; i < lines.size(); i++) {
            boolean formula = Courtesy.isClosing(lines.get(i));
            if ((formula
                            || EndMarks.isSignOff(lines.get(i))
                            || SIGNED.matcher(lines.get(i).strip()).matches())
                    && hasTextAbove(lines, i)
                    && isSignature(lines.subList(i + 1, lines.size()), formula)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whom to call, of the lines that {@link #to} parted; nothing if there is no address or number in them. */
    static List<String> contacts(List<String> lines) {
        List<String> contacts = lines.stream()
                .filter(line -> !line.isBlank()
                        && !Courtesy.isClosing(line)
                        && !EndMarks.isSignOff(line)
                        && !SIGNED.matcher(line.strip()).matches()
                        && !MailText.isFooter(line))
                .map(String::strip)
                .toList();
        return contacts.stream().anyMatch(Cover::isReachable) ? contacts : List.of();
    }

    /** Lines that say what they are, a headline's first; the short line behind them, above the byline, is the slug. */
    private static int behindLabels(List<String> lines, StoryBuilder story) {
        int from = 0;
        int last = Math.min(lines.size(), MOST_LABELS);
        for (int i = 0; i < last; i++) {
            Optional<LabelledLine> label = LabelledLine.of(lines.get(i).strip());
            if (label.isPresent()
                    && (from > 0 || label.get().isHeadline())
                    && label.get().tell(story, false)) {
                from = i + 1;
            }
        }
        if (from == 0) {
            return 0;
        }
        int slug = notBlank(lines, from);
        int byline = notBlank(lines, slug + 1);
        if (byline < lines.size()
                && lines.get(slug).strip().length() <= LONGEST_SLUG
                && LineKind.of(lines.get(slug)) == LineKind.TEXT
                && LineKind.of(lines.get(byline)) == LineKind.BYLINE) {
            story.slugline(Optional.of(lines.get(slug)));
            return byline;
        }
        return from;
    }

    /** Behind what a release is called, when and where it is from, and its title, which the subject has in other words. */
    private static int behindHead(List<String> lines, int from, String headline, StoryBuilder story) {
        int at = from;
        int next = notBlank(lines, from);
        while (next < lines.size() && notBlank(lines, next + 1) < lines.size()) {
            String line = lines.get(next);
            if (DATED.behindPlace(line).isPresent()) {
                story.dateline(Optional.of(line));
            } else if (!Kicker.is(line) && DATED.of(line).isEmpty() && !isLikeTitle(lines, next, headline)) {
                return at;
            }
            at = next + 1;
            next = notBlank(lines, at);
        }
        return at;
    }

    /** A line of its own with most words of the subject. */
    private static boolean isLikeTitle(List<String> lines, int at, String headline) {
        String line = lines.get(at).strip().toLowerCase(Locale.ROOT);
        if (!lines.get(at + 1).isBlank() || line.endsWith(".") || line.length() > 2 * headline.length()) {
            return false;
        }
        Set<String> words = Set.copyOf(List.of(line.split("[^\\p{L}\\d]+", 60)));
        List<String> wanted = List.of(headline.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+", 60));
        return wanted.size() >= 3 && wanted.stream().filter(words::contains).count() * 4 >= wanted.size() * 3L;
    }

    private static int behindTitle(List<String> lines, String headline) {
        if (headline.length() < 8) {
            return 0;
        }
        int characters = 0;
        int limit = Math.min(lines.size(), LOOKED_AT);
        for (int i = 0; i < limit && characters <= LONGEST_ABOVE; i++) {
            String line = Words.oneLine(lines.get(i));
            String next = i + 1 < lines.size() ? Words.oneLine(lines.get(i + 1)) : "";
            if (isTitle(line, headline)) {
                return i + 1;
            }
            if (!next.isEmpty() && isTitle(line + " " + next, headline)) {
                return i + 2;
            }
            characters += line.length();
        }
        return 0;
    }

    private static boolean isTitle(String line, String headline) {
        return (headline.startsWith("BC-") && line.startsWith(headline + ","))
                || line.equalsIgnoreCase(headline)
                || Kicker.without(line).equalsIgnoreCase(headline);
    }

    private static int behindSalutation(List<String> lines) {
        int at = notBlank(lines, 0);
        if (at >= lines.size() || !Courtesy.isSalutation(Words.oneLine(lines.get(at)))) {
            return 0;
        }
        int from = notBlank(lines, at + 1);
        while (from < lines.size()) {
            int end = from;
            List<String> paragraph = new ArrayList<>();
            while (end < lines.size() && !lines.get(end).isBlank()) {
                paragraph.add(lines.get(end++));
            }
            int next = notBlank(lines, end);
            if (next >= lines.size() || !Courtesy.isCover(Words.oneLine(String.join(" ", paragraph)))) {
                break;
            }
            from = next;
        }
        return from < lines.size() ? from : 0;
    }

    /** Short lines, a few; nothing behind a formula is the mildest form. */
    private static boolean isSignature(List<String> lines, boolean formula) {
        int count = 0;
        boolean reachable = false;
        for (String line : lines) {
            String bare = line.strip();
            if (bare.length() > 160 || count > 20) {
                return false;
            }
            count += bare.isEmpty() ? 0 : 1;
            reachable |= isReachable(bare);
        }
        return formula || (reachable && count >= 2);
    }

    private static boolean isReachable(String line) {
        return line.indexOf('@') >= 0 || line.chars().filter(Character::isDigit).count() >= 6;
    }

    private static boolean hasTextAbove(List<String> lines, int end) {
        return lines.subList(0, end).stream().anyMatch(line -> !line.isBlank());
    }

    private static int notBlank(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at;
    }
}
