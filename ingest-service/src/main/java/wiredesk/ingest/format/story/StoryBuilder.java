package wiredesk.ingest.format.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import wiredesk.ingest.format.value.AlertWord;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.EditorialStatuses;
import wiredesk.ingest.format.value.HostName;
import wiredesk.ingest.format.value.ReleaseLines;
import wiredesk.ingest.format.value.ReleaseTimes;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.value.Words;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;

/**
 * Gathers a story while a parser walks through a document.
 *
 * <p>The first usable value of a field wins, so a parser names its sources best first. Values that are blank count as absent; those that
 * cannot be used become a warning. A story has at most 1,000 each of subjects, keywords, places, signals, links and renditions; more are
 * lost. Used by one thread.
 */
public final class StoryBuilder {

    private final ZoneId zone;
    private final Warnings warnings = new Warnings();
    private final StoryLists lists = new StoryLists();

    private String itemClass = "text";
    private @Nullable String guid;
    private @Nullable Long version;
    private @Nullable Instant versionCreated;
    private boolean publishedOnly;
    private @Nullable EditorialStatus status;
    private @Nullable String headline;
    private @Nullable String alert;
    private Body body = new Body.None();
    private @Nullable String dateline;
    private @Nullable String located;
    private @Nullable String locatedCountry;
    private @Nullable String language;
    private @Nullable String slugline;
    private @Nullable String byline;
    private @Nullable Integer urgency;
    private @Nullable Instant embargoedUntil;
    private boolean embargoUnreadable;
    private @Nullable Instant expires;
    private @Nullable Instant firstCreated;
    private @Nullable String editorialNote;
    private @Nullable String description;
    private @Nullable String creditline;
    private @Nullable String source;
    private @Nullable String copyright;
    private @Nullable String usageTerms;

    /** Starts an empty story; dates without a zone are read in {@code zone}. */
    public StoryBuilder(ZoneId zone) {
        this.zone = zone;
    }

    /** Names something of the document that could not be used; the same thing once. */
    public StoryBuilder warn(String warning) {
        warnings.add(warning);
        return this;
    }

    /** IPTC item class without alias. */
    public StoryBuilder itemClass(String value) {
        itemClass = value;
        return this;
    }

    /** The identifier the document gives the story. */
    public StoryBuilder guid(Optional<String> value) {
        guid = first(guid, value.map(Words::oneLine));
        return this;
    }

    /** The version, a whole number as text; one below 0 or beyond 64 bits cannot be used. */
    public StoryBuilder version(Optional<String> value) {
        if (version == null && value.isPresent() && !value.get().isBlank()) {
            WholeNumber.of(value.get())
                    .ifPresentOrElse(
                            number -> version = number, () -> warnings.bad("version", value.get(), "a whole number"));
        }
        return this;
    }

    /** When this version was made. */
    public StoryBuilder versionCreated(String field, Optional<String> value) {
        if (versionCreated == null || publishedOnly) {
            date(field, value).ifPresent(date -> {
                versionCreated = date;
                publishedOnly = false;
            });
        }
        return this;
    }

    /** When it was published: the next best date of a version, but one that may stay when the story changes. */
    public StoryBuilder published(String field, Optional<String> value) {
        if (versionCreated == null) {
            versionCreated = date(field, value).orElse(null);
            publishedOnly = versionCreated != null;
        }
        return this;
    }

    /** The publishing status in the document's own word, qcode or URI. */
    public StoryBuilder status(String field, Optional<String> value) {
        if (status == null && value.isPresent() && !value.get().isBlank()) {
            Optional<EditorialStatus> known = EditorialStatuses.of(value.get());
            if (known.isEmpty()) {
                warn(field + ": unknown status '" + Warnings.shortened(value.get())
                        + "'; the article is withheld until a revision says more");
            }
            status = known.orElse(EditorialStatus.WITHHELD);
        }
        return this;
    }

    /** Whether the document takes the story back. */
    public boolean isCanceled() {
        return status == EditorialStatus.CANCELED;
    }

    /** The headline; line breaks become spaces. A word that only calls to the story stands in for one where nothing says more. */
    public StoryBuilder headline(Optional<String> value) {
        if (headline == null) {
            String line = first(null, value.map(StoryBuilder::line));
            if (line != null && AlertWord.isAlone(line)) {
                alert = alert == null ? line : alert;
            } else {
                headline = line;
            }
        }
        return this;
    }

