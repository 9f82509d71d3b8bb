package wiredesk.ingest.format.newsml1;

import java.util.Arrays;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.xml.XmlElement;

/**
 * The lines of text around a story, by the names that agencies give them: as elements of {@code NewsLines}, as types of a
 * {@code NewsLine}, as roles of a component and as properties.
 */
enum Line {
    HEADLINE,
    SLUGLINE,
    BYLINE,
    DATELINE,
    CREDITLINE,
    COPYRIGHT,
    USAGE_TERMS,
    KEYWORDS,
    CAPTION,
    DESCRIPTION,
    EDITORIAL_NOTE;

    /** The line of that name, whatever its case and punctuation; empty for names that only the agency's own systems know. */
    static Optional<Line> named(String name) {
        return Optional.ofNullable(
                switch (Role.lettersOf(name)) {
                    case "headline", "mainheadline", "title", "maintitle", "heading" -> HEADLINE;
                    case "slugline", "slug", "catchword", "stichwort" -> SLUGLINE;
                    case "byline", "authorline", "author", "authors", "signature" -> BYLINE;
                    case "dateline" -> DATELINE;
                    case "creditline", "credit", "credits" -> CREDITLINE;
                    case "copyrightline", "copyright", "copyrightnotice" -> COPYRIGHT;
                    case "rightsline", "rights", "usageterms", "usagerights", "restrictions", "restriction" ->
                        USAGE_TERMS;
                    case "keywordline", "keyword", "keywords", "tags", "tag" -> KEYWORDS;
                    case "caption", "captionline", "legend", "photocaption", "picturecaption" -> CAPTION;
                    case "summary",
                            "summaryline",
                            "abstract",
                            "abstractline",
                            "teaser",
                            "lead",
                            "leadline",
                            "leadin",
                            "description",
                            "chapeau",
                            "standfirst",
                            "synopsis",
                            "kicker" -> DESCRIPTION;
                    case "advisory",
                            "advisoryline",
                            "ednote",
                            "editornote",
                            "editorsnote",
                            "editorialnote",
                            "editorialinfo",
                            "notetoeditors",
                            "note",
                            "noteline",
                            "editorialline" -> EDITORIAL_NOTE;
                    default -> null;
                });
    }

    /** Gives the text to the story's field. */
    void write(Optional<String> text, StoryBuilder story) {
        Optional<String> plain = text;
        switch (this) {
            case HEADLINE -> story.headline(plain);
            case SLUGLINE -> story.slugline(plain);
            case BYLINE -> story.byline(plain);
            case DATELINE -> story.dateline(plain);
            case CREDITLINE -> story.creditline(plain);
            case COPYRIGHT -> story.copyright(plain);
            case USAGE_TERMS -> story.usageTerms(plain);
            case KEYWORDS ->
                plain.stream()
                        .flatMap(list -> Arrays.stream(list.split("[,;|]", 0)))
                        .forEach(story::keyword);
            case CAPTION, DESCRIPTION -> story.description(plain);
            case EDITORIAL_NOTE -> story.editorialNote(plain);
        }
    }

    /** Gives all lines of {@code NewsLines} to the story; a subheadline describes it where nothing else does. */
    static void write(XmlElement lines, StoryBuilder story) {
        for (XmlElement line : lines.elements().toList()) {
            if (line.name().equals("NewsLine")) {
                type(line).ifPresent(type -> line.all("NewsLineText").forEach(text -> type.write(text.text(), story)));
                line.elements()
                        .filter(inside -> !inside.name().startsWith("NewsLine"))
                        .forEach(inside -> named(inside.name()).ifPresent(type -> type.write(inside.text(), story)));
            } else if (!line.name().equals("NewsLineType")) {
                named(line.name()).ifPresent(type -> type.write(line.text(), story));
            }
        }
    }

    /** The first line of that kind in {@code NewsLines}. */
    static Optional<String> first(XmlElement lines, Line wanted) {
        return lines.elements()
                .filter(line -> (line.name().equals("NewsLine") ? type(line) : named(line.name()))
                        .filter(wanted::equals)
                        .isPresent())
                .flatMap(line -> line.first("NewsLineText").orElse(line).text().stream())
                .findFirst();
    }

    private static Optional<Line> type(XmlElement line) {
        return FormalName.at(line, "NewsLineType").flatMap(Line::named);
    }
}
