package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;

/** Everyone and everything that an article names: joins the short names to the long ones. */
final class Cast {

    /** Entities of an article beyond which nobody reads; a page of results names some hundred. */
    private static final int MOST_ENTITIES = 400;

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<Member>> byFirstWord = new HashMap<>();
    private final Map<String, List<Member>> byLastWord = new HashMap<>();
    private final Map<String, String> longNames;
    private final String method;

    /**
     * @param longNames the long names that letters stand for in the article, both without case
     * @param method who found the names
     */
    Cast(Map<String, String> longNames, String method) {
        this.longNames = longNames;
        this.method = method;
    }

    /** Takes the names of the article's texts and gives the entities they stand for, most salient first. */
    List<Entity> of(ArticleText text, List<Name> names) {
        var longestFirst = Comparator.comparing((Name name) -> name.known().isEmpty())
                .thenComparingInt(name -> -name.tokens().size());
        names.stream().sorted(longestFirst).forEach(this::join);
        return entities(text);
    }

    private void join(Name name) {
        var country = name.known().flatMap(Known::country);
        country.ifPresent(known -> memberFor(known).imply(name));
        if (country.isEmpty() || Runs.isName(name.tokens().getFirst())) {
            memberFor(name).add(name);
        }
    }

    private Member memberFor(Known known) {
        return members.computeIfAbsent(
                id(known.kind(), Member.key(known.name())),
                id -> index(new Member(known.name(), known.kind(), known.code())));
    }

    private Member memberFor(Name name) {
        if (name.known().isPresent()) {
            return memberFor(name.known().get());
        }
        String own = Member.key(name.text());
        String id = id(name.kind(), longNames.getOrDefault(own, own));
        var same = members.get(id);
        if (same == null) {
            same = longNameOf(name);
        }
        if (same == null) {
            same = index(new Member(name.text(), name.kind(), Optional.empty()));
            members.put(id, same);
        }
        return same;
    }

    /** One kind, one name: an article on sports has the town and its team. */
    private static String id(EntityKind kind, String key) {
        return kind + ":" + key;
    }

    private Member index(Member member) {
        byFirstWord
                .computeIfAbsent(firstWord(member.key()), word -> new ArrayList<>())
                .add(member);
        byLastWord
                .computeIfAbsent(lastWord(member.key()), word -> new ArrayList<>())
                .add(member);
        return member;
    }

    private static String firstWord(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    private static String lastWord(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** The longer name that this is a short form of; of several the one named most often so far. */
    private @Nullable Member longNameOf(Name name) {
        String shortForm = Member.key(name.text());
        Member found = null;
        if (name.isPerson()) {
            for (var member : byLastWord.getOrDefault(lastWord(shortForm), List.of())) {
                boolean fits = member.kind() == EntityKind.PERSON
                        && (member.key().endsWith(" " + shortForm) || member.hasInitialsOf(name));
                found = fits ? moreOften(found, member) : found;
            }
        }
        boolean begins = name.kind() != EntityKind.PLACE
                && (!name.isPerson() || name.tokens().size() == 1);
        if (found == null && begins) {
            for (var member : byFirstWord.getOrDefault(firstWord(shortForm), List.of())) {
                boolean fits = member.kind() == name.kind() && member.key().startsWith(shortForm + " ");
                found = fits ? moreOften(found, member) : found;
            }
        }
        return found;
    }

    private static Member moreOften(@Nullable Member one, Member other) {
        return one != null && one.size() >= other.size() ? one : other;
    }

    private List<Entity> entities(ArticleText text) {
        var distinct = members.values().stream()
                .distinct()
                .filter(member -> !member.isEmpty())
                .toList();
        double most = distinct.stream()
                .mapToDouble(member -> member.weight(text))
                .max()
                .orElse(1);
        return distinct.stream()
                .map(member -> member.entity(Math.round(1000 * member.weight(text) / most) / 1000.0, method))
                .sorted(Comparator.comparingDouble(Entity::getSalience)
                        .reversed()
                        .thenComparing(Entity::getName)
                        .thenComparing(Entity::getKind))
                .limit(MOST_ENTITIES)
                .toList();
    }
}
