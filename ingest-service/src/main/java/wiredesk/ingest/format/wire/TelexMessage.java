package wiredesk.ingest.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.TakeKeys;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.value.Columns;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.text.Datelines;

/**
 * What lies between {@code ZCZC} and {@code NNNN}: lines that begin with a sign for their field, then the text; or lines of codes, a
 * headline and the text.
 */
final class TelexMessage {

    private static final int MOST_TAGS = 24;
    private static final String TAGS = "%#$:&*@^=+~";
    private static final Pattern ROUTING = Pattern.compile("[A-Z]{2} [A-Z]{2}");
    private static final Pattern RUN_TOGETHER = Pattern.compile(
            "\\s*(ZCZC [A-Z]{2,8})(\\$[A-Z])(:[^=^]{1,80})(=[^^]{1,80})?(\\^[^*]{1,200})(\\*[A-Z])(&[A-Z])(\\+\\d{8})(.*)");

    private final WireStory wire;
    private final List<String> lines;
    private Optional<String> headline = Optional.empty();
    private Optional<String> colon = Optional.empty();

    private TelexMessage(WireStory wire, List<String> lines) {
        this.wire = wire;
        this.lines = lines;
    }

    static ParsedItem read(Transmission transmission, Document document) {
        List<String> all = new ArrayList<>(Lines.clean(transmission.head()));
        all.addAll(Lines.clean(transmission.text()));
        all.replaceAll(TelexMessage::withoutTypesetting);
        int first = Lines.notBlank(all, 0);
        if (first < all.size()) {
            List<String> parted = parted(all.get(first));
            all.remove(first);
            all.addAll(first, parted);
        }
        String opening = first < all.size() ? all.get(first).strip() : "";
        String name = opening.length() > 4 ? opening.substring(4).strip() : "";
        List<String> lines = new ArrayList<>(all.subList(Math.min(first + 1, all.size()), all.size()));
        if (name.endsWith("000")) {
            cutRouting(lines);
        }
        cutEnd(lines);
        Optional<TrailerDate> trailer = Closing.cut(lines, List.of(), document.zone());
        Optional<Iptc7901Header> header = header(lines);
        String id = header.map(it -> it.service() + it.number()).orElse(isNumbered(name) ? name.split(" ", 2)[0] : "");
        TelexMessage message = new TelexMessage(new WireStory(document, id, trailer), lines);
        header.ifPresent(message::header);
        if (name.startsWith("#")) {
            lines.addFirst(name);
        } else if (id.isEmpty() && isName(name)) {
            message.wire.agency(name);
        }
        int at = LetteredFields.read(lines, message.wire);
        if (at == 0) {
            at = message.tags();
        }
        if (at == 0) {
            at = message.codes(0);
        }
        message.headline.ifPresent(message.wire::headline);
        return message.wire.finish(lines.subList(at, lines.size()));
    }

    /** {@code ZCZC XYZ$T:Slug=Take^Headline*X&A+15084000SYDNEY, …}: fields whose line breaks were lost on the way. */
    private static List<String> parted(String line) {
        Matcher run = RUN_TOGETHER.matcher(line);
        if (!run.matches()) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        for (int group = 1; group <= run.groupCount(); group++) {
            if (run.group(group) != null) {
                lines.add(run.group(group));
            }
        }
        return lines;
    }

    /** {@code <STAKES 2000M .=!}: commands to the typesetter at the ends of a line. */
    private static String withoutTypesetting(String line) {
        String bare = line.stripTrailing();
        if (!bare.endsWith("!") || bare.length() < 3 || "<=".indexOf(bare.charAt(bare.length() - 2)) < 0) {
            return line;
        }
        int end = bare.length() - 2;
        while (end > 0 && (bare.charAt(end - 1) <= ' ' || bare.charAt(end - 1) == '.')) {
            end--;
        }
        return bare.substring(bare.charAt(0) == '<' ? 1 : 0, Math.max(end, bare.charAt(0) == '<' ? 1 : 0));
    }

    /** {@code ADN0412 7 POL 0 ADN POL NAZ}: some wires put the header of IPTC 7901 below the opening; it is taken off the lines. */
    private static Optional<Iptc7901Header> header(List<String> lines) {
        int first = Lines.notBlank(lines, 0);
        Optional<Iptc7901Header> header =
                first < lines.size() ? Iptc7901Header.strict(lines.get(first)) : Optional.empty();
        if (header.isPresent()) {
            lines.subList(0, first + 1).clear();
        }
        return header;
    }

    private void header(Iptc7901Header header) {
        header.agency().or(header::sender).ifPresent(wire::agencyOrDesk);
        header.priority().ifPresent(it -> wire.story().urgency(Optional.of(Integer.toString(it))));
        wire.story().subject(Optional.of("iptc7901"), header.category(), Optional.empty());
    }

    /** {@code YY RFG TDR}: where the line sends it. */
    private static void cutRouting(List<String> lines) {
        int first = Lines.notBlank(lines, 0);
        if (first < lines.size()
                && ROUTING.matcher(lines.get(first)).lookingAt()
                && lines.get(first).length() <= 60) {
            lines.subList(0, first + 1).clear();
        }
    }

    private static void cutEnd(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String bare = lines.get(i).strip();
            if (bare.endsWith("NNNN")) {
                String before =
                        bare.substring(0, bare.length() - "NNNN".length()).strip();
                lines.subList(i, lines.size()).clear();
                if (!before.isEmpty()) {
                    lines.add(before);
                }
                return;
            }
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 12 && name.chars().allMatch(Character::isLetter);
    }

