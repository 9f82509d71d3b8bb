package wiredesk.ingest.format.nitf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Dates;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/** {@code docdata}: what a document is called, what may be done with it and when, and what it is about. */
final class Docdata {

    private static final String STATUS = "management-status";

    private final XmlElement data;
    private final StoryBuilder story;

    Docdata(XmlElement data, StoryBuilder story) {
        this.data = data;
        this.story = story;
    }

    void read() {
        identity();
        dates();
        data.all("urgency").forEach(urgency -> story.urgency(attributeOrText(urgency, "ed-urg")));
        data.all("ed-msg").forEach(message -> story.editorialNote(attributeOrText(message, "info")));
        data.all("correction").forEach(this::correction);
        data.all("doc.copyright").forEach(this::copyright);
        data.all("doc.rights")
                .forEach(rights -> story.usageTerms(rights.text().or(() -> rights.attribute("limitations")))
                        .copyright(rights.attribute("owner")));
        data.all("key-list").forEach(this::keywords);
        data.all("identified-content").forEach(content -> content.elements().forEach(this::identified));
        data.all("evloc")
                .forEach(place -> story.place(place.attribute("city")
                        .or(() -> place.attribute("county-dist"))
                        .or(() -> place.attribute("state-prov"))
                        .or(place::text)
                        .or(() -> place.attribute("iso-cc"))));
    }

    private void identity() {
        List<String> keys = data.all("du-key").stream()
                .flatMap(key -> key.attribute("key").stream())
                .toList();
        data.all("doc-id")
                .forEach(id -> story.guid(attributeOrText(id, "id-string").map(text -> withoutVersion(text, keys))));
        for (XmlElement key : data.all("du-key")) {
            Optional<String> name = attributeOrText(key, "key");
            story.guid(name).version(key.attribute("version"));
            if (data.all("doc-id").stream().noneMatch(id -> isNamed(id, name))) {
                story.slugline(name);
            }
        }
    }

    /** Some agencies write the document's name once more where its slug belongs. */
    private static boolean isNamed(XmlElement id, Optional<String> key) {
        return key.isPresent()
                && attributeOrText(id, "id-string")
                        .filter(text -> text.startsWith(key.get()) || text.endsWith(key.get()))
                        .isPresent();
    }

    /** A single keyword with commas in it is a list that somebody put into one. */
    private void keywords(XmlElement list) {
        List<String> keywords = list.all("keyword").stream()
                .flatMap(keyword -> attributeOrText(keyword, "key").stream())
                .toList();
        if (keywords.size() == 1) {
            for (String word : keywords.getFirst().split("[,;]", 0)) {
                story.keyword(word);
            }
        } else {
            keywords.forEach(story::keyword);
        }
    }

    private void dates() {
        Optional<String> issued = date("date.issue");
        Optional<String> released = date("date.release");
        boolean embargoed =
                data.attribute(STATUS).filter("embargoed"::equalsIgnoreCase).isPresent();
        if (embargoed ? released.isPresent() : isLater(released, issued)) {
            story.embargo("date.release", released);
        }
        if (!embargoed || released.isEmpty()) {
            story.status("docdata/@" + STATUS, data.attribute(STATUS));
        }
        story.versionCreated("date.issue", issued)
                .versionCreated("date.release", released)
                .expires("date.expire", date("date.expire"));
    }

    private void correction(XmlElement correction) {
        story.editorialNote(attributeOrText(correction, "info")).signal(Optional.of("correction"));
        Optional<String> self = data.first("doc-id")
                .flatMap(id -> id.attribute("id-string"))
                .or(() -> data.first("du-key").flatMap(key -> key.attribute("key")));
        story.link(
                "evolvedfrom",
                correction.attribute("id-string").filter(id -> !self.equals(Optional.of(id))),
                Optional.empty());
    }

    private void copyright(XmlElement copyright) {
        Optional<String> year = copyright.attribute("year");
        story.copyright(copyright
                .attribute("holder")
                .map(holder ->
                        year.isPresent() && !holder.contains(year.get()) ? "© " + year.get() + " " + holder : holder)
                .or(copyright::text));
    }

    private void identified(XmlElement element) {
        Optional<String> code = element.attribute("value").or(() -> element.attribute("code"));
        switch (element.name()) {
            case "location" ->
                story.place(element.first("city")
                        .flatMap(XmlElement::text)
                        .or(element::text)
                        .or(() -> code));
            case "classifier" -> {
                Optional<String> type = element.attribute("type").or(() -> element.attribute("idsrc"));
                boolean iptc = isIptc(element.attribute("idsrc")) || isIptc(element.attribute("type"));
                story.subject(
                        code.filter(it -> iptc && it.length() == 8)
                                .map(Vocabulary::iptcScheme)
                                .or(() -> type),
                        code.map(it -> Vocabulary.of(it).code()),
                        element.text().or(() -> element.attribute("name")));
            }
            case "person", "org", "event", "object.title", "function" ->
                story.subject(
                        element.attribute("idsrc").or(() -> alternative(element, "idsrc")),
                        code.or(() -> alternative(element, "value")),
                        element.text());
            default -> {
                // Moments, sums and addresses are no subjects.
            }
        }
    }

    private static boolean isIptc(Optional<String> source) {
        return source.filter(it -> it.toLowerCase(Locale.ROOT).contains("iptc")).isPresent();
    }

    private static Optional<String> alternative(XmlElement element, String attribute) {
        return element.first("alt-code").flatMap(code -> code.attribute(attribute));
    }

    private Optional<String> date(String name) {
        return data.first(name).flatMap(date -> attributeOrText(date, "norm")).filter(date -> !isPlaceholder(date));
    }

    /** {@code YYYYMMDD000000-HHMM}: the template's own word for a date that nobody filled in. */
    private static boolean isPlaceholder(String date) {
        return date.toUpperCase(Locale.ROOT).contains("YYYY");
    }

    /** An id that is the story's key and a number behind it has the version in it. */
    private static String withoutVersion(String id, List<String> keys) {
        for (String key : keys) {
            int end = key.length() + 1;
            if (key.length() >= 8
                    && id.length() > end
                    && id.startsWith(key)
                    && "_-.:".indexOf(id.charAt(key.length())) >= 0
                    && id.substring(end).chars().allMatch(c -> c >= '0' && c <= '9')) {
                return key;
            }
        }
        return id;
    }

    private static Optional<String> attributeOrText(XmlElement element, String attribute) {
        return element.attribute(attribute).or(element::text);
    }

    /** Whether the release date is after the issue date, if both can be read; a release alone is no embargo. */
    private static boolean isLater(Optional<String> released, Optional<String> issued) {
        if (released.isEmpty() || issued.isEmpty()) {
            return false;
        }
        Optional<Instant> release = Dates.parse(released.get(), ZoneOffset.UTC);
        Optional<Instant> issue = Dates.parse(issued.get(), ZoneOffset.UTC);
        return release.isEmpty() || issue.isEmpty() || release.get().isAfter(issue.get());
    }
}
