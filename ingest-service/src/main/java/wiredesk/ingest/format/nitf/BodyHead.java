package wiredesk.ingest.format.nitf;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlNode;
import wiredesk.ingest.format.xml.XmlText;

/** {@code body.head} and {@code body.end}: the lines above and below a story's text. */
final class BodyHead {

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int FEWEST_OF_A_SENTENCE = 6;

    private final StoryBuilder story;

    BodyHead(StoryBuilder story) {
        this.story = story;
    }

    void read(XmlElement head) {
        List<XmlElement> hedlines = Stream.concat(head.all("hedline").stream(), head.all("headline").stream())
                .toList();
        for (XmlElement hedline : hedlines) {
            story.headline(hedline.first("hl1").flatMap(XmlElement::text));
            if (hedline.elements().noneMatch(line -> line.name().startsWith("hl"))) {
                story.headline(ofItsOwn(hedline));
            }
        }
        head.all("hl1").forEach(line -> story.headline(line.text()));
        head.all("note").forEach(this::note);
        story.byline(bylines(head).filter(line -> !isSentence(line)));
        head.all("dateline").forEach(line -> dateline(line, story));
        head.all("abstract").forEach(text -> story.description(text.text()));
        story.description(bylines(head).filter(BodyHead::isSentence));
        for (XmlElement rights : head.all("rights")) {
            story.copyright(rights.first("rights.owner")
                            .flatMap(XmlElement::text)
                            .or(rights::text))
                    .usageTerms(rights.first("rights.limitations").flatMap(XmlElement::text));
        }
        head.all("rights.owner").forEach(owner -> story.copyright(owner.text()));
        head.all("distributor").forEach(distributor -> story.source(distributor.text()));
    }

    /** A headline without lines of the standard's: its words, or the first of the lines that the agency calls otherwise. */
    private static Optional<String> ofItsOwn(XmlElement hedline) {
        return hedline.elements()
                .filter(line -> line.name().contains("head"))
                .flatMap(line -> line.text().stream())
                .findFirst()
                .or(hedline::text);
    }

    /** A line below the text names its authors in full, or is a sign-off that nobody prints. */
    void readEnd(XmlElement end) {
        end.all("tagline")
                .forEach(line ->
                        story.byline(byline(line).filter(text -> text.strip().indexOf(' ') > 0)));
    }

    private void note(XmlElement note) {
        if (note.attribute("noteclass").filter("cpyrt"::equalsIgnoreCase).isPresent()) {
            story.copyright(note.text());
        } else {
            story.editorialNote(note.text());
        }
    }

    /** The lines as printed, several of them with commas between. */
    static Optional<String> bylines(XmlElement parent) {
        List<XmlElement> bylines = parent.all("byline");
        List<XmlElement> printed = bylines.stream().filter(BodyHead::isPrinted).toList();
        List<String> lines = (printed.isEmpty() ? bylines : printed)
                .stream()
                        .flatMap(line -> byline(line).stream())
                        .map(String::strip)
                        .filter(line -> !isSignOff(line))
                        .distinct()
                        .toList();
        StringBuilder joined = new StringBuilder();
        for (String line : lines) {
            boolean goesOn = Character.isLowerCase(line.codePointAt(0));
            joined.append(joined.isEmpty() ? "" : goesOn ? " " : ", ").append(line);
        }
        return Optional.of(joined.toString()).filter(it -> !it.isEmpty());
    }

    /** Some agencies put the second headline where the byline belongs: in many words, it has nobody's name in it. */
    private static boolean isSentence(String line) {
        List<String> words = WORDS.splitAsStream(line.strip()).toList();
        return words.size() >= FEWEST_OF_A_SENTENCE
                && Character.isUpperCase(words.getFirst().codePointAt(0))
                && words.stream().skip(1).noneMatch(BodyHead::isName);
    }

    /** Whether the word begins with a capital and goes on without; one in capitals is an abbreviation. */
    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Archives keep the name as it is filed beside the line as it was printed. */
    private static boolean isPrinted(XmlElement byline) {
        return byline.attribute("class").filter("print_byline"::equals).isPresent();
    }

    /** The initials of those at the desk, as in {@code gr/bp}, are no authors' names. */
    private static boolean isSignOff(String line) {
        return line.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '/' || c == '-' || c == '.');
    }

    /** The line as printed: without the author's post where it stands in an element of its own. */
    private static Optional<String> byline(XmlElement line) {
        StringBuilder name = new StringBuilder();
        for (XmlNode node : line.children()) {
            switch (node) {
                case XmlText text -> name.append(text.text());
                case XmlElement element
                when element.name().equals("byttl") || element.name().equals("virtloc") -> {}
                case XmlElement element -> name.append(' ').append(element.rawText());
            }
        }
        return Optional.of(name.toString())
                .filter(text -> !text.isBlank())
                .or(() -> line.first("byttl").flatMap(XmlElement::text));
    }

    static void dateline(XmlElement line, StoryBuilder story) {
        Optional<XmlElement> location = line.first("location");
        story.located(location.flatMap(it -> it.first("city")
                .or(() -> it.first("sublocation"))
                .flatMap(XmlElement::text)
                .or(() -> ownText(it))));
        story.locatedCountry(location.flatMap(it -> it.first("country")
                .or(() -> it.first("state"))
                .or(() -> it.first("region"))
                .flatMap(XmlElement::text)));
        Optional<XmlElement> date = line.first("story.date");
        story.dateline(printed(line, " ").filter(text -> !isOnlyTheDate(text, date)));
        date.ifPresent(it -> story.versionCreated("story.date", it.attribute("norm")));
    }

    /** The words, elements that follow each other without any text between them parted: city, state and country by commas. */
    private static Optional<String> printed(XmlElement line, String between) {
        StringBuilder text = new StringBuilder();
        boolean afterElement = false;
        for (XmlNode node : line.children()) {
            switch (node) {
                case XmlText words -> {
                    boolean gap = words.text().isBlank() && line.name().equals("location");
                    text.append(gap ? "" : words.text());
                    afterElement &= gap;
                }
                case XmlElement element -> {
                    text.append(afterElement ? between : "")
                            .append(
                                    element.name().equals("location")
                                            ? printed(element, ", ").orElse("")
                                            : element.rawText());
                    afterElement = true;
                }
            }
        }
        return Optional.of(text.toString()).filter(it -> !it.isBlank());
    }

    /** A date without a place is no line that anybody prints. */
    private static boolean isOnlyTheDate(String text, Optional<XmlElement> date) {
        return date.flatMap(XmlElement::text)
                        .filter(it -> Objects.equals(it, text.strip()))
                        .isPresent()
                && (Dates.parse(text, ZoneOffset.UTC).isPresent()
                        || text.toUpperCase(Locale.ROOT)
                                .chars()
                                .noneMatch(c -> Character.isLetter(c) && c != 'T' && c != 'Z'));
    }

    private static Optional<String> ownText(XmlElement element) {
        return element.elements().findAny().isPresent() ? Optional.empty() : element.text();
    }
}
