package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Passage;
import wiredesk.enrich.text.Token;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Mention;
import wiredesk.schemas.Part;

/** Everyone and everything that an article names: joins the short names to the long ones and keeps one kind for each. */
final class Cast {

    /** Entities of an article, and mentions of an entity, beyond which nobody reads. */
    private static final int MOST_ENTITIES = 60;

    private static final int MOST_MENTIONS = 100;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<Member>> byFirstWord = new HashMap<>();
    private final Map<String, List<Member>> byLastWord = new HashMap<>();
    private final String method;

    Cast(String method) {
        this.method = method;
    }

    /** Takes the names of the article's texts and gives the entities they stand for, most salient first. */
    List<Entity> of(ArticleText text, List<Name> names) {
        var longer = names.stream()
                .filter(name -> name.known().isPresent() || name.tokens().size() > 1)
                .sorted(Comparator.comparing((Name name) -> name.known().isPresent())
                        .reversed()
                        .thenComparingInt(name -> -name.tokens().size()))
                .toList();
        longer.forEach(this::join);
        acronyms(text, names);
        names.stream()
                .filter(name -> name.known().isEmpty() && name.tokens().size() == 1)
                .forEach(this::join);
        singleWords(text);
        return entities(text);
    }

    private void join(Name name) {
        var member = memberFor(name);
        member.names.add(name);
        name.role().ifPresent(role -> member.roles.merge(role, 1, Integer::sum));
    }

    private Member memberFor(Name name) {
        if (name.known().isPresent()) {
            var known = name.known().get();
            return members.computeIfAbsent(
                    known.name(), key -> index(new Member(key, known.kind(), known.code(), true)));
        }
        String text = key(name.text());
        var same = members.get(text);
        if (same != null) {
            return same;
        }
        var longName = longNameOf(name);
        if (longName != null) {
            return longName;
        }
        var member = new Member(SPACES.matcher(name.text()).replaceAll(" "), name.kind(), Optional.empty(), false);
        members.put(text, index(member));
        return member;
    }

    private Member index(Member member) {
        byFirstWord
                .computeIfAbsent(firstWord(member.key), word -> new ArrayList<>())
                .add(member);
        byLastWord
                .computeIfAbsent(lastWord(member.key), word -> new ArrayList<>())
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
        String shortForm = key(name.text());
        Member found = null;
        for (var member : byLastWord.getOrDefault(lastWord(shortForm), List.of())) {
            boolean fits = member.kind == EntityKind.PERSON
                    && ((name.kind() != EntityKind.EVENT && member.key.endsWith(" " + shortForm))
                            || (name.isPerson() && initialsFit(member, name)));
            found = fits ? moreOften(found, member) : found;
        }
        for (var member : byFirstWord.getOrDefault(firstWord(shortForm), List.of())) {
            boolean fits = member.kind != EntityKind.PERSON
                    && member.kind != EntityKind.PLACE
                    && member.kind == name.kind()
                    && member.key.startsWith(shortForm + " ");
            found = fits ? moreOften(found, member) : found;
        }
        return found;
    }

    private static Member moreOften(@Nullable Member one, Member other) {
        return one != null && one.names.size() >= other.names.size() ? one : other;
    }

    /** {@code J. Roe} is {@code Jane Roe}. */
    private static boolean initialsFit(Member member, Name name) {
        var tokens = name.tokens();
        String first = tokens.getFirst().text();
        return tokens.size() == 2
                && first.length() == 2
                && first.charAt(1) == '.'
                && member.name.charAt(0) == first.charAt(0)
                && member.key.endsWith(" " + tokens.getLast().lower());
    }

    /** {@code World Food Programme (WFP)}: from there on the letters stand for the name. */
    private void acronyms(ArticleText text, List<Name> names) {
        var byEnd = new HashMap<Integer, Name>();
        names.stream().filter(name -> name.part() == Part.BODY).forEach(name -> byEnd.put(name.end(), name));
        for (var name : names) {
            boolean letters = name.part() == Part.BODY
                    && name.tokens().size() == 1
                    && name.tokens().getFirst().isAllCapitals();
            if (letters && name.start() > 1 && text.body().text().charAt(name.start() - 1) == '(') {
                var before = byEnd.get(text.body().text().lastIndexOf(' ', name.start() - 1));
                if (before != null && before.tokens().size() > 1) {
                    var member = memberFor(before);
                    if (member.kind == EntityKind.PERSON || member.kind == EntityKind.OTHER) {
                        member.kind = EntityKind.ORGANISATION;
                    }
                    members.put(key(name.text()), member);
                }
            }
        }
    }

    /** A surname alone is a mention too, and so is any other single word once it is known as a name, wherever it stands. */
    private void singleWords(ArticleText text) {
        var byWord = new HashMap<String, Member>();
        for (var member : members.values()) {
            if (!member.isKnown && (member.kind == EntityKind.PERSON || member.name.indexOf(' ') < 0)) {
                byWord.merge(member.name.substring(member.name.lastIndexOf(' ') + 1), member, Cast::moreOften);
            }
        }
        if (!byWord.isEmpty()) {
            var taken = new EnumMap<Part, BitSet>(Part.class);
            members.values()
                    .forEach(member ->
                            member.names.forEach(name -> taken.computeIfAbsent(name.part(), part -> new BitSet())
                                    .set(name.start(), name.end())));
            text.passages()
                    .forEach(passage ->
                            singleWordsIn(passage, byWord, taken.getOrDefault(passage.part(), new BitSet())));
        }
    }

    private static void singleWordsIn(Passage passage, Map<String, Member> byWord, BitSet taken) {
        passage.tokens().filter(Token::isCapitalised).forEach(token -> {
            var member = byWord.get(token.text());
            if (member != null && !taken.get(token.start())) {
                member.names.add(new Name(
                        passage.part(), List.of(token), member.kind, Optional.empty(), Optional.empty(), token.text()));
            }
        });
    }

    private List<Entity> entities(ArticleText text) {
        var distinct = members.values().stream()
                .distinct()
                .filter(member -> !member.names.isEmpty())
                .toList();
        double most = distinct.stream()
                .mapToDouble(member -> member.weight(text))
                .max()
                .orElse(1);
        return distinct.stream()
                .map(member -> member.entity(Math.round(1000 * member.weight(text) / most) / 1000.0, method))
                .sorted(Comparator.comparingDouble(Entity::getSalience)
                        .reversed()
                        .thenComparing(Entity::getName))
                .limit(MOST_ENTITIES)
                .toList();
    }

    private static String key(String name) {
        return SPACES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static final class Member {

        private final String name;
        private final String key;
        private final Optional<String> code;
        private final boolean isKnown;
        private final List<Name> names = new ArrayList<>();
        private final Map<String, Integer> roles = new LinkedHashMap<>();
        private EntityKind kind;

        Member(String name, EntityKind kind, Optional<String> code, boolean isKnown) {
            this.name = name;
            this.key = Cast.key(name);
            this.kind = kind;
            this.code = code;
            this.isKnown = isKnown;
        }

        /** Early and often: the headline counts twice, the body's beginning more than its end, each further mention less. */
        double weight(ArticleText text) {
            double weight = 0;
            for (var mention : names) {
                weight += mention.part() == Part.HEADLINE
                        ? 2
                        : 0.5
                                + 0.5
                                        * (1
                                                - mention.start()
                                                        / (double) Math.max(
                                                                1,
                                                                text.body()
                                                                        .text()
                                                                        .length()));
            }
            return Math.log1p(weight);
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
}
