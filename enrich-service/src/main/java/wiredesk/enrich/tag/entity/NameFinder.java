package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.tag.entity.Gazetteer.Match;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Sentence;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Part;

/**
 * Finds the names in one language's sentences: what the gazetteer knows, and runs of capitalised words, told apart by the words they begin
 * and end with and by what stands around them.
 */
final class NameFinder {

    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "du", "da", "dos", "das", "di", "del", "della", "la", "le", "el", "al",
            "bin", "ibn", "ben", "ter", "zu");
    private static final Set<String> CONNECTORS = Set.of(
            "of", "for", "de", "del", "des", "du", "für", "der", "die", "la", "los", "las", "the", "and", "y", "et",
            "und", "d'", "l'");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "y", "et", "und");
    private static final Set<String> WHERE =
            Set.of("in", "at", "near", "from", "outside", "en", "à", "desde", "bei", "aus", "nach", "в", "из");
    private static final Set<String> ROMAN =
            Set.of("II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI");
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_ROLE = 12;
    private static final int LONGEST_ACRONYM = 6;
    private static final int LONGEST_WORD = 40;
    /** A line where so many of the longer words are capitalised is set in capitals, whatever they mean. */
    private static final double HEADLINE_IN_CAPITALS = 0.6;

    private static final double SENTENCE_IN_CAPITALS = 0.9;

    private final Vocabulary words;
    private final Gazetteer gazetteer;

    NameFinder(String language) {
        this.words = Vocabulary.in(language);
        this.gazetteer = Gazetteer.in(language);
    }

    List<Name> names(Passage passage) {
        var names = new ArrayList<Name>();
        passage.sentences().forEach(sentence -> new InSentence(passage.part(), passage.text(), sentence, names).find());
        return names;
    }

    /** Whether a line is set in capitals, so that they say nothing about its words. */
    static boolean isSetInCapitals(Sentence sentence, Part part) {
        double share = part == Part.HEADLINE ? HEADLINE_IN_CAPITALS : SENTENCE_IN_CAPITALS;
        int longer = 0;
        int capitalised = 0;
        int all = 0;
        for (var token : sentence.tokens()) {
            if (token.isWord() && token.text().length() > 3) {
                longer++;
                if (token.isCapitalised()) {
                    capitalised++;
                }
                if (token.isAllCapitals()) {
                    all++;
                }
            }
        }
        return longer > 3 && (capitalised > share * longer || all > longer / 2);
    }

    /** The search in one sentence, from left to right. */
    private final class InSentence {

        private final Part part;
        private final String text;
        private final List<Token> tokens;
        private final List<Name> names;
        private final boolean capitalsSpeak;

        InSentence(Part part, String text, Sentence sentence, List<Name> names) {
            this.part = part;
            this.text = text;
            this.tokens = sentence.tokens();
            this.names = names;
            this.capitalsSpeak = words.capitalsAreNames() && !isSetInCapitals(sentence, part);
        }

        void find() {
            int at = 0;
            while (at < tokens.size()) {
                at = tokens.get(at).isWord() ? Math.max(at + 1, nameAt(at)) : at + 1;
            }
        }

        /** Takes the name that begins here, if any; returns where to go on. */
        private int nameAt(int at) {
            var match = gazetteer.match(tokens, at);
            var token = tokens.get(at);
            if (!token.isCapitalised()) {
                return match == null || isInLowerCase(token, match) ? at : take(at, match);
            }
            if (match == null && at == 0 && words.isCommon(token)) {
                return at + 1;
            }
            int end = capitalsSpeak ? endOfRun(at) : endOfKnownPerson(at);
            if (match != null && at + match.length() >= end && !(match.length() == 1 && isRoleFor(at, end))) {
                return take(at, match);
            }
            return run(at, end, match);
        }

        /** In lower case only words for people are names: {@code российский}, {@code ukrainischen}. */
        private static boolean isInLowerCase(Token token, Match match) {
            return Character.isLowerCase(token.text().codePointAt(0))
                    && !match.known().byPeople()
                    && match.length() == 1;
        }

        private boolean isRoleFor(int at, int end) {
            return end > at + 1 && words.isRole(tokens.get(at));
        }

        private int take(int at, Match match) {
            add(at, at + match.length(), match.known().kind(), match.known(), Optional.empty());
            return at + match.length();
        }

        /** One past the last word of the capitalised run. */
        private int endOfRun(int start) {
            boolean takesConnectors =
                    words.organisationStarts().contains(tokens.get(start).lower());
            int end = start;
            int at = start;
            while (at < tokens.size() && at - start < LONGEST_NAME) {
                var token = tokens.get(at);
                if (token.isCapitalised()
                        && token.text().length() < LONGEST_WORD
                        && !(at > start && words.notNames().contains(token.lower()))) {
                    takesConnectors |= words.organisationStarts().contains(token.lower());
                    at++;
                    end = at;
                } else if (at > start
                        && token.isWord()
                        && (PARTICLES.contains(token.lower())
                                || (takesConnectors && CONNECTORS.contains(token.lower())))) {
                    if (CONJUNCTIONS.contains(token.lower())
                            && !(at + 1 < tokens.size() && tokens.get(at + 1).isCapitalised())) {
                        break;
                    }
                    at++;
                } else {
                    break;
                }
            }
            return end;
        }

        /** Where capitals say nothing: a given name and the words behind it. */
        private int endOfKnownPerson(int start) {
            int end = start;
            if (!Vocabulary.isFirstName(tokens.get(start))) {
                return end;
            }
            int at = start;
            while (at < tokens.size() && at - start < 4) {
                var token = tokens.get(at);
                if (token.isCapitalised() && !(at > start && words.isCommon(token))) {
                    at++;
                    end = at;
                    if (at - start >= 2 && !Vocabulary.isFirstName(token) && !isInitial(token)) {
                        break;
                    }
                } else if (at > start && PARTICLES.contains(token.lower())) {
                    at++;
                } else {
                    break;
                }
            }
            return end - start >= 2 ? end : start;
        }

        /** Tells what a run of capitalised words is; returns where to go on. */
        private int run(int start, int end, @Nullable Match match) {
            if (end <= start) {
                return match == null ? start + 1 : take(start, match);
            }
            int name = start;
            while (name < end - 1 && name == 0 && words.isCommon(tokens.get(name)) && match == null) {
                name++;
                match = gazetteer.match(tokens, name);
            }
            var last = tokens.get(end - 1);
            int afterRole = endOfRole(name, end);
            if (afterRole > name) {
                if (match != null && match.known().byPeople()) {
                    take(name, match);
                }
                if (afterRole == end) {
                    return end;
                }
                var afterwards = gazetteer.match(tokens, afterRole);
                if (afterwards != null && afterRole + afterwards.length() >= end) {
                    return take(afterRole, afterwards);
                }
                return person(name, afterRole, end);
            }
            int length = end - name;
            if (match != null && name + match.length() >= end) {
                return take(name, match);
            }
            if ((length >= 2 && words.organisationHeads().contains(last.lower()))
                    || (length >= 3
                            && words.organisationStarts()
                                    .contains(tokens.get(name).lower()))) {
                return other(name, end, EntityKind.ORGANISATION);
            }
            if (length >= 2
                    && (words.eventHeads().contains(last.lower())
                            || words.eventStarts().contains(tokens.get(name).lower()))) {
                return other(name, end, EntityKind.EVENT);
            }
            if (length >= 2
                    && (words.placeHeads().contains(last.lower())
                            || words.placeStarts().contains(tokens.get(name).lower()))) {
                return other(name, end, EntityKind.PLACE);
            }
            if (length >= 2
                    && length <= LONGEST_PERSON
                    && Vocabulary.isFirstName(tokens.get(name))
                    && !isKnownAt(name + 1, end)) {
                return person(name, name, end);
            }
            int given = givenNameInside(name, end);
            if (given > name && match == null) {
                return person(given, given, end);
            }
            if (length >= 2 && ROMAN.contains(last.text())) {
                return other(name, end, EntityKind.OTHER);
            }
            if (match != null) {
                return take(name, match);
            }
            int known = firstKnown(name + 1, end);
            if (known < end && known > name) {
                unknown(name, known);
                return known;
            }
            unknown(name, end);
            return end;
        }

        /** Where within a run a person's name begins, as in {@code Labour backbencher Jane Roe}; {@code start} if nowhere. */
        private int givenNameInside(int start, int end) {
            for (int at = start + 1; at < end - 1; at++) {
                if (Vocabulary.isFirstName(tokens.get(at)) && end - at <= 3 && gazetteer.match(tokens, at) == null) {
                    return at;
                }
            }
            return start;
        }

        /** Whether the rest of the run is an organisation, event or country of two words or more. */
        private boolean isKnownAt(int from, int end) {
            var match = gazetteer.match(tokens, from);
            return match != null && from + match.length() == end && match.length() >= 2;
        }

        private int firstKnown(int from, int end) {
            for (int at = from; at < end; at++) {
                if (tokens.get(at).isCapitalised() && gazetteer.match(tokens, at) != null) {
                    return at;
                }
            }
            return end;
        }

        /** Words of a run that neither the gazetteer nor their own form explains: their neighbours must. */
        private void unknown(int start, int end) {
            while (end > start && !tokens.get(end - 1).isCapitalised()) {
                end--;
            }
            int length = end - start;
            if (length <= 0 || isInsideRole(start, end)) {
                return;
            }
            var first = tokens.get(start);
            if (start == 0 && length > 1 && words.firstWordsAreCommon() && !Vocabulary.isFirstName(first)) {
                unknown(1, end);
                return;
            }
            if (length == 1 && isSaid(start, end) && !roleBefore(start)) {
                return;
            }
            if (roleBefore(start) || isSaid(start, end) || hasAge(end)) {
                if (length <= LONGEST_PERSON && !first.isAllCapitals() && !(length == 1 && start == 0)) {
                    person(start, start, end);
                }
                return;
            }
            if (length == 1) {
                single(start);
                return;
            }
            boolean plain = tokens.subList(start, end).stream().noneMatch(Token::isAllCapitals);
            boolean initial = tokens.subList(start, end - 1).stream().anyMatch(InSentence::isInitial);
            boolean particles =
                    tokens.subList(start, end).stream().anyMatch(token -> PARTICLES.contains(token.lower()));
            if ((initial && length <= LONGEST_PERSON)
                    || (plain && !particles && length <= 3 && !words.isCommon(first))) {
                add(start, end, EntityKind.PERSON, null, roleAround(start, end));
            } else if (!plain) {
                add(start, end, EntityKind.ORGANISATION, null, Optional.empty());
            } else {
                add(start, end, EntityKind.OTHER, null, Optional.empty());
            }
        }

        /** {@code Secretary of State for European and Eurasian Affairs}: what an office is for is no name. */
        private boolean isInsideRole(int start, int end) {
            if (!words.officeEnds().contains(tokens.get(end - 1).lower())) {
                return false;
            }
            int at = start;
            while (at > 0 && tokens.get(at - 1).isWord() && start - at < LONGEST_ROLE) {
                at--;
                if (words.roles().contains(tokens.get(at).lower())) {
                    return true;
                }
            }
            return false;
        }

        private void single(int at) {
            var token = tokens.get(at);
            if (words.isCommon(token) || isInitial(token)) {
                return;
            }
            int letters = token.text().length();
            if (token.isAllCapitals() && letters <= LONGEST_ACRONYM && letters > 1) {
                add(at, at + 1, EntityKind.ORGANISATION, null, Optional.empty());
            } else if (at > 0
                    && letters > 2
                    && WHERE.contains(tokens.get(at - 1).lower())
                    && !words.isRole(token)) {
                add(at, at + 1, EntityKind.PLACE, null, Optional.empty());
            }
        }

        private int person(int roleStart, int start, int end) {
            var role = start > roleStart ? Optional.of(spoken(roleStart, start)) : roleAround(start, end);
            add(start, end, EntityKind.PERSON, null, role);
            return end;
        }

        private int other(int start, int end, EntityKind kind) {
            int name = words.isCommon(tokens.get(start)) && end - start > 1 ? start + 1 : start;
            add(name, end, kind, null, Optional.empty());
            return end;
        }

        /** One past the titles and role words that a run begins with; {@code start} if there are none. */
        private int endOfRole(int start, int end) {
            int at = start;
            int role = start;
            while (at < end) {
                var token = tokens.get(at);
                if (words.isRole(token)) {
                    role = at + 1;
                } else if (!words.isRoleModifier(token) && !CONNECTORS.contains(token.lower()) && !isByPeople(at)) {
                    break;
                }
                at++;
            }
            return role;
        }

        private boolean isByPeople(int at) {
            var match = gazetteer.match(tokens, at);
            return match != null && match.length() == 1 && match.known().kind() == EntityKind.PLACE;
        }

        private boolean roleBefore(int start) {
            return start > 0 && words.isRole(tokens.get(start - 1));
        }

        private boolean isSaid(int start, int end) {
            boolean before =
                    end < tokens.size() && words.says().contains(tokens.get(end).lower());
            boolean after =
                    start > 0 && words.says().contains(tokens.get(start - 1).lower());
            return before || (after && end - start >= 2);
        }

        /** {@code Jane Roe, 45,}. */
        private boolean hasAge(int end) {
            return end + 1 < tokens.size()
                    && tokens.get(end).is(',')
                    && tokens.get(end + 1).kind() == Token.Kind.NUMBER
                    && tokens.get(end + 1).text().length() == 2
                    && (end + 2 == tokens.size() || tokens.get(end + 2).kind() == Token.Kind.MARK);
        }

        /** The role beside a name: {@code president Jane Roe}, {@code Jane Roe, the minister of trade,}, {@code the minister of trade, Jane Roe}. */
        private Optional<String> roleAround(int start, int end) {
            int before = start;
            while (before > 0
                    && (words.isRole(tokens.get(before - 1))
                            || (before < start && words.isRoleModifier(tokens.get(before - 1))))) {
                before--;
            }
            if (before < start) {
                return Optional.of(spoken(before, start));
            }
            if (end + 1 < tokens.size() && tokens.get(end).is(',')) {
                int close = nextMark(end + 1);
                if (close - end <= LONGEST_ROLE && isRolePhrase(end + 1, close)) {
                    return Optional.of(spoken(end + 1, close));
                }
            }
            if (start > 1 && tokens.get(start - 1).is(',')) {
                int open = previousMark(start - 1);
                while (open < start - 1 && !words.isRole(tokens.get(open)) && !words.isRoleModifier(tokens.get(open))) {
                    open++;
                }
                if (start - open <= LONGEST_ROLE && isRolePhrase(open, start - 1)) {
                    return Optional.of(spoken(open, start - 1));
                }
            }
            return Optional.empty();
        }

        private boolean isRolePhrase(int from, int to) {
            boolean role = false;
            for (int at = from; at < to; at++) {
                if (words.says().contains(tokens.get(at).lower())) {
                    return false;
                }
                role |= words.roles().contains(tokens.get(at).lower());
            }
            return role && !"who".equals(tokens.get(from).lower());
        }

        private int nextMark(int from) {
            int at = from;
            while (at < tokens.size() && tokens.get(at).kind() != Token.Kind.MARK) {
                at++;
            }
            return at;
        }

        private int previousMark(int before) {
            int at = before;
            while (at > 0 && tokens.get(at - 1).kind() != Token.Kind.MARK) {
                at--;
            }
            return at;
        }

        /** The words of a role as they stand there, without the article before them. */
        private String spoken(int from, int to) {
            int start = from;
            while (start < to - 1
                    && words.stopWords().contains(tokens.get(start).lower())) {
                start++;
            }
            return text.substring(tokens.get(start).start(), tokens.get(to - 1).end())
                    .replaceAll("\\s+", " ");
        }

        private static boolean isInitial(Token token) {
            return token.text().length() == 2 && token.text().charAt(1) == '.';
        }

        private void add(int start, int end, EntityKind kind, @Nullable Known known, Optional<String> role) {
            var own = tokens.subList(start, end);
            names.add(new Name(
                    part,
                    List.copyOf(own),
                    kind,
                    Optional.ofNullable(known),
                    role,
                    text.substring(own.getFirst().start(), own.getLast().end())));
        }
    }
}