    /** The body; a later one replaces an earlier one only if that was {@link Body.None}. */
    public StoryBuilder body(Body value) {
        if (body instanceof Body.None) {
            body = value;
        }
        return this;
    }

    /** The dateline as the document has it apart from the body. */
    public StoryBuilder dateline(Optional<String> value) {
        dateline = first(dateline, value.map(StoryBuilder::line).filter(line -> !Moments.isMoment(line)));
        return this;
    }

    /** The place the story was filed from. */
    public StoryBuilder located(Optional<String> place) {
        located = first(located, place.map(StoryBuilder::line));
        return this;
    }

    /** The country or region of that place. */
    public StoryBuilder locatedCountry(Optional<String> country) {
        locatedCountry = first(locatedCountry, country.map(StoryBuilder::line));
        return this;
    }

    /** The language, in whatever code. */
    public StoryBuilder language(Optional<String> value) {
        language = first(language, value);
        return this;
    }

    /** The slugline. */
    public StoryBuilder slugline(Optional<String> value) {
        slugline = first(slugline, value.map(StoryBuilder::line));
        return this;
    }

    /** The byline. */
    public StoryBuilder byline(Optional<String> value) {
        byline = first(byline, value.map(StoryBuilder::line));
        return this;
    }

    /** Editorial urgency, 1 to 9. */
    public StoryBuilder urgency(Optional<String> value) {
        if (urgency == null && value.isPresent() && !value.get().isBlank()) {
            OptionalLong number = WholeNumber.of(value.get());
            if (number.isPresent() && number.getAsLong() >= 1 && number.getAsLong() <= 9) {
                urgency = (int) number.getAsLong();
            } else {
                warnings.bad("urgency", value.get(), "a number from 1 to 9");
            }
        }
        return this;
    }

    /**
     * The moment before which the article must not be seen. One that is there and cannot be read withholds the article: what was meant to
     * wait must not go out because of a typing error.
     */
    public StoryBuilder embargo(String field, Optional<String> value) {
        if (embargoedUntil == null && value.isPresent() && !value.get().isBlank() && !Moments.isNever(value.get())) {
            embargoedUntil = Dates.parse(value.get(), zone).orElse(null);
            if (embargoedUntil == null) {
                embargoUnreadable = true;
                warn(field + ": expected a date, found '" + Warnings.shortened(value.get())
                        + "'; the article is withheld until a revision says more");
            }
        }
        return this;
    }

    /** When it should no longer be shown. */
    public StoryBuilder expires(String field, Optional<String> value) {
        if (expires == null) {
            expires = date(field, value).orElse(null);
        }
        return this;
    }

    /** When the first version was made. */
    public StoryBuilder firstCreated(String field, Optional<String> value) {
        if (firstCreated == null) {
            firstCreated = date(field, value).orElse(null);
        }
        return this;
    }

    /** Note to the receiving editors. */
    public StoryBuilder editorialNote(Optional<String> value) {
        editorialNote = first(editorialNote, value.map(StoryBuilder::lines));
        return this;
    }

    /** Description, abstract or caption. */
    public StoryBuilder description(Optional<String> value) {
        description = first(description, value.map(StoryBuilder::lines));
        return this;
    }

    /** Credit line. */
    public StoryBuilder creditline(Optional<String> value) {
        creditline = first(creditline, value.map(StoryBuilder::line));
        return this;
    }

    /** Provider or source; a host is one only where no name is known. */
    public StoryBuilder source(Optional<String> value) {
        if (source == null) {
            source = first(null, value.map(StoryBuilder::line));
        } else if (HostName.is(source)) {
            source = present(value.map(StoryBuilder::line))
                    .filter(name -> !HostName.is(name))
                    .orElse(source);
        }
        return this;
    }

    /** Who sent it: the source where nothing else names one. */
    public StoryBuilder sender(Optional<String> value) {
        source = first(source, value.map(StoryBuilder::line));
        return this;
    }

    /** Copyright notice or holder. */
    public StoryBuilder copyright(Optional<String> value) {
        copyright = first(copyright, value.map(StoryBuilder::line));
        return this;
    }

    /** Usage terms. */
    public StoryBuilder usageTerms(Optional<String> value) {
        usageTerms = first(usageTerms, value.map(StoryBuilder::lines));
        return this;
    }

