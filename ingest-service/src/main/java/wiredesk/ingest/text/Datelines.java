package wiredesk.ingest.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.schemas.Dateline;

/**
 * The line at the head of a story that says where, and often when and by whom, it was filed: {@code GENEVA, Switzerland (XYZ) –},
 * {@code Berlin (dpa) -}, {@code PARIS, March 3 —}.
 *
 * <p>Cautious: what merely begins with a name and a dash is text. A place in capitals, an agency in brackets, a date, a country behind the
 * comma or a city that stands alone by custom makes it a dateline.
 */
public final class Datelines {

    private static final int LONGEST = 110;
    private static final int SHORTEST = 6;
    private static final int MOST_PARTS = 5;

    /** A dash between spaces, a long dash anyhow, two hyphens, or a dash, colon or equals sign behind the agency's bracket. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[-‐‑‒_]\\s+|\\s*(?:[–—―]|--+)\\s*|(?<=\\))\\.?\\s*[-:=]\\s*"
                    + "|(?<=/[\\p{L}\\d ]{2,20}/)[.:]\\s+|(?<=\\d|\\p{Lu}{2})\\.-\\s+");

    private static final String SEPARATORS = "-‐‑‒–—―:_";
    static final Pattern AGENCY = Pattern.compile("\\s*(?:\\(([^()]{2,40})\\)|\\.?\\s*/([^/]{2,20})/)$");
    static final Pattern AGENCY_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d .,/&'-]{1,39}");
    private static final String PLACE_WORD =
            "(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*|de|del|della|der|die|das|da|do|dos|du|des|la|le|les|el|of|the|and|am|an|im|in|auf|bei|sur|sous|upon|on|di|und|et|y|e|den|d['’]\\p{Lu}\\p{L}+|al-\\p{Lu}\\p{L}+)";
    private static final Pattern PLACE =
            Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*(?:[ /]+" + PLACE_WORD + "){0,4}");
    /** {@code (ANSA) - ROMA, 24 NOV -}: the agency first. */
    static final Pattern AGENCY_FIRST = Pattern.compile("^\\(([^()]{2,40})\\)\\s?[-–—]?\\s?(?=\\p{Lu})");

    /** {@code LAKESIDE, Minn.--(XYZ WIRE)--}: the agency behind the dash, another dash behind it; {@code БЕРГЕН, 2 мар - РИА Новости, Анна Марш.}. */
    private static final Pattern AGENCY_BEHIND =
            Pattern.compile("(\\([\\p{L}][\\p{L}\\d .&]{1,39}(?: - [^()]{6,20}\\d{4})?\\))\\s*(?:--+|[-–—―])\\s*|("
                    + AgencyDatelines.RUSSIAN + ")(?:,\\s(" + AgencyDatelines.REPORTERS + "))?\\.\\s");

    /** {@code LAKESIDE, Minn.--(XYZ WIRE)--Dec. 5, 2026--}. */
    private static final Pattern DATE_BEHIND_AGENCY = Pattern.compile(
            "(?:" + DatelineDates.WHOLE.pattern() + ")(?:\\s*(?:--+|[–—―])\\s*|\\s-\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REGION_IN_BRACKETS = Pattern.compile("([^()]{2,50})\\s\\(([^()]{2,50})\\)");

    /** {@code UMEÅ/TT}, {@code PARIS / AFP}. */
    static final Pattern PLACE_AND_AGENCY = Pattern.compile("(\\p{Lu}[\\p{Lu} .-]{1,30}?)\\s?/\\s?(\\p{Lu}{2,6})");

    /** How the keyword lines of American wires begin, which are no places. */
    private static final Pattern CYCLE = Pattern.compile("(?:AM|PM|BC)-");

    private static final Pattern STROKES_BEHIND = Pattern.compile("[\\s.\\d]/[^/]+/$");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,12}");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.?");

    private Datelines() {}

    /**
     * A dateline and the paragraph without it.
     *
     * @param dateline what stood there
     * @param rest what is left, first letter as it was
     * @param byline the reporter whom it names
     */
    public record Found(Dateline dateline, String rest, Optional<String> byline) {

        /** A dateline that names no reporter. */
        public Found(Dateline dateline, String rest) {
            this(dateline, rest, Optional.empty());
        }
    }

    /** The dateline at the head of a story's first paragraph, if there is one. */
    public static Optional<Found> find(String paragraph) {
        String head = paragraph.length() <= LONGEST ? paragraph : paragraph.substring(0, LONGEST);
        Optional<Found> eastAsian = EastAsianDatelines.find(paragraph);
        if (eastAsian.isPresent()) {
            return eastAsian;
        }
        Optional<Found> agencys = AgencyDatelines.find(paragraph);
        if (agencys.isPresent()) {
            return agencys;
        }
        Optional<Found> dated = DatelineDates.hasYear(head) ? DatedDatelines.find(paragraph) : Optional.empty();
        if (dated.isPresent()) {
            return dated;
        }
        if (!mayHoldSeparator(head)) {
            return unparted(paragraph, head);
        }
        Matcher separator = SEPARATOR.matcher(head);
        Matcher agency = AGENCY_FIRST.matcher(head);
        int from = agency.find() && AGENCY_NAME.matcher(agency.group(1)).matches() ? agency.end() : 0;
        separator.region(from, head.length());
        while (separator.find()) {
            String whole = head.substring(0, separator.start()).strip();
            Optional<Dateline> dateline = parse(
                            head.substring(from, separator.start()).strip(), true)
                    .map(Parsed::dateline)
                    .map(it -> new Dateline(
                            whole, it.getPlace().orElse(null), it.getCountry().orElse(null)))
                    .or(() -> dated(whole));
            if (dateline.isPresent()) {
                return Optional.of(withAgencyBehind(paragraph, separator.end(), dateline.get()));
            }
        }
        int close = head.indexOf(')') + 1;
        return from > close + 1 && isSigned(head.substring(0, close), false)
                ? Optional.of(new Found(
                        new Dateline(head.substring(0, close), null, null),
                        paragraph.substring(from).strip()))
                : unparted(paragraph, head);
    }

    /** {@code New Delhi, Nov 24 (XYZ) Talks began.}: nothing between the agency and the text; a date, or that it is known, makes it a dateline. */
    private static Optional<Found> unparted(String paragraph, String head) {
        int close = head.indexOf(')');
        close = close < 0 ? head.lastIndexOf('/') : close;
        int text = close + 1 < head.length() && head.charAt(close + 1) == '.' ? close + 3 : close + 2;
        if (close > SHORTEST && text < head.length() && head.charAt(text - 1) == ' ' && opensText(head.charAt(text))) {
            String line = head.substring(0, close + 1);
            Optional<Parsed> parsed = parse(line, true).filter(it -> it.agency() && isSigned(line, it.date()));
            if (parsed.isPresent()) {
                return Optional.of(new Found(
                        parsed.get().dateline(), paragraph.substring(text).strip()));
            }
        }
        return alone(paragraph);
    }

    /** With the agency, and a date or its reporters that stand behind that, where they follow the dash. */
    private static Found withAgencyBehind(String paragraph, int end, Dateline dateline) {
        Matcher agency = AGENCY_BEHIND.matcher(paragraph).region(end, paragraph.length());
        if (!agency.lookingAt()) {
            return new Found(dateline, paragraph.substring(end).strip());
        }
        Matcher date = DATE_BEHIND_AGENCY.matcher(paragraph).region(agency.end(), paragraph.length());
        return new Found(
                new Dateline(
                        paragraph.substring(0, Math.max(agency.end(1), agency.end(2))),
                        dateline.getPlace().orElse(null),
                        dateline.getCountry().orElse(null)),
                paragraph
                        .substring(date.lookingAt() ? date.end() : agency.end())
                        .strip(),
                Optional.ofNullable(agency.group(3)));
    }

    private static boolean isSigned(String line, boolean date) {
        Matcher agency = AGENCY.matcher(line);
        if (!agency.find()) {
            return false;
        }
        String name = agency.group(1) == null ? agency.group(2) : agency.group(1);
        boolean known = EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of());
        return known || (date && !Character.isLowerCase(name.charAt(0)));
    }

    private static boolean opensText(char c) {
        return Character.isUpperCase(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.OTHER_LETTER
                || "\"'“„«‘".indexOf(c) >= 0;
    }

    /** {@code Jan. 12 (XYZ) -}: a day and the agency, from nowhere in particular; a known agency needs no day. */
    private static Optional<Dateline> dated(String line) {
        Matcher agency = AGENCY.matcher(line);
        return agency.find()
                        && agency.group(1) != null
                        && AGENCY_NAME.matcher(agency.group(1)).matches()
                        && ((agency.start() == 0 && isSigned(line, false))
                                || DatelineDates.WHOLE
                                        .matcher(line.substring(0, agency.start()))
                                        .matches())
                ? Optional.of(new Dateline(line, null, null))
                : Optional.empty();
    }

    /** A dateline in a paragraph of its own, without any dash: {@code LAKESIDE, March 2 (XYZ)}, {@code UMEÅ/TT}. */
    private static Optional<Found> alone(String paragraph) {
        String line = paragraph.strip();
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher stroke = PLACE_AND_AGENCY.matcher(line);
        if (stroke.matches() && EndMarks.isAgency(stroke.group(2).toLowerCase(Locale.ROOT), Set.of())) {
            return Optional.of(new Found(new Dateline(line, stroke.group(1), null), ""));
        }
        return line.endsWith(")")
                        || (line.endsWith("/") && STROKES_BEHIND.matcher(line).find())
                ? parse(line, true).map(it -> new Found(it.dateline(), ""))
                : Optional.empty();
    }

    /** Most paragraphs that are no dateline's are told by this alone. */
    private static boolean mayHoldSeparator(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '-'
                    || c == '_'
                    || c == '/'
                    || c == '='
                    || (c == ':' && i > 0 && head.charAt(i - 1) == ')')
                    || (c == '=' && head.substring(0, i).stripTrailing().endsWith(")"))
                    || (c >= '‐' && c <= '―')) {
                return true;
            }
        }
        return false;
    }

    /** A dateline that the document itself calls one. */
    public static Dateline declared(String text) {
        String line = text.strip();
        int end = line.length();
        while (end > 0 && SEPARATORS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String given = line.substring(0, end).stripTrailing();
        return parse(given, false)
                .map(Parsed::dateline)
                .or(() -> find(given + " -- ")
                        .filter(found -> found.rest().isEmpty())
                        .map(found -> new Dateline(
                                given,
                                found.dateline().getPlace().orElse(null),
                                found.dateline().getCountry().orElse(null))))
                .orElseGet(() -> new Dateline(given.isEmpty() ? text.strip() : given, null, null));
    }

    /** What a line says that may be a dateline. */
    private record Parsed(Dateline dateline, boolean agency, boolean date) {}

    private static Optional<Parsed> parse(String line, boolean strict) {
        String rest = line;
        boolean agency = false;
        Matcher bracket = AGENCY.matcher(rest);
        if (bracket.find()) {
            String name = bracket.group(1) == null ? bracket.group(2) : bracket.group(1);
            if (!AGENCY_NAME.matcher(name).matches()) {
                return Optional.empty();
            }
            agency = true;
            rest = rest.substring(0, bracket.start()).strip();
        }
        String[] parts = DatelineDates.PARTS.split(rest, MOST_PARTS + 1);
        boolean date = parts.length > 1
                && (agency || DatelineDates.hasYear(parts[0]))
                && DatelineDates.WHOLE.matcher(parts[0]).matches();
        if (date) {
            parts = Arrays.copyOfRange(parts, 1, parts.length);
        }
        String place = agency ? DatelineDates.DAY_FIRST.matcher(parts[0]).replaceFirst("") : parts[0];
        Matcher behind = DatelineDates.BEHIND_PLACE.matcher(place);
        if (hasDigit(place) && behind.matches()) {
            place = behind.group(1);
            date = true;
            agency |= behind.group(3) != null;
        }
        Matcher stroke = PLACE_AND_AGENCY.matcher(place);
        if (stroke.matches() && isKnownInCapitals(stroke.group(2))) {
            place = stroke.group(1);
            agency = true;
        }
        String country = null;
        Matcher region = REGION_IN_BRACKETS.matcher(place);
        if (agency && region.matches()) {
            place = region.group(1);
            country = region.group(2);
        }
        if (parts.length > MOST_PARTS
                || !PLACE.matcher(place).matches()
                || Gazetteer.isNoPlace(place)
                || CYCLE.matcher(place).lookingAt()) {
            return Optional.empty();
        }
        boolean known = false;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].endsWith(".") ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
            if (DatelineDates.WHOLE.matcher(part).matches()
                    || (agency && DAY.matcher(part).matches())
                    || (i == parts.length - 1
                            && DatelineDates.WITH_AGENCY.matcher(part).matches())) {
                date = true;
            } else if (agency && DatelineDates.isWeekday(part)) {
                date = true;
            } else if (date
                    && i == parts.length - 1
                    && !agency
                    && AGENCY_NAME.matcher(part).matches()) {
                agency = true;
            } else if (i == parts.length - 1 && !agency && isKnownInCapitals(part)) {
                agency = true;
            } else if (parts[i].contains(" and ") && PLACE.matcher(parts[i]).matches()) {
                known = true;
            } else if (country == null && PLACE.matcher(parts[i]).matches()) {
                country = parts[i];
                known = Gazetteer.isRegion(parts[i]);
            } else if (agency && Gazetteer.isRegion(parts[i])) {
                country = parts[i];
            } else {
                return Optional.empty();
            }
        }
        boolean sure = !strict
                || agency
                || date
                || known
                || isInCapitals(place)
                || (country == null && Gazetteer.standsAlone(place));
        return sure ? Optional.of(new Parsed(new Dateline(line, place, country), agency, date)) : Optional.empty();
    }

    static boolean isKnownInCapitals(String name) {
        return CAPITALS.matcher(name).matches() && EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of());
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isInCapitals(String place) {
        return place.equals(place.toUpperCase(Locale.ROOT))
                && place.chars().filter(Character::isLetter).count() >= 3;
    }
}
