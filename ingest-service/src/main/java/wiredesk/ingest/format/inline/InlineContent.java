package wiredesk.ingest.format.inline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import wiredesk.ingest.format.nitf.Nitf;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;
import wiredesk.ingest.format.value.Unmarked;
import wiredesk.ingest.format.xml.XmlElement;
import wiredesk.ingest.format.xml.XmlLimits;
import wiredesk.ingest.format.xml.XmlSource;

/** A text in one of the forms agencies send it in; the richest has the smallest {@link #rank}. */
public sealed interface InlineContent {

    /** How much of a text is looked at to tell what it is. */
    int LOOKED_AT = 4_000;

    /** Ends of elements, and an empty one, that say nothing about lines: a text with no others has lines of its own. */
    Set<String> INLINE = Set.of("</b>", "</i>", "</em>", "</strong>", "</a>", "</u>", "</span>", "<newscomponentref");

    /** An NITF document. */
    record NitfDocument(XmlElement nitf) implements InlineContent {}

    /** XHTML, or NITF's blocks without their document. */
    record Blocks(XmlElement parent, Optional<XmlElement> page) implements InlineContent {}

    /** The text of the Swedish agency TT's own NITF. */
    record TtNitf(XmlElement body) implements InlineContent {}

    /** HTML as text. */
    record Html(String markup) implements InlineContent {}

    /** Text without mark-up. */
    record Plain(String text) implements InlineContent {}

    /**
     * What stands in {@code holder}; empty if that is nothing, or in an encoding other than Base64.
     *
     * @param html whether the sender calls it HTML
     * @param encoding the name of its encoding, where it has one
     */
    static Optional<InlineContent> of(XmlElement holder, boolean html, Optional<String> encoding) {
        if (encoding.isPresent()) {
            return encoding.get().toLowerCase(Locale.ROOT).contains("base64")
                    ? decoded(holder.rawText()).flatMap(text -> text(text, html))
                    : Optional.empty();
        }
        return (holder.elements().findAny().isPresent() ? Optional.of(elements(holder)) : text(holder.rawText(), html))
                .filter(content -> !content.isBlank());
    }

    /** From 0, the richest form, to 3. */
    default int rank() {
        return switch (this) {
            case NitfDocument document -> 0;
            case TtNitf body -> 0;
            case Blocks blocks -> 1;
            case Html html -> 2;
            case Plain plain -> 3;
        };
    }

    /** Gives it to the story: its body, and what an NITF document or a page knows beside it. */
    default void write(StoryBuilder story) {
        switch (this) {
            case NitfDocument(var nitf) -> Nitf.read(nitf, story);
            case TtNitf(var body) -> new TtText(body).write(story);
            case Blocks(var parent, var page) -> {
                Nitf.content(parent, story);
                for (XmlElement html : page.stream().toList()) {
                    story.headline(html.first("head", "title").flatMap(XmlElement::text))
                            .language(html.attribute("xml:lang").or(() -> html.attribute("lang")));
                }
            }
            case Html(var markup) -> story.body(new Body.Html(markup));
            case Plain(var text) -> story.body(new Body.Plain(text));
        }
    }

    /** Its words alone, for a line or a caption; HTML in text keeps its tags. */
    default Optional<String> words() {
        return switch (this) {
            case NitfDocument(var nitf) ->
                nitf.first("body", "body.content").orElse(nitf).text();
            case TtNitf(var body) -> body.text();
            case Blocks(var parent, var page) -> parent.text();
            case Html(var markup) -> Optional.of(markup);
            case Plain(var text) -> Optional.of(text);
        };
    }

    private boolean isBlank() {
        return switch (this) {
            case NitfDocument(var nitf) ->
                nitf.anywhere("body.content").orElse(nitf).text().isEmpty();
            case TtNitf(var body) -> body.text().isEmpty();
            case Blocks(var parent, var page) ->
                parent.text().isEmpty() && parent.anywhere("img").isEmpty();
            case Html(var markup) -> markup.isBlank();
            case Plain(var text) -> text.isBlank();
        };
    }

    /** The parts of an NITF body without the element {@code body} around them. */
    private static InlineContent bodiless(XmlElement parts) {
        return new NitfDocument(
                new XmlElement("nitf", Map.of(), List.of(new XmlElement("body", Map.of(), parts.children()))));
    }

    private static InlineContent elements(XmlElement holder) {
        Optional<XmlElement> nitf = holder.anywhere("nitf").or(() -> holder.anywhere("NITF"));
        if (nitf.isPresent()) {
            return nitf.get().first("body.content").isPresent() ? bodiless(nitf.get()) : new NitfDocument(nitf.get());
        }
        Optional<XmlElement> tt = holder.anywhere("BRODTEXT").or(() -> holder.anywhere("brodtext"));
        if (tt.isPresent()) {
            return new TtNitf(holder.inLowerCase());
        }
        Optional<XmlElement> idf = holder.first("idf");
        if (idf.isPresent()) {
            return new Blocks(IdfText.asBlocks(idf.get()), Optional.empty());
        }
        if (holder.first("body", "body.content").isPresent()
                || (holder.first("body").isPresent()
                        && holder.first("head", "hedline").isPresent())) {
            return new NitfDocument(holder);
        }
        if (holder.first("body.content").isPresent()) {
            return bodiless(holder);
        }
        Optional<XmlElement> page = holder.anywhere("html");
        return new Blocks(
                page.flatMap(html -> html.first("body"))
                        .or(() -> holder.first("body"))
                        .orElse(page.orElse(holder)),
                page);
    }

    private static Optional<InlineContent> text(String text, boolean html) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.empty();
        }
        String lower =
                stripped.substring(0, Math.min(stripped.length(), LOOKED_AT)).toLowerCase(Locale.ROOT);
        if (stripped.startsWith("<") && lower.contains("nitf")) {
            Optional<InlineContent> nitf = nitf(stripped);
            if (nitf.isPresent()) {
                return nitf;
            }
        }
        Optional<String> wrapped = linesInOneParagraph(stripped);
        if (wrapped.isPresent() && !html) {
            return wrapped.map(Plain::new);
        }
        boolean markup = html || Unmarked.isHtml(stripped);
        if (!markup && INLINE.stream().anyMatch(lower::contains)) {
            return Optional.of(new Plain(Jsoup.parseBodyFragment(text).wholeText()));
        }
        return Optional.of(markup ? new Html(stripped) : new Plain(indentedAlike(text)));
    }

    /** Some agencies wrap a text of many lines, paragraphs and all, into a single paragraph. */
    private static Optional<String> linesInOneParagraph(String text) {
        if (!text.startsWith("<p>")
                || !text.endsWith("</p>")
                || text.indexOf('<', 1) != text.length() - "</p>".length()) {
            return Optional.empty();
        }
        String inside =
                text.substring("<p>".length(), text.length() - "</p>".length()).strip();
        return inside.lines().count() > 1 ? Optional.of(Parser.unescapeEntities(inside, false)) : Optional.empty();
    }

    private static Optional<InlineContent> nitf(String xml) {
        try {
            return XmlSource.of(xml, XmlLimits.USUAL)
                    .next("nitf"::equalsIgnoreCase)
                    .map(NitfDocument::new);
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }

    /** A text that begins on a line of its own is indented as its element is; that says nothing about its paragraphs. */
    private static String indentedAlike(String text) {
        int line = text.indexOf('\n');
        return line >= 0 && text.substring(0, line).isBlank()
                ? text.substring(line + 1).stripIndent()
                : text;
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
            return Optional.of(Characters.decode(bytes, Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
