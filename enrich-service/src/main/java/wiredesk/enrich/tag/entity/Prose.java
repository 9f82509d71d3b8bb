package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.entity.NameTree.Match;
import wiredesk.schemas.EntityKind;

/** Names in a line whose capitals speak: what the gazetteer knows, and runs of capitalised words, parted into names from left to right. */
final class Prose {

    static final Set<String> ROMAN =
            Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI");
    private static final int FEWEST_IN_CAPITALS = 3;
    private static final int LONGEST_PERSON = 5;

    private final Setting setting;
    private final Vocabulary words;
    private final Gazetteer gazetteer;
    private final Line line;
    private final Runs runs;
    private final Context context;
    private final Roles roles;
    private final LineStarts starts;
    private final List<Sighting> found = new ArrayList<>();

    private Prose(Setting setting, Line line) {
        this.setting = setting;
        this.words = setting.words();
        this.gazetteer = setting.gazetteer();
        this.line = line;
        this.runs = new Runs(words, line);
        this.context = new Context(setting, line);
        this.roles = new Roles(words, line);
        this.starts = new LineStarts(setting, line);
    }

    static List<Sighting> in(Setting setting, Line line) {
        return in(setting, line, 0, line.size());
    }

    /** In a part of a line only. */
    static List<Sighting> in(Setting setting, Line line, int from, int to) {
        return new Prose(setting, line).in(from, to);
    }

    private List<Sighting> in(int from, int to) {
        int at = from;
        while (at < to) {
            at = Math.max(at + 1, nameAt(at));
        }
        return found;
    }

    /** Takes the name that begins here, if any; returns where to go on. */
    private int nameAt(int at) {
        var token = line.at(at);
        if (!Runs.isName(token)) {
            var match = gazetteer.match(line.tokens(), at);
            if (match == null || (!match.value().isDemonym() && isLowerCase(at, at + match.length()))) {
                return at;
            }
            return take(at, match);
        }
        int capitals = endOfCapitals(at);
        if (capitals - at >= FEWEST_IN_CAPITALS) {
            found.addAll(CapitalLine.in(setting, line, at, capitals));
            return capitals;
        }
        int end = runs.end(at);
        int start = at;
        while (start < end
                && starts.isFirst(start)
                && starts.isNoName(start)
                && (words.isStopWord(line.at(start)) || kindByWords(start, end) == null)) {
            start++;
        }
        while (start < end) {
            var inside = Hyphened.at(setting, line, start);
            inside.ifPresent(found::add);
            start = inside.isPresent() ? inside.get().end() : piece(start, end);
        }
        return Math.max(start, end);
    }

    /** One past the words from here on that are set in capitals, as a heading before running text is. */
    private int endOfCapitals(int start) {
        int end = start;
        int words = 0;
        for (int at = start; at < line.size(); at++) {
            var token = line.at(at);
            if (token.isAllCapitals() || (words > 0 && token.text().length() == 1 && token.isCapitalised())) {
                words++;
                end = at + 1;
            } else if (token.isWord() || token.is('(')) {
                break;
            }
        }
        return words >= FEWEST_IN_CAPITALS ? end : start;
    }

    /** Takes the name that begins a run or the rest of one; returns where it ends. */
    private int piece(int start, int runEnd) {
        int end = beforeDateline(start, runEnd);
        var match = gazetteer.match(line.tokens(), start);
        if (match != null && start + match.length() >= end && !(end - start > 1 && words.isRole(line.at(end - 1)))) {
            return take(start, match);
        }
        int afterRole = endOfRole(start, end);
        if (afterRole > start) {
            return person(start, afterRole, end, match);
        }
        if (match != null
                && (match.value().isDemonym() || match.length() > 1)
                && standsAlone(start + match.length(), end)) {
            return take(start, match);
        }
        var kind = kindByWords(start, end);
        if (kind != null) {
            int name = words.isCommon(line.at(start)) && end - start > 1 && start == 0 ? start + 1 : start;
            return add(name, end, kind, Sighting.SURE);
        }
        if (isPerson(start, end) && (match == null || match.length() == 1)) {
            return add(start, end, EntityKind.PERSON, Sighting.SURE);
        }
        if (end - start >= 2 && ROMAN.contains(line.at(end - 1).text())) {
            return add(start, end, EntityKind.OTHER, Sighting.SURE);
        }
        boolean begins = match != null
                && match.value().kind() == EntityKind.ORGANISATION
                && words.has(Cue.ORGANISATION_START, line.at(start));
        if (begins) {
            return add(start, end, EntityKind.ORGANISATION, Sighting.SURE);
        }
        if (match != null
                && (match.value().isPlace()
                        || !Vocabulary.isSurname(line.at(end - 1).text()))) {
            return take(start, match);
        }
        int inside = nextKnown(start + 1, end);
        new UnknownName(setting, line, context, starts).of(start, inside).ifPresent(found::add);
        return inside;
    }

