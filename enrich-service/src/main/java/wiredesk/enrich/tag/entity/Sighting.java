package wiredesk.enrich.tag.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.EntityKind;

/** A stretch of a line that is a name or may be one, and what speaks for each kind there. */
final class Sighting {

    /** Says what it is, unless the rest of the article knows better. */
    static final int SURE = 8;

    static final int LIKELY = 4;
    static final int HINT = 2;
    static final int GUESS = 1;

    private final Line line;
    private final int start;
    private final int end;
    private final String text;
    private final Votes votes = new Votes();
    private @Nullable Known known;
    private @Nullable EntityKind settled;
    private boolean doubtful;
    private Optional<String> role = Optional.empty();

    Sighting(Line line, int start, int end) {
        this.line = line;
        this.start = start;
        this.end = end;
        this.text = line.text(start, end);
    }

    Sighting vote(EntityKind kind, int weight) {
        votes.add(kind, weight);
        return this;
    }

    /** Known beforehand; a word for a country's people is always that. */
    Sighting known(Known found) {
        known = found;
        if (found.isDemonym()) {
            settled = found.kind();
        }
        return this;
    }

    /** The article itself says what it stands for. */
    Sighting defined() {
        known = null;
        settled = null;
        return vote(EntityKind.ORGANISATION, SURE);
    }

    /** This one is of that kind, whatever the same name is elsewhere. */
    Sighting settle(EntityKind kind) {
        settled = kind;
        return this;
    }

    /** It may be no name at all, unless the article has it elsewhere. */
    Sighting doubt() {
        doubtful = true;
        return this;
    }

    Sighting role(Optional<String> found) {
        role = found;
        return this;
    }

    Line line() {
        return line;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    String text() {
        return text;
    }

    /** The name without case, by which mentions of the same name are counted together. */
    String key() {
        return key(text);
    }

    static String key(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    List<Token> tokens() {
        return line.tokens().subList(start, end);
    }

    Votes votes() {
        return votes;
    }

    boolean hasVotes() {
        return !votes.isEmpty();
    }

    @Nullable Known known() {
        return known;
    }

    @Nullable EntityKind settled() {
        return settled;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** As a name of the kind that was decided. */
    Name as(EntityKind kind) {
        var agreed = known != null && known.kind() == kind ? Optional.of(known) : Optional.<Known>empty();
        return new Name(line.part(), List.copyOf(tokens()), kind, agreed, role, text);
    }
}
