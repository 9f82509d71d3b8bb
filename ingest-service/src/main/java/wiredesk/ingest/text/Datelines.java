package wiredesk.ingest.text;

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

    /** A dash between spaces, a long dash anyhow, two hyphens, or a dash, colon or equals sign behind the agency's bracket. */
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[-‐‑‒_]\\s+|\\s*(?:[–—―]|--+)\\s*|(?<=\\))\\.?\\s*[-:=]\\s*|(?<=/\\w{2,20}/)\\.\\s+");

    private static final String SEPARATORS = "-‐‑‒–—―:_";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private static final Pattern AGENCY = Pattern.compile("\\s*(?:\\(([^()]{2,40})\\)|\\.?\\s*/([^/]{2,20})/)$");
    private static final Pattern AGENCY_NAME = Pattern.compile("\\p{L}[\\p{L}\\d .,/&'-]{1,39}");
    private static final String PLACE_WORD =
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|del|della|der|die|das|da|do|dos|du|des|la|le|les|el|of|the|and|am|an|im|in|auf|bei|sur|sous|upon|on|di|und|et|y|e|den|d['’]\\p{Lu}\\p{L}+|al-\\p{Lu}\\p{L}+)";
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ /]+" + PLACE_WORD + "){0,4}");
    private static final String MONTH =
            "(?:jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|maj|mei|mag|jun|juin|giu|jul|juil|lug|aug|août|aou|ago|sep|set|oct|okt|out|ott|nov|dec|dez|déc|dic|ene|gen)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(?:le |el |den |il )?(?:\\d{1,2}\\.?(?:st|nd|rd|th|er)?(?:\\s+de)?\\s+" + MONTH + "|"
                    + MONTH + "\\s+\\d{1,2})(?:,?\\s+\\d{4})?"
                    + "|\\d{1,2}[./]\\d{1,2}[./]?(?:\\d{2,4})?|\\d{4}|\\d{4}-\\d{2}-\\d{2}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_BEHIND_PLACE = Pattern.compile(
            "^(.{3,60}?)\\s+((?:\\d{1,2}\\.?\\s+" + MONTH + "|" + MONTH
                    + "\\s+\\d{1,2})(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2})(?:\\s((?-i:\\p{Lu}{2,8})))?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Dec. 9 Kyodo}: the agency behind the date, without brackets. */
    private static final Pattern DATE_AND_AGENCY = Pattern.compile(
            "(?:\\d{1,2}\\.?\\s" + MONTH + "|" + MONTH + "\\s\\d{1,2})\\s(\\p{Lu}\\p{L}{1,19})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code (ANSA) - ROMA, 24 NOV -}: the agency first. */
    private static final Pattern AGENCY_FIRST = Pattern.compile("^\\(([^()]{2,40})\\)\\s?[-–—]?\\s?(?=\\p{Lu})");

    /** {@code LAKESIDE, Minn.--(XYZ WIRE)--}: the agency behind the dash, another dash behind it. */
    private static final Pattern AGENCY_BEHIND =
            Pattern.compile("\\(([\\p{L}][\\p{L}\\d .&]{1,39})\\)\\s*(?:--+|[-–—―])\\s*");

    /** {@code LAKESIDE, Minn.--(XYZ WIRE)--Dec. 5, 2026--}. */
    private static final Pattern DATE_BEHIND_AGENCY = Pattern.compile(
            "(?:" + DATE.pattern() + ")\\s*(?:--+|[–—―])\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REGION_IN_BRACKETS = Pattern.compile("([^()]{2,50})\\s\\(([^()]{2,50})\\)");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.?");

    private Datelines() {}

    /**
     * A dateline and the paragraph without it.
     *
     * @param dateline what stood there
     * @param rest what is left, first letter as it was
     */
    public record Found(Dateline dateline, String rest) {}

    /** The dateline at the head of a story's first paragraph, if there is one. */
    public static Optional<Found> find(String paragraph) {
        String head = paragraph.length() <= LONGEST ? paragraph : paragraph.substring(0, LONGEST);
        if (!mayHoldSeparator(head)) {
            return alone(paragraph);
        }
        Matcher separator = SEPARATOR.matcher(head);
        Matcher agency = AGENCY_FIRST.matcher(head);
        int from = agency.find() && AGENCY_NAME.matcher(agency.group(1)).matches() ? agency.end() : 0;
        separator.region(from, head.length());
        while (separator.find()) {
            String whole = head.substring(0, separator.start()).strip();
            Optional<Dateline> dateline = parse(
                            head.substring(from, separator.start()).strip(), true)
                    .map(it -> new Dateline(
                            whole, it.getPlace().orElse(null), it.getCountry().orElse(null)))
                    .or(() -> dated(whole));
            if (dateline.isPresent()) {
                return Optional.of(withAgencyBehind(paragraph, separator.end(), dateline.get()));
            }
        }
        return alone(paragraph);
    }

    /** With the agency, and a date that stands behind that, where they follow the dash. */
    private static Found withAgencyBehind(String paragraph, int end, Dateline dateline) {
        Matcher agency = AGENCY_BEHIND.matcher(paragraph).region(end, paragraph.length());
        if (!agency.lookingAt()) {
            return new Found(dateline, paragraph.substring(end).strip());
        }
        Matcher date = DATE_BEHIND_AGENCY.matcher(paragraph).region(agency.end(), paragraph.length());
        return new Found(
                new Dateline(
                        paragraph.substring(0, agency.end(1) + 1),
                        dateline.getPlace().orElse(null),
                        dateline.getCountry().orElse(null)),
                paragraph
                        .substring(date.lookingAt() ? date.end() : agency.end())
                        .strip());
    }

    /** {@code Jan. 12 (XYZ) -}: a day and the agency, from nowhere in particular. */
    private static Optional<Dateline> dated(String line) {
        Matcher agency = AGENCY.matcher(line);
        return agency.find()
                        && agency.group(1) != null
                        && AGENCY_NAME.matcher(agency.group(1)).matches()
                        && DATE.matcher(line.substring(0, agency.start())).matches()
                ? Optional.of(new Dateline(line, null, null))
                : Optional.empty();
    }

    /** A dateline in a paragraph of its own, without any dash: {@code LAKESIDE, March 2 (XYZ)}. */
    private static Optional<Found> alone(String paragraph) {
        String line = paragraph.strip();
        return line.length() <= LONGEST && (line.endsWith(")") || line.endsWith("/"))
                ? parse(line, true).map(dateline -> new Found(dateline, ""))
                : Optional.empty();
    }

    /** Most paragraphs that are no dateline's are told by this alone. */
    private static boolean mayHoldSeparator(String head) {
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '-'
                    || c == '_'
                    || c == '/'
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
        return parse(given, false).orElseGet(() -> new Dateline(given.isEmpty() ? text.strip() : given, null, null));
    }

    /** The agency that a dateline names: in brackets, between strokes or behind the date; a region in brackets is none. */
    public static Optional<String> agency(Dateline dateline) {
        String line = dateline.getText();
        Matcher first = AGENCY_FIRST.matcher(line);
        if (first.find()) {
            return Optional.of(first.group(1)).filter(Datelines::isAgency);
        }
        Matcher last = AGENCY.matcher(line);
        if (last.find()) {
            return Optional.of(last.group(1) == null ? last.group(2) : last.group(1))
                    .map(String::strip)
                    .filter(Datelines::isAgency);
        }
        String part = line.substring(line.lastIndexOf(',') + 1).strip();
        Matcher behind = DATE_AND_AGENCY.matcher(part);
        return behind.matches() ? Optional.of(behind.group(1)).filter(Datelines::isAgency) : Optional.empty();
    }

    /** Cantons and provinces are set in brackets too, in two letters. */
    private static boolean isAgency(String name) {
        return AGENCY_NAME.matcher(name).matches()
                && !Gazetteer.isRegion(name)
                && (name.length() > 2 || EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of()));
    }

    private static Optional<Dateline> parse(String line, boolean strict) {
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
        String[] parts = COMMA.split(rest, 5);
        String place = parts[0];
        boolean date = false;
        Matcher behind = DATE_BEHIND_PLACE.matcher(place);
        if (hasDigit(place) && behind.matches()) {
            place = behind.group(1);
            date = true;
            agency |= behind.group(3) != null;
        }
        String country = null;
        Matcher region = REGION_IN_BRACKETS.matcher(place);
        if (agency && region.matches()) {
            place = region.group(1);
            country = region.group(2);
        }
        if (parts.length > 4 || !PLACE.matcher(place).matches() || Gazetteer.isNoPlace(place)) {
            return Optional.empty();
        }
        boolean known = false;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].endsWith(".") ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
            if (DATE.matcher(part).matches()
                    || (agency && DAY.matcher(part).matches())
                    || (i == parts.length - 1 && DATE_AND_AGENCY.matcher(part).matches())) {
                date = true;
            } else if (date
                    && i == parts.length - 1
                    && !agency
                    && AGENCY_NAME.matcher(part).matches()) {
                agency = true;
            } else if (country == null && PLACE.matcher(parts[i]).matches()) {
                country = parts[i];
                known = Gazetteer.isRegion(parts[i]);
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
        return sure ? Optional.of(new Dateline(line, place, country)) : Optional.empty();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInCapitals(String place) {
        return place.equals(place.toUpperCase(Locale.ROOT))
                && place.chars().filter(Character::isLetter).count() >= 3;
    }
}