    private static boolean isNumbered(String name) {
        return name.length() >= 3
                && name.length() <= 24
                && name.chars().anyMatch(Character::isDigit)
                && !name.startsWith("#")
                && !name.endsWith("000");
    }

    /** The lines of signs; returns where the text begins, 0 if there are none. */
    private int tags() {
        int at = 0;
        while (at < lines.size() && at < MOST_TAGS) {
            int next = at == 0 ? 0 : Lines.notBlank(lines, at);
            String line = next < lines.size() ? lines.get(next).strip() : "";
            if (line.isEmpty() || TAGS.indexOf(line.charAt(0)) < 0 || !isTag(line)) {
                break;
            }
            String value = line.substring(1).strip();
            if (line.charAt(0) == ':'
                    && colon.isPresent()
                    && Datelines.find(value).isPresent()) {
                lines.set(next, value);
                break;
            }
            tag(line.charAt(0), value);
            at = next + 1;
        }
        if (at == 1
                && colon.isPresent()
                && headline.isEmpty()
                && isSlug(colon.get())
                && !following(at).isBlank()) {
            wire.slug(Slug.ofIptc(colon.get()));
            return codes(at);
        }
        if (at > 0 && colon.isPresent()) {
            if (headline.isEmpty()) {
                headline = colon.map(this::withoutDesk);
            } else {
                wire.slug(Slug.ofIptc(colon.get()));
            }
        }
        return at;
    }

    private static boolean isSlug(String value) {
        return isCapitals(value) && value.indexOf(' ') < 0 && value.indexOf('-') > 0;
    }

    private String following(int at) {
        return at < lines.size() ? lines.get(at) : "";
    }

    /** A bullet of the text has a space behind it. */
    private static boolean isTag(String line) {
        return line.length() == 1 || line.charAt(1) != ' ';
    }

    private void tag(char sign, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (sign) {
            case '^' -> headline = Optional.of(value);
            case '#' -> wire.slug(Slug.ofIptc(value.replace('_', ' ')));
            case '=', '@' -> wire.editorial().keys(value);
            case '$' -> {
                if (value.length() <= 2) {
                    wire.story().subject(Optional.of("anpa"), Optional.of(value), Optional.empty());
                } else {
                    headline = headline.or(() -> Optional.of(value));
                }
            }
            case ':' -> {
                if (value.startsWith("(") && value.endsWith(")")) {
                    wire.story().dateline(Optional.of(value.substring(1, value.length() - 1)));
                } else if (colon.filter(AnpaHeader::isCycled).isPresent()) {
                    wire.slug(Slug.ofAnpa(colon.get()));
                    colon = Optional.of(value);
                } else {
                    colon = colon.or(() -> Optional.of(value).filter(TelexMessage::hasLetter));
                }
            }
            case '*', '+' -> {
                if (value.length() == 8 && value.chars().allMatch(Character::isDigit)) {
                    wire.story().subject(Optional.of("subj"), Optional.of(value), Optional.empty());
                }
            }
            default -> {
                // Routing, format and service level: of no use behind the line.
            }
        }
    }

    /** Lines of codes and take keys, then the headline. */
    private int codes(int from) {
        int at = Lines.notBlank(lines, from);
        while (at < lines.size()
                && (lines.get(at).isBlank() || isCode(lines.get(at).strip()) || isKey(lines.get(at)))) {
            at++;
        }
        if (at < lines.size() && Lines.isClosed(lines.get(at))) {
            headline = Optional.of(Lines.withoutMark(lines.get(at)));
            return at + 1;
        }
        if (at >= lines.size() || Columns.inLine(lines.get(at)) || lines.get(at).startsWith("  ")) {
            return Math.min(at, lines.size());
        }
        int end = at;
        List<String> block = new ArrayList<>();
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).startsWith("  ")
                && block.size() < 3
                && Datelines.find(Words.oneLine(lines.get(end))).isEmpty()
                && !Columns.inLine(lines.get(end))) {
            block.add(Lines.withoutMark(lines.get(end)));
            end++;
            if (!isCapitals(block.getLast())) {
                break;
            }
        }
        headline = Optional.of(withoutDesk(String.join(" ", block))).filter(it -> !it.isEmpty());
        return end;
    }

    /** {@code :POTTED :Eagle Farm market day}, {@code RACING : Fields}: the desk's word before the headline is the slug. */
    private String withoutDesk(String line) {
        String bare = line.startsWith(":") ? line.substring(1).strip() : line;
        int end = bare.indexOf(" :");
        if (end < 2 || end > 16 || !isCapitals(bare.substring(0, end)) || bare.indexOf(' ') < end) {
            return bare;
        }
        wire.slug(Slug.ofIptc(bare.substring(0, end)));
        return bare.substring(end + 2).strip();
    }

    private boolean isKey(String line) {
        return TakeKeys.ofLine(line).isPresent() && wire.editorial().takeLine(line);
    }

    /** Capitals, digits and underscores: no word of a language, or words too short for any. */
    private static boolean isCode(String line) {
        if (line.length() > 40 || !isCapitals(line)) {
            return false;
        }
        if (line.indexOf('_') > 0 || (line.indexOf(' ') < 0 && line.chars().anyMatch(Character::isDigit))) {
            return true;
        }
        for (String word : line.split(" ", 12)) {
            if (word.length() > 4) {
                return false;
            }
        }
        return line.length() <= 24;
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static boolean isCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT));
    }
}
