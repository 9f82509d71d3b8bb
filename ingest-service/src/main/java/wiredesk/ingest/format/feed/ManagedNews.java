package wiredesk.ingest.format.feed;

import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * The news management and content metadata that a large agency adds to its Atom entries ({@code apnm}, {@code apcm}): an identifier that lasts
 * over all versions, their number, a publishing status, and the lines of a wire story.
 */
final class ManagedNews {

    private ManagedNews() {}

    /** Adds what an entry has of them; does nothing for one that has none. */
    static void read(XmlElement entry, StoryBuilder story) {
        entry.first("apnm:newsmanagement").ifPresent(management -> management(management, story));
        entry.first("apcm:contentmetadata").ifPresent(metadata -> metadata(metadata, story));
    }

    private static void management(XmlElement management, StoryBuilder story) {
        story.guid(text(management, "apnm:managementid"))
                .version(text(management, "apnm:managementsequencenumber"))
                .editorialNote(text(management, "apnm:publishingspecialinstructions"));
        Optional<String> status = text(management, "apnm:publishingstatus");
        Optional<String> release = text(management, "apnm:publishingreleasedatetime");
        if (status.filter("embargoed"::equalsIgnoreCase).isPresent() && release.isPresent()) {
            story.embargo("apnm:PublishingReleaseDateTime", release);
        } else {
            story.status("apnm:PublishingStatus", status);
        }
    }

    private static void metadata(XmlElement metadata, StoryBuilder story) {
        story.headline(text(metadata, "apcm:headline"))
                .slugline(text(metadata, "apcm:slugline"))
                .byline(text(metadata, "apcm:byline"))
                .dateline(text(metadata, "apcm:dateline"));
        metadata.first("apcm:priority").ifPresent(priority -> story.urgency(priority.attribute("Numeric")));
        metadata.all("apcm:keywords").forEach(words -> words.text().ifPresent(story::keyword));
        for (XmlElement subject : metadata.all("apcm:subjectclassification")) {
            story.subject(
                    subject.attribute("Authority"),
                    subject.attribute("Id"),
                    subject.attribute("Value").or(subject::text));
        }
    }

    private static Optional<String> text(XmlElement element, String name) {
        return element.first(name).flatMap(it -> WebText.of(it).plain());
    }
}
