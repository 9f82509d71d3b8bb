package wiredesk.ingest.raw;

import java.time.Instant;
import wiredesk.schemas.EditorialStatus;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Subject;

/** SHA-256 of what an editor sees of an article: headline, texts, status, embargo and subjects. */
final class ContentDigest {

    private ContentDigest() {}

    /** 64 lower-case hexadecimal digits, the same for the same content whenever and by whatever way it came. */
    static String of(NewsItem item, EditorialStatus status) {
        Sha256 digest = new Sha256()
                .add(item.getHeadline())
                .add(item.getBodyText())
                .add(item.getBodyHtml().orElse(null))
                .add(item.getDescription().orElse(null))
                .add(item.getEditorialNote().orElse(null))
                .add(status.name())
                .add(item.getEmbargoedUntil().map(Instant::toString).orElse(null))
                .add(item.getSubjects().size());
        for (Subject subject : item.getSubjects()) {
            digest.add(subject.getScheme().orElse(null))
                    .add(subject.getCode().orElse(null))
                    .add(subject.getName().orElse(null));
        }
        return digest.hex();
    }
}
