package wiredesk.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.Dateline;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.EnrichedArticle;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Language;
import wiredesk.schemas.Mention;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;
import wiredesk.schemas.Revision;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topic;

/** Enriched articles as the invented agency Rheinpress would have sent them. */
public final class Stories {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String FEED = "rheinpress";

    private Stories() {}

    /** An id that no other test has. */
    public static String newId() {
        return "urn:rheinpress:" + UUID.randomUUID();
    }

    public static Story story(String id) {
        return new Story(id, 1, NOON, EditorialStatus.USABLE, null, null, "Ferries stop on Lake Constance");
    }

    /** A story to be varied. */
    public record Story(
            String id,
            long version,
            Instant versionCreated,
            EditorialStatus status,
            @Nullable Instant embargoedUntil,
            @Nullable Instant expires,
            String headline) {

        public Story version(long version) {
            return new Story(
                    id, version, NOON.plus(version, ChronoUnit.MINUTES), status, embargoedUntil, expires, headline);
        }

        public Story status(EditorialStatus status) {
            return new Story(id, version, versionCreated, status, embargoedUntil, expires, headline);
        }

        public Story killed() {
            return status(EditorialStatus.CANCELED);
        }

        public Story embargoed(Instant until) {
            return new Story(
                    id, version, versionCreated, status, until.truncatedTo(ChronoUnit.MILLIS), expires, headline);
        }

        public Story expiring(Instant end) {
            return new Story(
                    id, version, versionCreated, status, embargoedUntil, end.truncatedTo(ChronoUnit.MILLIS), headline);
        }

        public Story headline(String headline) {
            return new Story(id, version, versionCreated, status, embargoedUntil, expires, headline);
        }

        public EnrichedArticle enriched() {
            Instant received = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String body = "The ferries between Konstanz and Meersburg stopped on Sunday.\n\n"
                    + "A storm of the night had torn a landing stage loose, said harbour master Ida Roth.";
            NewsItem.Builder item = NewsItem.newBuilder()
                    .setHeadline(headline)
                    .setByline("By Jonas Weber")
                    .setDateline(new Dateline("KONSTANZ, Germany (RP) –", "Konstanz", "Germany"))
                    .setUrgency(3)
                    .setBodyText(body)
                    .setKeywords(List.of("Ferry", "storm"))
                    .setEditorialNote("Photos follow.")
                    .setCopyright("© Rheinpress");
            if (embargoedUntil != null) {
                item.setEmbargoedUntil(embargoedUntil);
            }
            if (expires != null) {
                item.setExpires(expires);
            }
            return EnrichedArticle.newBuilder()
                    .setArticleId(id)
                    .setGuid(id)
                    .setFeed(FEED)
                    .setRevision(new Revision(version, versionCreated, true, digest(headline + status)))
                    .setStatus(status)
                    .setReceivedAt(received)
                    .setEnrichedAt(received)
                    .setItem(item.build())
                    .setEnrichment(enrichment())
                    .build();
        }
    }

    private static Enrichment enrichment() {
        return Enrichment.newBuilder()
                .setLanguage(
                        Language.newBuilder().setTag("en-GB").setConfidence(0.9).build())
                .setKeyPhrases(List.of(new KeyPhrase(
                        "landing stage",
                        1.0,
                        "keyphrase/1",
                        List.of(new Mention(Part.BODY, 91, 104, "landing stage")))))
                .setEntities(List.of(
                        Entity.newBuilder()
                                .setName("Konstanz")
                                .setKind(EntityKind.PLACE)
                                .setCode("iso3166-2:DE-BW")
                                .setSalience(0.8)
                                .setMethod("entity/1")
                                .build(),
                        Entity.newBuilder()
                                .setName("Ida Roth")
                                .setKind(EntityKind.PERSON)
                                .setRole("harbour master")
                                .setSalience(0.4)
                                .setMethod("entity/1")
                                .build()))
                .setTopics(List.of(
                        new Topic("medtop:20000148", "natural disaster", 0.7, "topic/1", List.of("medtop:03000000"))))
                .setSummary(new Summary(
                        List.of("The ferries between Konstanz and Meersburg stopped on Sunday."),
                        "Ferries stop on Lake Constance after a storm",
                        "summary/1"))
                .setFingerprint(List.of(1L, 2L))
                .build();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
