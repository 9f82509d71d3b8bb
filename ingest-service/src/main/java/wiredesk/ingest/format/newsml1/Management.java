package wiredesk.ingest.format.newsml1;

import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.EditorialStatuses;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.schemas.EditorialStatus;

/** {@code NewsManagement}: dates, status now and later, what to do with earlier revisions, and which items this one comes from. */
final class Management {

    private final XmlElement management;
    private final StoryBuilder story;

    Management(XmlElement management, StoryBuilder story) {
        this.management = management;
        this.story = story;
    }

    void read() {
        story.versionCreated("ThisRevisionCreated", text("ThisRevisionCreated"))
                .firstCreated("FirstCreated", text("FirstCreated"))
                .urgency(FormalName.at(management, "Urgency"))
                .urgency(FormalName.at(management, "Priority"));
        management.all("Instruction").forEach(this::instruction);
        FormalName.at(management, "NewsItemType")
                .filter(type -> isCanceled(type) || isInstruction(type))
                .ifPresent(this::order);
        Optional<String> status = FormalName.at(management, "Status");
        management.all("StatusWillChange").forEach(change -> willChange(change, status));
        story.status("Status", status);
        links("DerivedFrom", "derivedfrom");
        links("AssociatedWith", "seealso");
    }

    private void instruction(XmlElement instruction) {
        FormalName.of(instruction).ifPresent(this::order);
        instruction.all("Comment").forEach(comment -> story.editorialNote(comment.text()));
    }

    /** An order to take the item back is its status; one to replace or correct it is a signal. */
    private void order(String order) {
        if (isCanceled(order)) {
            story.status("Instruction", Optional.of(order));
            return;
        }
        String word = order.strip().toLowerCase(Locale.ROOT);
        story.signal(Optional.of(isCorrection(word) ? "correction" : word));
    }

    /** A change from a status that holds an item back to one that lets it go is an embargo; the other way round it expires. */
    private void willChange(XmlElement change, Optional<String> now) {
        Optional<String> date = change.first("DateAndTime").flatMap(XmlElement::text);
        Optional<EditorialStatus> future = FormalName.at(change, "FutureStatus").flatMap(EditorialStatuses::of);
        boolean held = now.flatMap(EditorialStatuses::of)
                .filter(EditorialStatus.WITHHELD::equals)
                .isPresent();
        if (future.isPresent() && future.get() != EditorialStatus.USABLE) {
            story.expires("StatusWillChange", date);
        } else if (date.isPresent()) {
            story.embargo("StatusWillChange", date);
            if (held) {
                story.status("StatusWillChange", Optional.of("usable"));
            }
        }
    }

    private void links(String element, String rel) {
        for (XmlElement other : management.all(element)) {
            story.link(
                    rel,
                    other.attribute("NewsItem").map(ItemIdentifier::withoutRevision),
                    other.first("Comment").flatMap(XmlElement::text));
        }
    }

    private Optional<String> text(String child) {
        return management.first(child).flatMap(XmlElement::text);
    }

    private static boolean isCanceled(String word) {
        return EditorialStatuses.of(word)
                .filter(EditorialStatus.CANCELED::equals)
                .isPresent();
    }

    private static boolean isInstruction(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("update") || isCorrection(lower);
    }

    private static boolean isCorrection(String word) {
        return word.startsWith("rectif") || word.startsWith("correct");
    }
}
