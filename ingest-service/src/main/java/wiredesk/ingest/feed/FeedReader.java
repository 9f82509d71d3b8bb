package wiredesk.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.mapping.MappedParser;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.schemas.EditorialStatus;

/** Reads one feed's documents by the feed's rules. Can be used by any number of threads. */
public final class FeedReader {

    private final Formats formats;
    private final FeedRules rules;
    private final Optional<MappedParser> mapped;

    /** Reads by {@code rules}. */
    public FeedReader(Formats formats, FeedRules rules) {
        this.formats = formats;
        this.rules = rules;
        this.mapped = rules.mapping().map(MappedParser::new);
    }

    /**
     * A document of the feed.
     *
     * @param contentType as the sender wrote it
     */
    public Document document(byte[] bytes, Optional<String> contentType) {
        Document document = Document.of(bytes, contentType, rules.zone());
        return rules.guid() instanceof GuidRule.At(var path) ? document.withGuidAt(path) : document;
    }

    /**
     * Which format the document is in.
     *
     * @throws UnreadableDocument if it is in none that is read
     */
    public Format formatOf(Document document) throws UnreadableDocument {
        return rules.mapping().filter(mapping -> mapping.fits(document)).isPresent()
                ? Format.MAPPED
                : formats.formatOf(document, rules.format());
    }

    /**
     * The items of the document, in its order, at least one; those that are not wanted are refused.
     *
     * @param now when the document was received
     * @throws UnreadableDocument if not one of them can be read
     */
    public List<ParsedItem> read(Document document, Format format, Instant now) throws UnreadableDocument {
        List<ParsedItem> items = format == Format.MAPPED && mapped.isPresent()
                ? mapped.get().parse(document)
                : formats.parse(document, format);
        List<ParsedItem> wanted = new ArrayList<>(items.size());
        for (ParsedItem item : items) {
            wanted.add(item instanceof ParsedItem.Taken(var story) ? judged(story, now) : item);
        }
        return wanted;
    }

    /** What takes a story back is always wanted: it may have come while the rules were others. */
    private ParsedItem judged(Story story, Instant now) {
        if (story.status() != EditorialStatus.CANCELED) {
            Optional<Refusal> unwanted = ofUnwantedType(story).or(() -> tooOld(story, now));
            if (unwanted.isPresent()) {
                return ParsedItem.refused(unwanted.get());
            }
        }
        Story identified = rules.guid() instanceof GuidRule.None ? story.withGuid(Optional.empty()) : story;
        return ParsedItem.taken(rules.replacements().isEmpty() ? identified : replaced(identified));
    }

    private Optional<Refusal> ofUnwantedType(Story story) {
        String type = story.item().getItemClass();
        return rules.types().isEmpty() || rules.types().contains(type)
                ? Optional.empty()
                : Optional.of(Refusal.notWanted("Expected an item of type " + String.join(" or ", rules.types())
                        + ", found " + type + named(story)));
    }

    private Optional<Refusal> tooOld(Story story, Instant now) {
        if (rules.maxAge().isEmpty()
                || story.versionCreated()
                        .filter(created ->
                                created.isBefore(now.minus(rules.maxAge().get())))
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.notWanted(
                "Expected an item no older than " + rules.maxAge().get() + ", found one of "
                        + story.versionCreated().get() + named(story)));
    }

    private static String named(Story story) {
        return story.guid().or(story::headline).map(name -> ": " + name).orElse("");
    }

    private Story replaced(Story story) {
        Replacements table = rules.replacements();
        var item = story.item();
        Optional.ofNullable(item.getDescription()).map(table::in).ifPresent(item::setDescription);
        Optional.ofNullable(item.getSlugline()).map(table::in).ifPresent(item::setSlugline);
        Optional.ofNullable(item.getByline()).map(table::in).ifPresent(item::setByline);
        Optional.ofNullable(item.getEditorialNote()).map(table::in).ifPresent(item::setEditorialNote);
        Body body = switch (story.body()) {
            case Body.None none -> none;
            case Body.Plain(var text) -> new Body.Plain(table.in(text));
            case Body.Html(var markup) -> new Body.Html(table.in(markup));
        };
        return story.withTexts(story.headline().map(table::in), body);
    }
}
