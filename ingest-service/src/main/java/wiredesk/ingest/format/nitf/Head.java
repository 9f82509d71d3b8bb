package wiredesk.ingest.format.nitf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.value.Vocabulary;
import wiredesk.ingest.format.xml.XmlElement;

/** {@code head}: management data, subjects, and what agencies put into {@code meta}. */
final class Head {

    private static final Set<String> KEYWORDS = Set.of("keywords", "keyword", "articlekeywords");

    private final StoryBuilder story;

    Head(StoryBuilder story) {
        this.story = story;
    }

    /** What stands nowhere else, or is surer here. */
    void read(XmlElement head) {
        head.all("meta").forEach(this::slugline);
        head.first("docdata").ifPresent(data -> new Docdata(data, story).read());
        head.all("tobject").forEach(this::tobject);
        head.all("meta").forEach(this::keywords);
    }

    /** What the body says better, if it says it. */
    void fallBack(XmlElement head) {
        story.headline(head.first("title").flatMap(XmlElement::text));
        for (XmlElement pubdata : head.all("pubdata")) {
            story.versionCreated("pubdata/@date.publication", pubdata.attribute("date.publication"))
                    .source(pubdata.attribute("name"))
                    .link(
                            "canonical",
                            pubdata.attribute("ex-ref").filter(url -> url.startsWith("http")),
                            Optional.empty());
        }
        head.all("meta").forEach(this::meta);
        head.all("revision-history")
                .reversed()
                .forEach(revision -> story.versionCreated("revision-history/@norm", revision.attribute("norm"))
                        .editorialNote(revision.attribute("comment")));
        head.all("urgency").forEach(urgency -> story.urgency(urgency.attribute("ed-urg")));
        for (XmlElement data : head.all("docdata")) {
            data.all("del-list").stream()
                    .flatMap(list -> list.all("from-src").stream())
                    .forEach(from -> story.source(from.attribute("src-name")));
            data.all("doc-id").forEach(id -> story.source(id.attribute("regsrc")));
        }
    }

    private void slugline(XmlElement meta) {
        switch (name(meta)) {
            case "slugline", "slug", "anpakeyword", "ntbstikkord" -> story.slugline(value(meta));
            default -> {
                // Told later, or not at all.
            }
        }
    }

    private void keywords(XmlElement meta) {
        if (KEYWORDS.contains(name(meta))) {
            value(meta).stream()
                    .flatMap(list -> Arrays.stream(list.split("[,;\n]", 0)))
                    .forEach(story::keyword);
        }
    }

    /** Agencies put their own production data here too; these names mean the same wherever they are used. */
    private void meta(XmlElement meta) {
        Optional<String> value = value(meta);
        switch (name(meta)) {
            case "language", "lang", "dc.language", "articlelanguage" -> story.language(value);
            case "headline", "dc.title" -> story.headline(value);
            case "byline", "author", "dc.creator" -> story.byline(value.filter(name -> name.indexOf(' ') > 0));
            case "description", "abstract", "summary", "dc.description" -> story.description(value);
            case "source", "provider", "dc.publisher", "ntbkilde", "aapsource" -> story.source(value);
            case "credit", "creditline" -> story.creditline(value);
            case "copyright", "copyrightnotice", "dc.rights" -> story.copyright(value);
            case "usageterms" -> story.usageTerms(value);
            case "ednote", "editornote", "editorialnote" -> story.editorialNote(value);
            case "urgency", "priority" ->
                story.urgency(value.filter(number -> number.length() == 1 && "123456789".contains(number)));
            default -> {
                // Of no use to an editor elsewhere.
            }
        }
    }

    private void tobject(XmlElement tobject) {
        for (XmlElement subject : tobject.all("tobject.subject")) {
            Optional<String> code = subject.attribute("tobject.subject.refnum")
                    .map(number -> Vocabulary.of(number).code());
            Optional<String> name = Stream.of("detail", "matter", "type")
                    .flatMap(level -> subject.attribute("tobject.subject." + level).stream())
                    .findFirst();
            Optional<String> owner = subject.attribute("tobject.subject.ipr")
                    .filter(ipr -> !ipr.toLowerCase(Locale.ROOT).contains("iptc"));
            story.subject(
                    owner.or(() -> code.map(Vocabulary::iptcScheme)).or(() -> Optional.of("subj")),
                    code.or(() -> subject.attribute("tobject.subject.code")),
                    name);
        }
    }

    private static String name(XmlElement meta) {
        return meta.attribute("name")
                .map(name -> name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", ""))
                .orElse("");
    }

    private static Optional<String> value(XmlElement meta) {
        return meta.attribute("content").or(() -> meta.attribute("value")).or(meta::text);
    }
}