    /** {@code Jane Roe Madrid, 23 may}: a signature that runs into a dateline ends before the place. */
    private int beforeDateline(int start, int end) {
        if ((line.isMark(end, ',') && line.isNumber(end + 1)) || line.isMark(end, '(')) {
            for (int at = start + 1; at < end; at++) {
                var match = gazetteer.match(line.tokens(), at);
                if (match != null && match.value().isPlace() && at + match.length() == end && isPerson(start, at)) {
                    return at;
                }
            }
        }
        return end;
    }

    /** Whether what is left of a run is a name of its own: a person, or something known. */
    private boolean standsAlone(int from, int end) {
        var match = from < end ? gazetteer.match(line.tokens(), from) : null;
        return isPerson(from, end)
                || endOfRole(from, end) > from
                || (match != null && from + match.length() >= end && kindByWords(from - 1, end) == null);
    }

    private boolean isPerson(int start, int end) {
        return end - start >= 2
                && end - start <= LONGEST_PERSON
                && (Vocabulary.isGivenName(line.at(start)) || Runs.isInitial(line.at(start)))
                && !isKnownPhrase(start + 1, end);
    }

    private boolean isKnownPhrase(int from, int end) {
        var match = gazetteer.match(line.tokens(), from);
        return match != null && from + match.length() == end && match.length() >= 2;
    }

    /** What the first and the last words of a run say that it is. */
    private @Nullable EntityKind kindByWords(int start, int end) {
        if (end - start < 2) {
            return null;
        }
        var first = line.at(start);
        var last = line.at(end - 1);
        if (words.has(Cue.EVENT_END, last) || words.has(Cue.EVENT_START, first)) {
            return EntityKind.EVENT;
        }
        if (words.has(Cue.ORGANISATION_END, last)
                || (end - start >= words.shortestOrganisation() && words.has(Cue.ORGANISATION_START, first))
                || runs.hasAmpersand(start, end)) {
            return EntityKind.ORGANISATION;
        }
        return words.has(Cue.PLACE_END, last) || words.has(Cue.PLACE_START, first) ? EntityKind.PLACE : null;
    }

    /** Where within a run something known begins, or a person with a given name. */
    private int nextKnown(int from, int end) {
        for (int at = from; at < end; at++) {
            if (line.isCapitalised(at)
                    && ((isPerson(at, end) && end - at <= 3)
                            || (gazetteer.match(line.tokens(), at) != null
                                    && !Vocabulary.isSurname(line.at(at).text())))) {
                return at;
            }
        }
        return end;
    }

    private int take(int start, Match<Known> match) {
        int end = start + match.length();
        var known = match.value();
        int from = known.kind() == EntityKind.EVENT && isYear(start - 1) ? start - 1 : start;
        var sighting = context.read(new Sighting(line, from, end).known(known));
        boolean team = known.team() ? context.isOwnTeam(start, end) : context.isTeam(start, end);
        if (known.isPlace() && !known.isCountry() && team) {
            sighting.settle(EntityKind.ORGANISATION);
        }
        found.add(sighting);
        return end;
    }

    private boolean isYear(int at) {
        return line.isNumber(at)
                && line.at(at).text().length() == 4
                && "12".indexOf(line.at(at).text().charAt(0)) >= 0;
    }

    private int add(int start, int end, EntityKind kind, int weight) {
        found.add(context.read(new Sighting(line, start, end).vote(kind, weight)));
        return end;
    }

    private int person(int roleStart, int start, int end, @Nullable Match<Known> match) {
        if (match != null && (match.value().isDemonym() || match.value().isCountry())) {
            take(roleStart, match);
        }
        if (start < end) {
            var known = gazetteer.match(line.tokens(), start);
            if (known != null
                    && start + known.length() >= end
                    && (known.length() > 1 || known.value().isCountry())) {
                return take(start, known);
            }
            var person = context.read(new Sighting(line, start, end).vote(EntityKind.PERSON, Sighting.SURE));
            found.add(person.role(Optional.of(roles.spoken(roleStart, start))));
        }
        return end;
    }

    /** One past the titles and role words that a run begins with; {@code start} if there are none. */
    private int endOfRole(int start, int end) {
        int at = start;
        int role = start;
        while (at < end) {
            var token = line.at(at);
            if (words.isRole(token)) {
                role = at + 1;
            } else if (!words.isRoleModifier(token) && !Runs.isConnector(token) && !isByPeople(at)) {
                break;
            }
            at++;
        }
        return role;
    }

    private boolean isByPeople(int at) {
        var match = gazetteer.match(line.tokens(), at);
        return match != null
                && match.length() == 1
                && (match.value().isDemonym() || match.value().isCountry());
    }

    /** In lower case only words for a country's people stand for it. */
    private boolean isLowerCase(int from, int to) {
        return line.tokens().subList(from, to).stream()
                .noneMatch(token -> token.text().chars().anyMatch(Character::isUpperCase));
    }
}
