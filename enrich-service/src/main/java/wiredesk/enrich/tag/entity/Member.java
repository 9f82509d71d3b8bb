package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Part;

/** One of those whom an article names, with all its names there. */
final class Member {

    /** Mentions of an entity beyond which nobody reads. */
    private static final int MOST_MENTIONS = 100;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String name;
    private final String key;
    private final EntityKind kind;
    private final Optional<String> code;
    private final List<Name> names = new ArrayList<>();
    /** Words for a country's people or things, which stand for the country without naming it. */
    private final List<Name> implied = new ArrayList<>();

    private final Map<String, Integer> roles = new LinkedHashMap<>();

    Member(String name, EntityKind kind, Optional<String> code) {
        this.name = SPACES.matcher(name).replaceAll(" ");
        this.key = key(name);
        this.kind = kind;
        this.code = code;
    }

    /** A name without case, its words parted by one blank. */
    static String key(String name) {
        return SPACES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    void add(Name mention) {
        names.add(mention);
        mention.role().ifPresent(role -> roles.merge(role, 1, Integer::sum));
    }

    void imply(Name mention) {
        implied.add(mention);
    }

    String key() {
        return key;
    }

    EntityKind kind() {
        return kind;
    }

    int size() {
        return names.size();
    }

    boolean isEmpty() {
        return names.isEmpty() && implied.isEmpty();
    }

    /** {@code J. Roe} is {@code Jane Roe}. */
    boolean hasInitialsOf(Name other) {
        var tokens = other.tokens();
        return tokens.size() == 2
                && Runs.isInitial(tokens.getFirst())
                && name.charAt(0) == tokens.getFirst().text().charAt(0)
                && key.endsWith(" " + tokens.getLast().lower());
    }

    /** Early and often: the headline counts twice, the body's beginning more than its end, each further mention less. */
    double weight(ArticleText text) {
        double length = Math.max(1, text.body().text().length());
        double weight = 0;
        for (var mention : names) {
            weight += weight(mention, length);
        }
        for (var mention : implied) {
            weight += weight(mention, length) / 2;
        }
        return Math.log1p(weight);
    }

    private static double weight(Name mention, double length) {
        return mention.part() == Part.HEADLINE ? 2 : 0.5 + 0.5 * (1 - mention.start() / length);
    }

    Entity entity(double salience, String method) {
        var entity = Entity.newBuilder().setName(name).setKind(kind);
        code.ifPresent(entity::setCode);
        if (kind == EntityKind.PERSON) {
            role().ifPresent(entity::setRole);
        }
        return entity.setSalience(salience)
                .setMethod(method)
                .setMentions(names.stream()
                        .sorted(Comparator.comparing(Name::part).thenComparingInt(Name::start))
                        .limit(MOST_MENTIONS)
                        .map(Member::mention)
                        .toList())
                .build();
    }

    /** The role given most often; of those the longest. */
    private Optional<String> role() {
        return roles.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparingInt(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static Mention mention(Name name) {
        return Mention.newBuilder()
                .setPart(name.part())
                .setStart(name.start())
                .setEnd(name.end())
                .setText(name.text())
                .build();
    }
}
