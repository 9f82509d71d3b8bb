package wiredesk.publish.desk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list of articles is asked for. All that is given must hold; nothing given is all articles, newest publication first. What
 * is given empty is not given.
 *
 * @param q words, "phrases", or, -not; in headline, summary and body
 * @param language BCP 47 tag; {@code en} finds {@code en-GB} too
 * @param topic code of a topic, or of a broader one
 * @param tag name or code of an entity, key phrase or keyword
 * @param place name of a place the story is about or was filed from
 * @param since published at this moment or later
 * @param until published before this moment
 */
record ArticleQuery(
        @Nullable @Size(max = 1_000) @Pattern(regexp = NO_NUL) String q,

        @Nullable @Size(max = 200) @Pattern(regexp = NO_NUL) String feed,
        @Nullable @Size(max = 100) @Pattern(regexp = NO_NUL) String language,
        @Nullable @Size(max = 200) @Pattern(regexp = NO_NUL) String topic,
        @Nullable @Size(max = 200) @Pattern(regexp = NO_NUL) String tag,
        @Nullable @Size(max = 200) @Pattern(regexp = NO_NUL) String place,
        @Nullable State state,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable @Min(1) @Max(500) Integer limit,
        @Nullable @Size(max = 8_000) String cursor) {

    private static final int DEFAULT_LIMIT = 50;
    /** PostgreSQL's text knows every character but this one. */
    private static final String NO_NUL = "[^\\u0000]*";

    /** What may be asked for as state. */
    enum State {
        PUBLISHED,
        WITHDRAWN
    }

    ArticleQuery {
        q = given(q);
        feed = given(feed);
        language = given(language);
        topic = given(topic);
        tag = given(tag);
        place = given(place);
        cursor = given(cursor);
    }

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** @throws BadCursor if the cursor is not one that was given out */
    Optional<Cursor> after() {
        return Optional.ofNullable(cursor).map(Cursor::of);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
