package wiredesk.publish.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists and the stream show it. Of a withdrawn article everything that was text is absent.
 *
 * @param state PUBLISHED or WITHDRAWN
 * @param status the provider's word: USABLE, WITHHELD, CANCELED
 */
record ArticleCard(
        String id,
        String feed,
        long version,
        Instant versionCreated,
        String state,
        String status,
        @Nullable String note,
        @Nullable String headline,
        @Nullable String byline,
        @Nullable Dateline dateline,
        @Nullable String language,
        @Nullable Integer urgency,
        @Nullable List<String> summary,
        @Nullable String line,
        @Nullable List<String> keyPhrases,
        @Nullable List<Entity> entities,
        @Nullable List<Topic> topics,
        Instant receivedAt,
        Instant enrichedAt,
        @Nullable Instant firstPublishedAt,
        Instant publishedAt) {

    /** Where the story was filed. */
    record Dateline(
            String text, @Nullable String place, @Nullable String country) {}

    /** A person, organisation, place or event that is named. */
    record Entity(String name, String kind, @Nullable String code) {}

    /** What it is about, by IPTC Media Topic. */
    record Topic(String code, String name) {}
}