    /** One keyword; repeated ones count once. */
    public StoryBuilder keyword(String value) {
        lists.keyword(value);
        return this;
    }

    /** One place the story is about. */
    public StoryBuilder place(Optional<String> value) {
        lists.place(value);
        return this;
    }

    /** One signal, with or without alias. */
    public StoryBuilder signal(Optional<String> value) {
        lists.signal(value);
        return this;
    }

    /** One subject; without code and name it is none. A code that is known already takes a name that was missing. */
    public StoryBuilder subject(Optional<String> scheme, Optional<String> code, Optional<String> name) {
        lists.subject(scheme, code, name);
        return this;
    }

    /** One link to another item. */
    public StoryBuilder link(String rel, Optional<String> target, Optional<String> title) {
        lists.link(rel, target, title);
        return this;
    }

    /** One file of a picture or other media. */
    public StoryBuilder rendition(
            Optional<String> href,
            Optional<String> mimeType,
            Optional<String> caption,
            Optional<String> width,
            Optional<String> height) {
        lists.rendition(href, mimeType, caption, width, height);
        return this;
    }

    /** Whether anything was found that an editor could read, or a status that takes something back. */
    public boolean hasStory() {
        return headline != null
                || alert != null
                || description != null
                || slugline != null
                || !(body instanceof Body.None)
                || (guid != null && status != null && status != EditorialStatus.USABLE);
    }

    /** The story as gathered so far. */
    public Story build() {
        if (embargoedUntil == null && !embargoUnreadable) {
            embargoInText().ifPresent(line -> embargo("embargo", Optional.of(line)));
        }
        EditorialStatus found = status == null ? EditorialStatus.USABLE : status;
        if (embargoUnreadable && embargoedUntil == null && found == EditorialStatus.USABLE) {
            found = EditorialStatus.WITHHELD;
        }
        NewsItem.Builder item = NewsItem.newBuilder()
                .setItemClass(itemClass)
                .setSlugline(slugline)
                .setByline(byline)
                .setUrgency(urgency)
                .setEmbargoedUntil(embargoedUntil)
                .setExpires(expires)
                .setFirstCreated(firstCreated)
                .setEditorialNote(editorialNote)
                .setDescription(description)
                .setCreditline(creditline)
                .setSource(source)
                .setCopyright(copyright)
                .setUsageTerms(usageTerms);
        lists.write(item);
        return new Story(
                Optional.ofNullable(guid),
                version == null ? OptionalLong.empty() : OptionalLong.of(version),
                Optional.ofNullable(versionCreated),
                publishedOnly,
                found,
                headline(),
                body,
                Optional.ofNullable(dateline),
                Optional.ofNullable(located),
                Optional.ofNullable(locatedCountry),
                Optional.ofNullable(language),
                item,
                warnings.all());
    }

    /** The moment that a line above the text names, or that line. */
    private Optional<String> embargoInText() {
        String text = switch (body) {
            case Body.None none -> "";
            case Body.Plain plain -> plain.text();
            case Body.Html html -> html.markup();
        };
        Optional<LocalDate> sent = Optional.ofNullable(versionCreated == null ? firstCreated : versionCreated)
                .map(moment -> LocalDate.ofInstant(moment, zone));
        return ReleaseLines.embargo(text)
                .map(line -> ReleaseTimes.find(line, zone, sent)
                        .map(Instant::toString)
                        .orElse(line));
    }

    private Optional<String> headline() {
        boolean untold = body instanceof Body.None && description == null;
        return Optional.ofNullable(headline).or(() -> untold ? Optional.ofNullable(alert) : Optional.empty());
    }

    private Optional<Instant> date(String field, Optional<String> value) {
        if (value.isEmpty() || value.get().isBlank() || Moments.isNever(value.get())) {
            return Optional.empty();
        }
        Optional<Instant> date = Dates.parse(value.get(), zone);
        if (date.isEmpty()) {
            warnings.bad(field, value.get(), "a date");
        }
        return date;
    }

    private static @Nullable String first(@Nullable String known, Optional<String> value) {
        return known != null ? known : present(value).map(String::strip).orElse(null);
    }

    static String line(String value) {
        return Words.oneLine(Unmarked.of(value));
    }

    private static String lines(String value) {
        return Words.paragraphs(Unmarked.of(value));
    }

    static Optional<String> present(Optional<String> value) {
        return value.map(Words::printable).filter(text -> !text.isBlank());
    }
}
