package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.entity.NameTree.Match;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/**
 * Names in a line of a language that writes every noun with a capital, as German does. What the gazetteer knows, in the genitive too; given
 * names and titles with the names behind them; clubs and companies by their letters ({@code SV}, {@code AG}); places behind {@code in} or
 * {@code aus} without an article; words beside each other that are no nouns, and single ones that a verb in the singular follows without any
 * article before them: a noun would have one.
 */
final class Nouns {

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "zu", "der", "den", "dem", "del", "di", "da", "bin", "al", "el", "la", "le");
    private static final Set<String> BEFORE_PERSONS =
            Set.of("sich", "dass", "daß", "durch", "gegen", "für", "warum", "wie");
    /** Of adverbs and participles that a sentence may begin with. */
    private static final List<String> ADVERB_ENDINGS = List.of(
            "ig", "lich", "end", "hin", "weise", "seits", "mals", "falls", "dings", "rum", "ein", "iert", "tet",
            "etzt");

    private static final List<String> STREETS = List.of("straße", "strasse", "gasse", "allee");
    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_PERSON = 4;

    private final Setting setting;
    private final Vocabulary words;
    private final Line line;
    private final Context context;
    private final Nounhood nouns;
    private final List<Sighting> found = new ArrayList<>();

    private Nouns(Setting setting, Line line) {
        this.setting = setting;
        this.words = setting.words();
        this.line = line;
        this.context = new Context(setting, line);
        this.nouns = new Nounhood(setting, line);
    }

    static List<Sighting> in(Setting setting, Line line) {
        var search = new Nouns(setting, line);
        int at = 0;
        while (at < line.size()) {
            at = Math.max(at + 1, search.nameAt(at));
        }
        return search.found;
    }

    private int nameAt(int at) {
        var token = line.at(at);
        var match = match(at);
        int person = personEnd(at);
        if (match != null && (person <= at + match.length() || (!match.value().isPlace() && match.length() > 1))) {
            return known(at, match);
        }
        if (person > at) {
            found.add(context.read(new Sighting(line, at, person).vote(EntityKind.PERSON, Sighting.SURE)));
            return person;
        }
        if (!token.isCapitalised()) {
            return at;
        }
        int organisation = organisationEnd(at);
        if (organisation > at) {
            found.add(context.read(new Sighting(line, at, organisation).vote(EntityKind.ORGANISATION, Sighting.SURE)));
            return organisation;
        }
        return unknown(at);
    }

    private int known(int at, Match<Known> match) {
        int end = at + match.length();
        boolean lower = !line.at(at).isCapitalised() && line.at(at).isWord();
        if (lower
                && match.length() == 1
                && !match.value().isDemonym()
                && line.at(at).text().length() > LONGEST_ACRONYM) {
            return at;
        }
        boolean word = match.length() == 1 && !line.at(at).isAllCapitals() && words.isCommon(line.at(at));
        if (word) {
            return at;
        }
        int organisation = match.value().isPlace() ? organisationEnd(at) : at;
        if (organisation > end) {
            found.add(new Sighting(line, at, organisation).vote(EntityKind.ORGANISATION, Sighting.SURE));
            return organisation;
        }
        var sighting = context.read(new Sighting(line, at, end).known(match.value()));
        found.add(sighting);
        return end;
    }

    /** The longest known name that begins here, its last word possibly in the genitive. */
    private @Nullable Match<Known> match(int at) {
        var token = line.at(at);
        var match = setting.gazetteer().match(line.tokens(), at);
        if (match != null || !token.isCapitalised()) {
            return match;
        }
        String text = token.text();
        if (text.length() > SHORTEST_NAME && text.endsWith("s")) {
            var known = setting.gazetteer().named(text.substring(0, text.length() - 1));
            return known == null || known.isDemonym() ? null : new Match<>(1, known);
        }
        return null;
    }

    /** One past a given name and the words behind it, or past a name behind a title. */
    private int personEnd(int start) {
        if (!line.isCapitalised(start)) {
            return start;
        }
        boolean given = Vocabulary.isGivenName(line.at(start)) && !isWord(line.at(start));
        boolean titled = line.isWord(start - 1) && words.isRole(line.at(start - 1)) && nouns.isNameLike(start);
        boolean initial = Runs.isInitial(line.at(start)) && nouns.isNameLike(start + 1);
        if (!given && !titled && !initial) {
            return isGenitiveOfGivenName(start) ? start + 1 : start;
        }
        int end = start + 1;
        int at = end;
        while (at < line.size() && at - start < LONGEST_PERSON) {
            var token = line.at(at);
            if (isSurnameLike(at)) {
                at++;
                end = at;
            } else if (PARTICLES.contains(token.lower())
                    && token.isWord()
                    && !token.isCapitalised()
                    && (nouns.isNameLike(at + 1) || PARTICLES.contains(line.lower(at + 1)))) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Behind a given name any word is a surname that is no noun by itself. */
    private boolean isSurnameLike(int at) {
        var token = line.at(at);
        return nouns.isNameLike(at)
                || (token.isCapitalised()
                        && (Runs.isInitial(token)
                                || Vocabulary.isGivenName(token)
                                || (at > 0
                                        && line.isCapitalised(at - 1)
                                        && !words.isCommon(token)
                                        && !words.isRole(token))));
    }

    /** A word or a month ({@code August}); short forms of months ({@code Jan}) are names here. */
    private boolean isWord(Token token) {
        return words.has(Cue.COMMON, token)
                || words.isStopWord(token)
                || (words.has(Cue.NO_NAME, token) && token.text().length() > SHORTEST_NAME);
    }

    private boolean isGenitiveOfGivenName(int at) {
        String text = line.at(at).text();
        return text.length() > SHORTEST_NAME + 1
                && text.endsWith("s")
                && Vocabulary.isGivenName(text.substring(0, text.length() - 1))
                && line.isCapitalised(at + 1);
    }

    /** {@code FC Beispiel}, {@code Beispiel AG}, {@code Universität Beispiel}. */
    private int organisationEnd(int start) {
        if (words.has(Cue.ORGANISATION_START, line.at(start))) {
            int at = start + 1;
            while (at < line.size()
                    && at - start < LONGEST_PERSON
                    && ((line.isCapitalised(at) && !words.has(Cue.COMMON, line.at(at)))
                            || (line.isNumber(at) && at > start + 1))) {
                at++;
            }
            if (at == start + 1 && line.lower(at).equals("für") && line.isCapitalised(at + 1)) {
                return endOfPurpose(at + 1);
            }
            return at - start >= 2 ? at : start;
        }
        for (int at = start; at < line.size() && at - start < LONGEST_PERSON && line.isCapitalised(at); at++) {
            if (at > start
                    && words.has(Cue.ORGANISATION_END, line.at(at))
                    && line.at(at).text().length() <= 8) {
                return at + 1;
            }
        }
        return start;
    }

    /** One past {@code Technik und Wirtschaft} in {@code Hochschule für Technik und Wirtschaft}. */
    private int endOfPurpose(int start) {
        int at = start + 1;
        while (line.lower(at).equals("und") && line.isCapitalised(at + 1)) {
            at += 2;
        }
        return at;
    }

    private int unknown(int at) {
        var token = line.at(at);
        String text = token.text();
        if (!nouns.isNameLike(at)) {
            return at;
        }
        var sighting = new Sighting(line, at, at + 1);
        if (token.isAllCapitals() && text.length() <= LONGEST_ACRONYM) {
            found.add(sighting.vote(EntityKind.ORGANISATION, Sighting.LIKELY));
            return at + 1;
        }
        boolean determined = nouns.isDetermined(at);
        int pair = at + 1;
        while (pair - at < LONGEST_PERSON - 1 && nouns.isNameLike(pair) && match(pair) == null) {
            pair++;
        }
        boolean adjective = at == 0 && Nounhood.endsWith(token.lower(), List.of("e", "er", "es", "en", "em"));
        if (pair - at >= 2 && !token.isAllCapitals() && !adjective) {
            found.add(context.read(new Sighting(line, at, pair).vote(EntityKind.PERSON, Sighting.HINT)));
            return pair;
        }
        boolean where = line.isWord(at - 1) && words.has(Cue.WHERE, line.at(at - 1));
        if (Nounhood.endsWith(text, STREETS)
                || isPlaceByHyphen(text)
                || (where && !determined && !Nounhood.isPlural(text))) {
            found.add(sighting.vote(EntityKind.PLACE, Sighting.LIKELY));
        } else if (Nounhood.endsWith(text, Nounhood.PLACE_ENDINGS) && !determined && at > 0 && text.indexOf('-') < 0) {
            found.add(sighting.vote(EntityKind.PLACE, Sighting.HINT));
        } else if (!determined && (Vocabulary.isSurname(text) || isSubject(at))) {
            found.add(context.read(sighting.vote(EntityKind.PERSON, Sighting.HINT)));
        }
        return at + 1;
    }

    /** Whether a verb in the singular stands where one stands behind a subject, or the verb of an utterance before it. */
    private boolean isSubject(int at) {
        boolean before = line.isWord(at - 1)
                && (words.has(Cue.SAYS, line.at(at - 1))
                        || words.has(Cue.SINGULAR, line.at(at - 1))
                        || BEFORE_PERSONS.contains(line.lower(at - 1)));
        boolean behind = line.isLower(at + 1)
                && words.has(Cue.SINGULAR, line.at(at + 1))
                && (at == 0 || line.at(at - 1).kind() == Token.Kind.MARK);
        return before || (behind && !(at == 0 && Nounhood.endsWith(line.lower(at), ADVERB_ENDINGS)));
    }

    /** {@code Köln-Musterdorf}: a place with its district. */
    private boolean isPlaceByHyphen(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < SHORTEST_NAME || hyphen == text.length() - 1 || !Character.isUpperCase(text.charAt(hyphen + 1))) {
            return false;
        }
        var known = setting.gazetteer().named(text.substring(0, hyphen));
        return known != null && known.isPlace();
    }
}
