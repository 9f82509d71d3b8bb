package wiredesk.enrich.tag.entity;

import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/** What the words around a possible name say about it. */
final class Context {

    private final Setting setting;
    private final Line line;
    private final Roles roles;

    Context(Setting setting, Line line) {
        this.setting = setting;
        this.line = line;
        this.roles = new Roles(setting.words(), line);
    }

    /** Adds the votes of the neighbours. */
    Sighting read(Sighting sighting) {
        int start = sighting.start();
        int end = sighting.end();
        boolean sure = isSure(sighting);
        if (!sure && (roles.isBefore(start) || hasAge(end))) {
            sighting.vote(EntityKind.PERSON, Sighting.SURE);
        }
        if (!sure && isSaid(start, end)) {
            sighting.vote(EntityKind.PERSON, Sighting.LIKELY).vote(EntityKind.ORGANISATION, Sighting.GUESS);
        }
        place(sighting, start, end);
        organisation(sighting, start, end);
        if (line.isMark(end, '(') && endsCountry(end + 1) && sighting.known() == null) {
            sighting.vote(EntityKind.PERSON, Sighting.LIKELY);
        }
        return sighting.role(roles.around(start, end));
    }

    /** Known by more than one word, or as a country or organisation: no neighbour makes a person of it. */
    private static boolean isSure(Sighting sighting) {
        var known = sighting.known();
        return known != null && (sighting.length() > 1 || known.isCountry() || known.kind() == EntityKind.ORGANISATION);
    }

    private void place(Sighting sighting, int start, int end) {
        var words = setting.words();
        if (line.isWord(start - 1)) {
            var before = line.at(start - 1);
            if (words.has(Cue.WHERE, before)) {
                sighting.vote(EntityKind.PLACE, Sighting.LIKELY - 1);
            }
            if (words.has(Cue.PLACE_BEFORE, before)
                    || (isOf(before) && line.isWord(start - 2) && words.has(Cue.PLACE_BEFORE, line.at(start - 2)))) {
                sighting.vote(EntityKind.PLACE, Sighting.LIKELY + 1);
            }
        }
        if (line.isMark(end, ',') && line.isCapitalised(end + 1)) {
            var match = setting.gazetteer().match(line.tokens(), end + 1);
            if (match != null && match.value().isPlace() && !setting.sport()) {
                sighting.vote(EntityKind.PLACE, Sighting.HINT + 1);
            }
        }
    }

    private void organisation(Sighting sighting, int start, int end) {
        var words = setting.words();
        if (sighting.known() != null && sighting.known().kind() == EntityKind.OTHER) {
            return;
        }
        if (line.isWord(start - 1)) {
            var before = line.at(start - 1);
            if (words.has(Cue.ORGANISATION_BEFORE, before)) {
                sighting.vote(EntityKind.ORGANISATION, Sighting.LIKELY);
            }
            if (words.has(Cue.OTHER_BEFORE, before)) {
                sighting.vote(EntityKind.OTHER, Sighting.LIKELY);
            }
            if (words.has(Cue.ARTICLE, before) && sighting.known() == null) {
                sighting.vote(EntityKind.ORGANISATION, Sighting.HINT + 1);
            }
        }
        int next = end < line.size() && line.at(end).kind() == Token.Kind.CLITIC ? end + 1 : end;
        if (line.isWord(next) && words.has(Cue.ORGANISATION_NEAR, line.at(next))) {
            sighting.vote(EntityKind.ORGANISATION, Sighting.LIKELY - 1);
        }
        if (setting.sport()) {
            if (line.isWord(end) && words.has(Cue.PLAYS, line.at(end))) {
                sighting.vote(EntityKind.ORGANISATION, Sighting.HINT + 1);
            }
            if (line.isWord(start - 1) && words.has(Cue.AGAINST, line.at(start - 1))) {
                sighting.vote(EntityKind.ORGANISATION, Sighting.HINT + 1);
            }
        }
    }

    /** Whether a place that teams are called by stands where teams stand. */
    boolean isTeam(int start, int end) {
        var words = setting.words();
        if (!setting.sport()) {
            return false;
        }
        boolean there = line.isWord(start - 1)
                && (words.has(Cue.WHERE, line.at(start - 1)) || "at".equals(line.lower(start - 1)));
        boolean plays = line.isWord(end) && words.has(Cue.PLAYS, line.at(end));
        boolean against = line.isWord(start - 1) && words.has(Cue.AGAINST, line.at(start - 1));
        return !there && (plays || against);
    }

    /** Whether a place that has a team by its name is that team: not where places are named. */
    boolean isOwnTeam(int start, int end) {
        var words = setting.words();
        boolean there = line.isWord(start - 1)
                && (words.has(Cue.WHERE, line.at(start - 1))
                        || isOf(line.at(start - 1))
                        || "at".equals(line.lower(start - 1)));
        return setting.sport() && !there && !line.isMark(end, ',') && !line.isMark(end, ':');
    }

    private static boolean isOf(Token token) {
        return switch (token.lower()) {
            case "of", "de", "von", "di", "d'" -> true;
            default -> false;
        };
    }

    private boolean isSaid(int start, int end) {
        boolean before = line.isWord(end) && setting.words().has(Cue.SAYS, line.at(end));
        boolean after = line.isWord(start - 1) && setting.words().has(Cue.SAYS, line.at(start - 1));
        return before || (after && end - start >= 2);
    }

    /** {@code Jane Roe, 45,}. */
    private boolean hasAge(int end) {
        return line.isMark(end, ',')
                && line.isNumber(end + 1)
                && line.at(end + 1).text().length() == 2
                && (end + 2 == line.size() || line.at(end + 2).kind() == Token.Kind.MARK);
    }

    /** {@code (Kenya)}. */
    private boolean endsCountry(int at) {
        if (!line.isCapitalised(at)) {
            return false;
        }
        var match = setting.gazetteer().match(line.tokens(), at);
        return match != null && match.value().isPlace() && line.isMark(at + match.length(), ')');
    }
}
