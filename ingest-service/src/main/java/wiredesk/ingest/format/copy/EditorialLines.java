package wiredesk.ingest.format.copy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.ReleaseTimes;
import wiredesk.ingest.format.value.Words;

/** Puts the lines that editors write around a story where they belong. Used by one thread, for one story. */
public final class EditorialLines {

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_NOTE_LINES = 40;

    private final StoryBuilder story;
    private final ZoneId zone;
    private final Optional<LocalDate> sent;
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    /**
     * Starts without a line.
     *
     * @param sent the day of transmission, from which dates without year are read
     */
    public EditorialLines(StoryBuilder story, ZoneId zone, Optional<LocalDate> sent) {
        this.story = story;
        this.zone = zone;
        this.sent = sent;
    }

    /**
     * Takes the line at {@code at} if it is none of the story's, with those that belong to it.
     *
     * @return the first line behind it; {@code at} itself if it is the story's
     */
    public int take(List<String> lines, int at) {
        String line = lines.get(at);
        if (LineKind.of(line) == LineKind.NOTE) {
            int end = endOfNote(lines, at);
            note(String.join(" ", lines.subList(at, end)));
            return end;
        }
        return takeLine(line) ? at + 1 : at;
    }

    /** Takes a line for itself, if it is none of the story's. */
    public boolean takeLine(String line) {
        switch (LineKind.of(line)) {
            case TAKE_KEY -> keys(line);
            case EMBARGO -> embargo(line);
            case BYLINE -> story.byline(Optional.of(line.replaceFirst("\\s*=$", "")));
            case RELEASE -> story.signal(Optional.of("release"));
            case NOTE -> note(line);
            case TEXT -> {
                return false;
            }
        }
        return true;
    }

    /** Take keys, wherever they stood; words that are none are left alone. */
    public void keys(String words) {
        TakeKeys.ofLine(LineKind.bare(words))
                .or(() -> TakeKeys.of(LineKind.bare(words)))
                .ifPresent(this::keys);
    }

    /** Take keys. */
    public void keys(TakeKeys found) {
        found.signals().forEach(signal -> story.signal(Optional.of(signal)));
        if (found.isKill()) {
            story.status("take key", Optional.of("killed"));
        } else if (found.isWithhold()) {
            story.status("take key", Optional.of("withheld"));
        }
        if (found.followsAnother()) {
            keys.putIfAbsent(letters(found.text()), Words.oneLine(found.text()));
        }
    }

    /** A note to the editors, with or without its label. */
    public void note(String text) {
        String bare = withoutLabel(text);
        if (!bare.isEmpty()) {
            notes.add(Typography.plain(bare));
        }
    }

    /** Lines from below the story, each as it is. */
    public void notebook(List<String> lines) {
        notes.addAll(lines);
    }

    /** The keys of a take that replaces or continues another, as sent; empty if it does neither. */
    public Optional<String> followingKeys() {
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys.values()));
    }

    /** Everything the notes said. */
    public String notes() {
        return String.join("\n", notes);
    }

    /** Hands the notes to the story. */
    public void finish() {
        if (!notes.isEmpty()) {
            story.editorialNote(Optional.of(notes()));
        }
    }

    /** The same keys stand in header and text, spelled in two ways. */
    private static String letters(String keys) {
        StringBuilder letters = new StringBuilder();
        keys.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private void embargo(String line) {
        String bare = LineKind.bare(line);
        Optional<String> until = ReleaseTimes.find(bare, zone, sent).map(Object::toString);
        story.embargo("embargo", until.or(() -> Optional.of(bare)));
        if (until.isEmpty()) {
            notes.add(Words.oneLine(bare));
        }
    }

    /** In brackets to the closing one, else to the next blank, indented or other line of an editor's. */
    private static int endOfNote(List<String> lines, int at) {
        boolean bracket = lines.get(at).strip().startsWith("(");
        int end = at;
        while (end < lines.size() && end - at < LONGEST_NOTE_LINES) {
            String line = lines.get(end);
            if (line.isBlank()) {
                break;
            }
            if (end > at && !bracket && (isIndented(line) || LineKind.of(line) != LineKind.TEXT)) {
                break;
            }
            end++;
            if (bracket && line.stripTrailing().endsWith(")")) {
                break;
            }
        }
        return end;
    }

    private static boolean isIndented(String line) {
        return line.startsWith("  ") || line.startsWith("\t");
    }

    private static String withoutLabel(String text) {
        String line = Words.oneLine(text);
        boolean bracket = line.startsWith("(") && line.endsWith(")");
        String inner = bracket ? line.substring(1, line.length() - 1).strip() : line;
        String bare = LineKind.bare(inner);
        if (LineKind.of(bare) != LineKind.NOTE) {
            return inner;
        }
        int limit = Math.min(bare.length(), LONGEST_LABEL);
        for (int i = 0; i < limit; i++) {
            char c = bare.charAt(i);
            boolean dash = (c == '_' || c == '-' || c == '–' || c == '—') && i > 0 && bare.charAt(i - 1) == ' ';
            if ((c == ':' || dash) && isLabel(bare.substring(0, i))) {
                String rest = LineKind.bare(bare.substring(i + 1)).strip();
                return rest.isEmpty() ? bare : rest;
            }
        }
        return bare;
    }

    /** {@code Eds}, {@code EDITOR'S NOTE}; not {@code AP Photo}, which says what the line is about. */
    private static boolean isLabel(String words) {
        String lower = words.strip().toLowerCase(Locale.ROOT);
        return !lower.contains("photo") && !lower.contains("graphic");
    }
}
