package wiredesk.enrich.tag.entity;

import java.util.Optional;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/** Capitalised words that neither the gazetteer nor their own form explains: their ending and their neighbours must. */
final class UnknownName {

    private static final int LONGEST_PERSON = 5;
    private static final int LONGEST_LIKELY_PERSON = 3;
    private static final int LONGEST_ACRONYM = 6;

    private final Setting setting;
    private final Vocabulary words;
    private final Line line;
    private final Context context;
    private final LineStarts starts;

    UnknownName(Setting setting, Line line, Context context, LineStarts starts) {
        this.setting = setting;
        this.words = setting.words();
        this.line = line;
        this.context = context;
        this.starts = starts;
    }

    /** What the words from one token to before another may be; nothing if they are no name. */
    Optional<Sighting> of(int start, int givenEnd) {
        int end = givenEnd;
        while (end > start && !Runs.isName(line.at(end - 1))) {
            end--;
        }
        if (end <= start || new Roles(words, line).isInside(start, end)) {
            return Optional.empty();
        }
        return end - start == 1 ? single(start) : Optional.of(several(start, end));
    }

    private Sighting several(int start, int end) {
        var tokens = line.tokens().subList(start, end);
        var sighting = new Sighting(line, start, end);
        boolean plain = tokens.stream().noneMatch(Token::isAllCapitals);
        boolean initial = tokens.subList(0, tokens.size() - 1).stream().anyMatch(Runs::isInitial);
        if (initial && tokens.size() <= LONGEST_PERSON) {
            sighting.vote(EntityKind.PERSON, Sighting.SURE);
        } else if (Vocabulary.isSurname(tokens.getLast().text())) {
            sighting.vote(EntityKind.PERSON, Sighting.LIKELY);
        } else if (!plain) {
            sighting.vote(EntityKind.ORGANISATION, Sighting.LIKELY);
        } else if (tokens.size() <= LONGEST_LIKELY_PERSON && !words.isCommon(tokens.getFirst())) {
            sighting.vote(EntityKind.PERSON, Sighting.HINT);
        } else {
            sighting.vote(EntityKind.OTHER, Sighting.GUESS);
        }
        return context.read(sighting);
    }

    private Optional<Sighting> single(int at) {
        var token = line.at(at);
        boolean first = starts.isFirst(at);
        if (words.has(Cue.EVENT_START, token) && !first && words.shortestOrganisation() == 2) {
            return Optional.of(new Sighting(line, at, at + 1).vote(EntityKind.EVENT, Sighting.SURE));
        }
        if (isNone(token)) {
            return Optional.empty();
        }
        var sighting = context.read(new Sighting(line, at, at + 1));
        if (token.isAllCapitals() && token.text().length() <= LONGEST_ACRONYM) {
            sighting.vote(EntityKind.ORGANISATION, Sighting.LIKELY);
        }
        if (words.has(Cue.ORGANISATION_ALONE, token)) {
            sighting.vote(EntityKind.ORGANISATION, Sighting.SURE);
        }
        boolean surname = Vocabulary.isSurname(token.text());
        if (surname) {
            sighting.vote(EntityKind.PERSON, Sighting.HINT);
        }
        Shape.of(token.text()).ifPresent(kind -> sighting.vote(kind, Sighting.HINT));
        boolean plural = token.lower().endsWith("s") && !surname && !token.isAllCapitals();
        boolean nothingSpeaks = !sighting.hasVotes() && (first || !words.knowsCommonWords());
        return Optional.of(nothingSpeaks || (first && plural) ? sighting.doubt() : sighting);
    }

    private boolean isNone(Token token) {
        return token.text().length() == 1
                || Prose.ROMAN.contains(token.text())
                || words.isCommon(token)
                || Runs.isInitial(token)
                || words.isRole(token)
                || setting.usage().isCommon(token.lower());
    }
}
