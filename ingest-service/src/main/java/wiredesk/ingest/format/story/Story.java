package wiredesk.ingest.format.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;

/**
 * A story as the document tells it, before Wiredesk's own rules for ids, revisions and texts.
 *
 * @param guid the identifier the document gives it
 * @param version the version number the document gives it
 * @param versionCreated when this version was made, or the document's next best date
 * @param publishedOnly whether that date is of the publication and may stay when the story changes: it tells no version from the next
 * @param status what may be done with it
 * @param headline the headline as sent
 * @param body the body as sent
 * @param dateline the dateline, where the document has it apart from the body
 * @param located the place it was filed from, where the document names it apart
 * @param locatedCountry the country or region of that place
 * @param language the language as the document declares it, in whatever code
 * @param item every other field, final
 * @param warnings what could not be used, a sentence each
 */
public record Story(
        Optional<String> guid,
        OptionalLong version,
        Optional<Instant> versionCreated,
        boolean publishedOnly,
        EditorialStatus status,
        Optional<String> headline,
        Body body,
        Optional<String> dateline,
        Optional<String> located,
        Optional<String> locatedCountry,
        Optional<String> language,
        NewsItem.Builder item,
        List<String> warnings) {

    /** The same story under another identifier, or under none. */
    public Story withGuid(Optional<String> other) {
        return new Story(
                other,
                version,
                versionCreated,
                publishedOnly,
                status,
                headline,
                body,
                dateline,
                located,
                locatedCountry,
                language,
                item,
                warnings);
    }

    /** The same story with what its own document leaves out and the message around it says: its name, and when it was sent. */
    public Story within(Optional<String> name, Optional<Instant> sent) {
        return new Story(
                guid.or(() -> name),
                version,
                versionCreated.or(() -> sent),
                publishedOnly,
                status,
                headline,
                body,
                dateline,
                located,
                locatedCountry,
                language,
                item,
                warnings);
    }

    /** The same story with another headline and body. */
    public Story withTexts(Optional<String> otherHeadline, Body otherBody) {
        return new Story(
                guid,
                version,
                versionCreated,
                publishedOnly,
                status,
                otherHeadline,
                otherBody,
                dateline,
                located,
                locatedCountry,
                language,
                item,
                warnings);
    }
}
