package wiredesk.ingest.format.feed;

import java.util.Optional;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.web.WebText;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * What agencies add to an entry in elements of their own, under any prefix: RSS has no place for an embargo, a dateline or an urgency.
 * Their names are the field's.
 */
final class AgencyLines {

    private final XmlElement entry;
    private final StoryBuilder story;

    AgencyLines(XmlElement entry, StoryBuilder story) {
        this.entry = entry;
        this.story = story;
    }

    void read() {
        Stream.of("embargo", "embargoed", "embargodate", "embargountil", "sperrfrist")
                .forEach(name -> story.embargo(name, text(name)));
        Stream.of("expires", "expirydate", "expirationdate").forEach(name -> story.expires(name, text(name)));
        story.slugline(text("slugline"))
                .byline(text("byline"))
                .dateline(text("dateline"))
                .urgency(text("urgency").or(() -> text("priority")).filter(AgencyLines::isUrgency))
                .editorialNote(text("ednote").or(() -> text("editorialnote")))
                .creditline(text("creditline"))
                .usageTerms(text("usageterms"))
                .status("pubstatus", text("pubstatus"));
    }

    private static boolean isUrgency(String value) {
        return value.length() == 1 && value.charAt(0) >= '1' && value.charAt(0) <= '9';
    }

    private Optional<String> text(String name) {
        return entry.elements()
                .filter(element -> element.name().equals(name) || element.name().endsWith(":" + name))
                .flatMap(element -> WebText.of(element).plain().stream())
                .findFirst();
    }
}
