package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/**
 * Names in the lines of results, tables and scoreboards: {@code Alba 2 Borea 1}, {@code 1. Jane Roe (Kenya) 10.71},
 * {@code N. Roe c Doe b Poe 12}. Towns play there, and whoever has a rank, a country or a time is a person.
 */
final class ResultLine {

    private static final Set<String> SMALL = Set.of(
            "c",
            "b",
            "st",
            "lbw",
            "run",
            "out",
            "not",
            "beat",
            "bt",
            "v",
            "vs",
            "at",
            "halftime",
            "half-time",
            "seconds",
            "metres",
            "after",
            "extra",
            "time",
            "won",
            "by",
            "and",
            "bye",
            "did",
            "in",
            "played",
            "postponed",
            "minutes",
            "points",
            "sub",
            "pen",
            "og",
            "min",
            "rtd",
            "x",
            "hours",
            "mins",
            "behind");
    private static final Set<String> BATTING = Set.of("c", "b", "st", "lbw", "run", "not", "hit");
    private static final Set<String> BOWLING = Set.of("c", "b", "st", "sub");
    private static final Set<String> MEETS = Set.of("at", "v", "vs", "vs.");
    private static final int MOST_OTHER_WORDS = 1;
    private static final int LONGEST = 60;
    private static final int LONGEST_PAIRING = 12;

    private final Setting setting;
    private final Line line;
    private final List<Sighting> found = new ArrayList<>();

    private ResultLine(Setting setting, Line line) {
        this.setting = setting;
        this.line = line;
    }

    /** Whether a line of a sports story is one of results: names, numbers and the few words between them. */
    static boolean is(Setting setting, Line line) {
        if (!setting.sport() || line.size() < 2 || line.size() > LONGEST) {
            return false;
        }
        int numbers = 0;
        int names = 0;
        int others = 0;
        boolean meets = false;
        for (int at = 0; at < line.size(); at++) {
            var token = line.at(at);
            meets |= MEETS.contains(token.lower()) && line.isCapitalised(at - 1) && line.isCapitalised(at + 1);
            if (token.kind() == Token.Kind.NUMBER) {
                numbers++;
            } else if (token.isCapitalised() && !SMALL.contains(token.lower())) {
                names++;
            } else if (token.isWord() && !SMALL.contains(token.lower())) {
                others++;
            }
        }
        boolean pairing = meets && others == 0 && line.size() <= LONGEST_PAIRING;
        boolean batting = line.size() > 3 && isBatting(line);
        return names > 0 && others <= MOST_OTHER_WORDS && (numbers > 0 || pairing || batting);
    }

    private static boolean isBatting(Line line) {
        return line.tokens().stream().anyMatch(token -> token.is('('))
                || line.lower(2).equals("lbw");
    }

    static List<Sighting> in(Setting setting, Line line) {
        var result = new ResultLine(setting, line);
        result.find();
        return result.found;
    }

    private void find() {
        int at = 0;
        while (at < line.size()) {
            if (Runs.isName(line.at(at)) && !isSmall(at)) {
                int end = end(at);
                read(at, end);
                at = end;
            } else {
                var match = setting.gazetteer().match(line.tokens(), at);
                if (match != null && line.isNumber(at)) {
                    found.add(new Sighting(line, at, at + match.length()).known(match.value()));
                    at += match.length();
                } else {
                    at++;
                }
            }
        }
    }

    /** {@code AT} between names in capitals is no name. */
    private boolean isSmall(int at) {
        return line.at(at).isAllCapitals() && SMALL.contains(line.lower(at)) && line.inCapitals();
    }

    private int end(int start) {
        int at = start + 1;
        while (at < line.size()) {
            var token = line.at(at);
            boolean name = Runs.isName(token) && !isSmall(at);
            boolean joins = (token.kind() == Token.Kind.CLITIC
                            || (Runs.isConnector(token) && token.text().length() <= 3))
                    && line.isCapitalised(at + 1)
                    && !token.lower().equals("and");
            if (!name && !joins) {
                break;
            }
            at++;
        }
        return at;
    }

    private void read(int start, int end) {
        var match = line.at(start).isAllCapitals() && line.inCapitals()
                ? setting.gazetteer().inCapitals(line.tokens(), start)
                : setting.gazetteer().match(line.tokens(), start);
        var known = match != null && start + match.length() >= end ? match.value() : null;
        var sighting = new Sighting(line, start, end);
        if (known != null && known.isCountry()) {
            found.add(sighting.known(known).vote(EntityKind.PLACE, Sighting.SURE));
        } else if (known != null && known.kind() == EntityKind.ORGANISATION && isTeam(start, end)) {
            found.add(sighting.known(known).settle(EntityKind.ORGANISATION));
        } else if (isPerson(start, end)) {
            found.add(sighting.settle(EntityKind.PERSON));
        } else if (known != null && (!known.isPlace() || line.isMark(start - 1, '('))) {
            found.add(sighting.known(known));
        } else if (isTeam(start, end) && (end - start > 1 || !setting.words().isCommon(line.at(start)))) {
            found.add(sighting.settle(EntityKind.ORGANISATION));
        } else {
            found.addAll(Prose.in(setting, line, start, end));
        }
    }

    private boolean isPerson(int start, int end) {
        boolean given = end - start >= 2
                && end - start <= 5
                && (Vocabulary.isGivenName(line.at(start)) || Runs.isInitial(line.at(start)));
        boolean batting = !line.at(start).isAllCapitals()
                && (BATTING.contains(line.lower(end)) || BOWLING.contains(line.lower(start - 1)) || isAnalysis(end));
        boolean country = line.isMark(end, '(') && isPlace(end + 1);
        boolean scorer = line.isMark(end, '(') && line.isNumber(end + 1);
        boolean ranked = end - start >= 2
                && ((line.isNumber(start - 1) && start == 1)
                        || (line.isMark(start - 1, '.') && line.isNumber(start - 2)));
        boolean against = line.lower(end).equals("beat") && line.isMark(start - 1, ')');
        return given || batting || country || scorer || ranked || against;
    }

    /** {@code 8-1-26-3}: a bowler's overs, maidens, runs and wickets. */
    private boolean isAnalysis(int at) {
        return line.isNumber(at)
                && line.at(at).text().chars().filter(c -> c == '-').count() == 3;
    }

    private boolean isPlace(int at) {
        if (!line.isCapitalised(at)) {
            return false;
        }
        var match = setting.gazetteer().match(line.tokens(), at);
        return match != null && match.value().isPlace();
    }

    private boolean isTeam(int start, int end) {
        boolean scored = line.isNumber(end) || (line.isMark(end, '(') && line.isNumber(end + 3));
        boolean meets = MEETS.contains(line.lower(end)) || MEETS.contains(line.lower(start - 1));
        boolean lineup = line.isMark(end, '-') && line.isCapitalised(end + 1);
        return end - start <= 4 && (scored || meets || lineup);
    }
}
