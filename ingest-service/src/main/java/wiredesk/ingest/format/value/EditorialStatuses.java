package wiredesk.ingest.format.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wiredesk.schemas.EditorialStatus;

/**
 * The words in which formats and agencies say what may be done with a story.
 *
 * @see <a href="https://cv.iptc.org/newscodes/pubstatusg2/">IPTC NewsCodes, publishing status</a>
 */
public final class EditorialStatuses {

    private static final Pattern NO_LETTERS = Pattern.compile("[\\s_-]");

    private EditorialStatuses() {}

    /** The status of a word ({@code usable}), a qcode of any alias ({@code stat:canceled}) or a URI; empty if the word is unknown. */
    public static Optional<EditorialStatus> of(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        word = word.substring(Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1);
        return switch (NO_LETTERS.matcher(word).replaceAll("")) {
            case "usable",
                    "published",
                    "publish",
                    "publishable",
                    "released",
                    "live",
                    "open",
                    "public",
                    "approved",
                    "valid",
                    "validated",
                    "ok",
                    "final",
                    "active",
                    "new",
                    "update",
                    "updated",
                    "corrected",
                    "correction",
                    "add",
                    "advisory" -> Optional.of(EditorialStatus.USABLE);
            case "withheld",
                    "withhold",
                    "hold",
                    "held",
                    "onhold",
                    "embargoed",
                    "pending",
                    "draft",
                    "scheduled",
                    "unpublished" -> Optional.of(EditorialStatus.WITHHELD);
            case "canceled",
                    "cancelled",
                    "cancel",
                    "killed",
                    "kill",
                    "recalled",
                    "recall",
                    "retracted",
                    "retract",
                    "retraction",
                    "withdrawn",
                    "withdraw",
                    "withdrawal",
                    "deleted",
                    "delete",
                    "takedown",
                    "revoked",
                    "annulled" -> Optional.of(EditorialStatus.CANCELED);
            default -> Optional.empty();
        };
    }
}
