package wiredesk.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.schemas.Dateline;

/** The agency that a dateline names. */
public final class DatelineAgencies {

    private static final int MOST_LINES_ABOVE = 12;
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,12}");

    private DatelineAgencies() {}

    /** The sender's names in small letters, with that of the agency in a text's dateline, which signs below. */
    public static Set<String> with(List<String> lines, Set<String> names) {
        Optional<String> agency = lines.subList(0, Math.min(lines.size(), MOST_LINES_ABOVE)).stream()
                .flatMap(line -> Datelines.find(line.strip()).stream())
                .flatMap(found -> of(found.dateline()).stream())
                .findFirst();
        if (agency.isEmpty()) {
            return names;
        }
        Set<String> all = new HashSet<>(names);
        all.add(agency.get().toLowerCase(Locale.ROOT));
        return all;
    }

    /** The agency that a dateline names: in brackets, between strokes or behind the date; a region in brackets is none. */
    public static Optional<String> of(Dateline dateline) {
        String line = dateline.getText();
        Optional<String> eastAsian = EastAsianDatelines.agency(line);
        if (eastAsian.isPresent()) {
            return eastAsian;
        }
        Optional<String> single = AgencyDatelines.agency(line);
        if (single.isPresent()) {
            return single;
        }
        Matcher first = Datelines.AGENCY_FIRST.matcher(line);
        if (first.find()) {
            return Optional.of(first.group(1)).filter(DatelineAgencies::isAgency);
        }
        Matcher last = Datelines.AGENCY.matcher(line);
        if (last.find()) {
            return Optional.of(last.group(1) == null ? last.group(2) : last.group(1))
                    .map(name -> name.split(" - ", 2)[0].strip())
                    .filter(DatelineAgencies::isAgency);
        }
        Matcher stroke = Datelines.PLACE_AND_AGENCY.matcher(line);
        if (stroke.matches() && Datelines.isKnownInCapitals(stroke.group(2))) {
            return Optional.of(stroke.group(2));
        }
        Matcher behind = DatelineDates.WITH_AGENCY.matcher(line);
        if (behind.find()) {
            return Optional.of(behind.group(1)).filter(DatelineAgencies::isAgency);
        }
        int comma = line.lastIndexOf(", ");
        String part = line.substring(comma < 0 ? line.length() : comma + 2);
        return Optional.of(part)
                .filter(name -> Datelines.isKnownInCapitals(name)
                        || (comma > 0
                                && Character.isDigit(line.charAt(comma - 1))
                                && (CAPITALS.matcher(name).matches()
                                        || EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of()))))
                .filter(DatelineAgencies::isAgency);
    }

    /** Cantons and provinces are set in brackets too, in two letters. */
    private static boolean isAgency(String name) {
        return Datelines.AGENCY_NAME.matcher(name).matches()
                && !Gazetteer.isRegion(name)
                && !DatelineDates.hasYear(name)
                && (name.length() > 2 || EndMarks.isAgency(name.toLowerCase(Locale.ROOT), Set.of()));
    }
}
