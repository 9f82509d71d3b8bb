package wiredesk.ingest.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.RawArticle;

/**
 * An article that came, as far as it is watched.
 *
 * @param received the article and where it stands
 * @param headline its headline
 * @param digest of what an editor sees
 * @param sketch of its words
 * @param versionCreated when its revision was made, if the document says so
 * @param warned names of the fields that could not be used
 * @param number its number in a wire's sequence
 * @param kill whether it withdraws what it names
 */
record Arrival(
        LastReceived received,
        String headline,
        String digest,
        Sketch sketch,
        Optional<Instant> versionCreated,
        List<String> warned,
        Optional<SequenceNumber> number,
        boolean kill) {

    private static final Set<String> WIRES = Set.of("iptc7901", "anpa1312", "zczc");

    static Arrival of(RawArticle article, int partition, long offset) {
        var revision = article.getRevision();
        return new Arrival(
                LastReceived.of(article, partition, offset),
                article.getItem().getHeadline(),
                revision.getDigest(),
                Sketch.of(article.getItem().getHeadline(), article.getItem().getBodyText()),
                revision.getDeclared() ? Optional.of(revision.getVersionCreated()) : Optional.empty(),
                warned(article.getWarnings()),
                WIRES.contains(article.getFormat()) ? article.getGuid().flatMap(SequenceNumber::of) : Optional.empty(),
                article.getStatus() == EditorialStatus.CANCELED);
    }

    private static List<String> warned(List<String> warnings) {
        return warnings.isEmpty()
                ? List.of()
                : warnings.stream().map(Arrival::field).distinct().toList();
    }

    /** A warning begins with the field's name and a colon. */
    private static String field(String warning) {
        int colon = warning.indexOf(':');
        return colon <= 0 || colon > 40 ? "other" : warning.substring(0, colon);
    }
}
