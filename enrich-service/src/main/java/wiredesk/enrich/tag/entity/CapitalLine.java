package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import wiredesk.enrich.tag.entity.NameTree.Match;
import wiredesk.schemas.EntityKind;

/**
 * Names in a line whose capitals say nothing, such as a headline's: what the gazetteer knows and the article does not use as a common word,
 * and given names with the word behind them.
 */
final class CapitalLine {

    private CapitalLine() {}

    static List<Sighting> in(Setting setting, Line line) {
        return in(setting, line, 0, line.size());
    }

    /** In a part of a line only. */
    static List<Sighting> in(Setting setting, Line line, int from, int to) {
        var found = new ArrayList<Sighting>();
        int at = from;
        while (at < to) {
            var token = line.at(at);
            boolean small = token.isWord() && Character.isLowerCase(token.text().codePointAt(0));
            Match<Known> match = token.isAllCapitals() && !line.isLower(at + 1)
                    ? setting.gazetteer().inCapitals(line.tokens(), at)
                    : null;
            if (match == null) {
                match = setting.gazetteer().match(line.tokens(), at);
            }
            int person = small ? at : personEnd(setting, line, at);
            if (small && (match == null || !match.value().isDemonym())) {
                at++;
            } else if (match != null
                    && person <= at + match.length()
                    && !(match.length() == 1 && isCommon(setting, line, at))) {
                found.add(new Sighting(line, at, at + match.length()).known(match.value()));
                at += match.length();
            } else if (person > at) {
                found.add(new Sighting(line, at, person).vote(EntityKind.PERSON, Sighting.LIKELY));
                at = person;
            } else {
                at++;
            }
        }
        return found;
    }

    private static boolean isCommon(Setting setting, Line line, int at) {
        return setting.isCommon(line.at(at));
    }

    /** One past a given name and the words behind it; {@code start} if there is none. */
    private static int personEnd(Setting setting, Line line, int start) {
        String word = line.at(start).text();
        String given = line.at(start).isAllCapitals() && word.length() > 2
                ? word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT)
                : word;
        if (!Vocabulary.isGivenName(given) || isCommon(setting, line, start)) {
            return start;
        }
        int at = start + 1;
        while (at < line.size() && at - start < 4 && line.isCapitalised(at)) {
            if (isCommon(setting, line, at) || setting.words().isRole(line.at(at))) {
                break;
            }
            at++;
            if (!Vocabulary.isGivenName(line.at(at - 1)) && !Runs.isInitial(line.at(at - 1))) {
                break;
            }
        }
        return at - start >= 2 ? at : start;
    }
}
