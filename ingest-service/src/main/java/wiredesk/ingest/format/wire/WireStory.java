package wiredesk.ingest.format.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import wiredesk.ingest.format.copy.CopyBody;
import wiredesk.ingest.format.copy.EditorialLines;
import wiredesk.ingest.format.copy.EndMarks;
import wiredesk.ingest.format.copy.TakeKeys;
import wiredesk.ingest.format.copy.Typography;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.text.DatelineAgencies;
import wiredesk.ingest.text.Datelines;

/**
 * What the stories of all wires have in common: who they are, when they were sent, which earlier take they follow, their body.
 *
 * <p>A wire's message has no guid. Service, number and day name it: the numbers begin anew each day. Without a day there is no such name,
 * and the story is known by its content alone. A lead or correction is another message and another article, tied to the first by its slug
 * and a link; only a kill that gives the number of a message takes that message's name, for it must reach it.
 */
final class WireStory {

    /** A dateline may stand below a lead. */
    private static final int PARAGRAPHS = 2;

    private static final int LONGEST_KEYS = 40;

    private final StoryBuilder story;
    private final EditorialLines editorial;
    private final Optional<TrailerDate> trailer;
    private final String id;
    private final Set<String> names = new HashSet<>();
    private Optional<Slug> slug = Optional.empty();
    private Optional<String> inHeader = Optional.empty();
    private Optional<String> line = Optional.empty();

    WireStory(Document document, String id, Optional<TrailerDate> trailer) {
        this.story = new StoryBuilder(document.zone());
        this.editorial = new EditorialLines(story, document.zone(), trailer.map(TrailerDate::day));
        this.trailer = trailer;
        this.id = id;
        story.versionCreated("trailer", trailer.map(it -> it.moment().toString()));
        trailer.flatMap(TrailerDate::agency).ifPresent(this::agency);
    }

    /** The agency's name, by which its signature is known too. */
    void agency(String name) {
        story.source(Optional.of(name));
        service(name);
    }

    /** A word of the header that names the agency, or a desk of it: the dateline tells. */
    void agencyOrDesk(String name) {
        inHeader = Optional.of(name);
        service(name);
    }

    /** A name of the service that is none to print. */
    void service(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    /** The line below a byline that names an agency. */
    void line(String name) {
        line = line.or(() -> Optional.of(name));
    }

    void headline(String headline) {
        story.headline(Optional.of(Typography.plain(withoutKeys(headline))));
    }

    /** {@code 1st Ld-Writethru-Ferry runs aground}: the keys of a take in front of its headline. */
    private String withoutKeys(String headline) {
        int end = 0;
        int limit = headline.isEmpty() || !Character.isDigit(headline.charAt(0))
                ? 0
                : Math.min(headline.length() - 1, LONGEST_KEYS);
        for (int i = 3; i < limit; i++) {
            char c = headline.charAt(i);
            if ((c == '-' || c == ':') && TakeKeys.of(headline.substring(0, i)).isPresent()) {
                end = i;
            }
        }
        if (end == 0) {
            return headline;
        }
        editorial.keys(headline.substring(0, end));
        return headline.substring(end + 1).strip();
    }

    StoryBuilder story() {
        return story;
    }

    EditorialLines editorial() {
        return editorial;
    }

    void slug(Slug found) {
        if (found.text().isEmpty()) {
            return;
        }
        slug = slug.or(() -> Optional.of(found));
        story.slugline(Optional.of(found.text()));
        found.keywords().forEach(story::keyword);
        found.keys().ifPresent(editorial::keys);
    }

    boolean hasSlug() {
        return slug.isPresent();
    }

    /** The item, its body made of the lines that are left. */
    ParsedItem finish(List<String> lines) {
        Body body = CopyBody.of(lines, editorial, DatelineAgencies.with(lines, names));
        story.body(body);
        Optional<String> inDateline = inDateline(body);
        story.source(inHeader.filter(name -> inDateline.isEmpty() || isNamedBy(name, inDateline.get()))
                .or(() -> inDateline.map(WireStory::known)));
        story.sender(line);
        editorial.finish();
        boolean kill = story.isCanceled();
        Optional<String> reference = slug.flatMap(Slug::reference)
                .or(() -> kill ? reference(editorial.notes()) : Optional.empty())
                .or(() -> kill ? reference(String.join(" ", lines)) : Optional.empty());
        story.guid((kill ? reference : Optional.<String>empty())
                .flatMap(this::dated)
                .or(() -> dated(id)));
        if (!kill || reference.isEmpty()) {
            editorial
                    .followingKeys()
                    .ifPresent(keys -> story.link(
                            "evolvedfrom",
                            reference.flatMap(this::dated).or(() -> slug.map(it -> "slug:" + it.text())),
                            Optional.of(keys)));
        }
        return story.hasStory()
                ? ParsedItem.taken(story.build())
                : ParsedItem.refused(Refusal.noStory("The message " + (id.isEmpty() ? "" : id + " ") + "has no text"));
    }

    private static Optional<String> inDateline(Body body) {
        if (!(body instanceof Body.Plain plain)) {
            return Optional.empty();
        }
        return Stream.of(plain.text().split("\n\n", PARAGRAPHS + 1))
                .limit(PARAGRAPHS)
                .flatMap(paragraph -> Datelines.find(Words.oneLine(paragraph)).stream())
                .findFirst()
                .map(Datelines.Found::dateline)
                .flatMap(DatelineAgencies::of);
    }

    /** Whether the header's name is the one to print; {@code ADN} is not where the dateline says {@code Adnkronos}, nor a desk. */
    private static boolean isNamedBy(String header, String dateline) {
        boolean shortened =
                dateline.length() > header.length() && dateline.regionMatches(true, 0, header, 0, header.length());
        return isPartOf(header, dateline)
                && !(shortened && dateline.chars().allMatch(Character::isLetter))
                && (isKnown(header) || !isKnown(dateline));
    }

    /** Whether it is an agency's name, or begins with one: {@code dpa-spe}. */
    private static boolean isKnown(String name) {
        return EndMarks.isAgency(name.split("[^\\p{L}]", 2)[0].toLowerCase(Locale.ROOT), Set.of());
    }

    /** {@code dpa} of {@code dpa/lni}, which is a desk of it. */
    private static String known(String name) {
        int stroke = name.indexOf('/');
        return stroke > 0 && isKnown(name) && !isKnown(name.substring(stroke + 1)) ? name.substring(0, stroke) : name;
    }

    /** Whether one of the agencies that the dateline names ({@code tca/dpa}) is the header's ({@code dpa-tns}). */
    private static boolean isPartOf(String header, String dateline) {
        String whole = header.toLowerCase(Locale.ROOT);
        for (String agency : dateline.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 8)) {
            if (!agency.isEmpty() && (whole.contains(agency) || agency.contains(whole))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> dated(String number) {
        return number.isEmpty() ? Optional.empty() : trailer.map(it -> number + "-" + it.day());
    }

    /** The number of another message of the same shape as this one's. */
    private Optional<String> reference(String text) {
        StringTokenizer words = new StringTokenizer(Words.oneLine(text), " ,;:()\"'");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (isAlike(bare) && !bare.equalsIgnoreCase(id)) {
                return Optional.of(bare);
            }
        }
        return Optional.empty();
    }

    /** Letters and digits where the own number has them, and at least the digits of it as many. */
    private boolean isAlike(String word) {
        if (word.length() != id.length() || word.length() < 4) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean digit = Character.isDigit(id.charAt(i));
            if (digit ? !Character.isDigit(word.charAt(i)) : !Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
