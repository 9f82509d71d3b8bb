package wiredesk.ingest.format.ownxml;

import static wiredesk.ingest.format.ownxml.StoryElements.plain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.AlertWord;
import wiredesk.ingest.format.value.Words;
import wiredesk.ingest.format.xml.Markup;
import wiredesk.ingest.format.xml.XmlElement;

/** One story, told by the names of elements and attributes. */
final class OwnXmlStory {

    private static final String ISO_DATE = "yyyy-mm-dd";

    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "true", "false");

    /** Names have commas in them, but a space behind these. */
    private static final String SEVERAL = ";|,(?! )";

    private final Parts parts;

    OwnXmlStory(XmlElement story) {
        this.parts = new Parts(story);
    }

    /** Tells {@code story} what is known; false if that is neither a headline nor a body. */
    boolean read(StoryBuilder story) {
        Optional<String> headline = headline();
        Optional<String> medium = parts.text(PartNames.KIND).flatMap(OwnXmlStory::medium);
        medium.ifPresent(kind -> medium(kind, story));
        if (medium.isEmpty() && isEvent()) {
            story.itemClass("event");
        }
        Optional<Body> body = parts.body()
                .map(OwnXmlStory::body)
                .or(() -> medium.flatMap(kind -> description(headline)).map(Body.Plain::new));
        if (headline.isEmpty() && body.isEmpty()) {
            return false;
        }
        story.headline(headline)
                .guid(parts.text(PartNames.GUID).or(parts::onlyId))
                .version(parts.text(PartNames.VERSION).filter(OwnXmlStory::isNumber))
                .status("status", parts.text(PartNames.STATUS))
                .description(description(headline))
                .byline(parts.text(PartNames.BYLINE))
                .dateline(parts.text(List.of("dateline")))
                .located(parts.text(PartNames.PLACE))
                .locatedCountry(parts.text(PartNames.COUNTRY))
                .language(parts.text(PartNames.LANGUAGE).filter(code -> !isNumber(code)))
                .slugline(parts.text(PartNames.SLUGLINE))
                .urgency(parts.text(PartNames.URGENCY)
                        .filter(number -> isNumber(number) && number.strip().length() == 1))
                .creditline(parts.text(PartNames.CREDITLINE))
                .copyright(parts.text(PartNames.COPYRIGHT))
                .editorialNote(parts.text(PartNames.NOTE))
                .embargo("embargo", parts.text(PartNames.EMBARGO))
                .expires("expires", parts.text(PartNames.EXPIRES))
                .link(
                        "canonical",
                        parts.text(PartNames.ADDRESS).filter(url -> url.strip().startsWith("http")),
                        Optional.empty());
        PartNames.SOURCE.stream()
                .flatMap(parts::texts)
                .filter(name -> !isNumber(name))
                .forEach(name -> story.source(Optional.of(name)));
        PartNames.CHANGED.forEach(name -> story.versionCreated(
                name, date(name).filter(date -> !YES_OR_NO.contains(date.toLowerCase(Locale.ROOT)))));
        story.versionCreated("time", stamp());
        PartNames.CREATED.forEach(name -> story.firstCreated(name, date(name)));
        parts.texts(PartNames.KEYWORDS).flatMap(OwnXmlStory::words).forEach(story::keyword);
        parts.codes().forEach(code -> story.subject(code.scheme(), code.code(), code.name()));
        parts.texts(PartNames.SUBJECTS)
                .flatMap(names -> Stream.of(names.split(SEVERAL, 0)))
                .filter(name ->
                        !name.isBlank() && !YES_OR_NO.contains(name.strip().toLowerCase(Locale.ROOT)))
                .forEach(name -> story.subject(Optional.empty(), Optional.empty(), Optional.of(name)));
        parts.texts(PartNames.GENRE)
                .forEach(name -> story.subject(Optional.of(PartNames.GENRE), Optional.empty(), Optional.of(name)));
        parts.texts(PartNames.PLACES).forEach(name -> story.place(Optional.of(name)));
        parts.beside().write(story);
        parts.pictures().forEach(picture -> picture(picture, story));
        body.ifPresent(story::body);
        return true;
    }

    /** The first that says more than that there is something to be read, else the first. */
    private Optional<String> headline() {
        return PartNames.HEADLINE.stream()
                .flatMap(parts::texts)
                .filter(line -> !AlertWord.isAlone(line))
                .findFirst()
                .or(() -> parts.text(PartNames.HEADLINE));
    }

    /** Whether it announces something: it comes from a calendar, or says when that begins and when it ends. */
    private boolean isEvent() {
        return parts.text(PartNames.SERVICE)
                        .map(service -> service.toLowerCase(Locale.ROOT))
                        .filter(service -> PartNames.CALENDARS.stream().anyMatch(service::contains))
                        .isPresent()
                || (parts.text(PartNames.BEGIN).isPresent()
                        && parts.text(PartNames.END).isPresent());
    }

    /** A picture's caption is its body where there is no text, as in every format. */
    private void medium(String kind, StoryBuilder story) {
        story.itemClass(kind);
        story.rendition(
                parts.text(PartNames.VIEWED),
                Optional.empty(),
                description(Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> medium(String kind) {
        return Optional.ofNullable(
                switch (kind.strip().toLowerCase(Locale.ROOT)) {
                    case "photo", "picture", "image" -> "picture";
                    case "video" -> "video";
                    case "audio" -> "audio";
                    case "graphic" -> "graphic";
                    default -> null;
                });
    }

    /** What says no more than the headline describes nothing. */
    private Optional<String> description(Optional<String> headline) {
        return PartNames.DESCRIPTION.stream()
                .flatMap(parts::texts)
                .filter(text -> headline.filter(text::equals).isEmpty())
                .map(text -> text.indexOf("\n\n") < 0 ? Words.oneLine(text) : text)
                .findFirst();
    }

    /** The date, with the time of day that stands in an element beside it. */
    private Optional<String> date(String name) {
        Optional<String> date = parts.texts(name).findFirst().map(String::strip);
        return date.filter(it -> it.length() <= ISO_DATE.length())
                .flatMap(day -> parts.text(PartNames.TIME).map(time -> day + " " + time.strip()))
                .or(() -> date);
    }

    /** A time with its date is when the item was made, unless it tells of something that begins then or before. */
    private Optional<String> stamp() {
        Optional<String> begin = parts.text(PartNames.BEGIN).map(String::strip);
        return parts.text(PartNames.TIME)
                .map(String::strip)
                .filter(time -> time.length() > ISO_DATE.length())
                .filter(time -> begin.isEmpty() || time.compareTo(begin.get()) < 0);
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split("[,;]", 0));
    }

    private static void picture(XmlElement picture, StoryBuilder story) {
        story.rendition(
                part(picture, PartNames.FILES)
                        .or(picture::text)
                        .filter(file -> file.indexOf('.') > 0 && file.strip().indexOf(' ') < 0),
                picture.attribute("type").filter(type -> type.indexOf('/') > 0),
                part(picture, PartNames.CAPTIONS),
                picture.attribute("width"),
                picture.attribute("height"));
    }

    private static Optional<String> part(XmlElement picture, Set<String> names) {
        return picture.attributes().entrySet().stream()
                .filter(attribute -> names.contains(plain(attribute.getKey())))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> picture.elements()
                        .filter(child -> names.contains(plain(child.name())))
                        .flatMap(child -> child.text().stream())
                        .findFirst());
    }

    private static Body body(XmlElement element) {
        if (element.elements().findAny().isPresent()) {
            return new Body.Html(Markup.inside(element, UnaryOperator.identity()));
        }
        String text = element.rawText();
        return text.contains("</") || text.contains("<p") || text.contains("<br")
                ? new Body.Html(text)
                : new Body.Plain(text);
    }

    private static boolean isNumber(String value) {
        String number = value.strip();
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
