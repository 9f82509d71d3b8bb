package wiredesk.ingest.format.ninjs;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.StoryParser;
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * Takes one item, an array of items, items one after the other (newline-delimited JSON), or a wrapper object around an array of them.
 *
 * <p>Items are read one by one: where the document breaks, those before the break are taken.
 */
public final class NinjsParser implements StoryParser {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ITEMS = 10_000;
    private static final List<String> WRAPPERS = List.of("item", "items", "_items", "stories", "articles", "newsitems");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(16 * 1024 * 1024)
                            .maxNumberLength(200)
                            .maxNameLength(1_000)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    @Override
    public List<ParsedItem> parse(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        try (JsonParser json = MAPPER.createParser(document.bytes())) {
            readAll(json, document.zone(), items);
        } catch (StreamConstraintsException e) {
            return brokenOff(items, Refusal.tooLarge("JSON beyond the limits: " + reason(e)));
        } catch (JacksonException e) {
            return readAsText(document, items, e);
        }
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The JSON document holds no item"));
        }
        return items;
    }

    /** Once more, if the bytes were not UTF-8 at all: as characters of whatever charset they are. */
    private static List<ParsedItem> readAsText(Document document, List<ParsedItem> soFar, JacksonException first)
            throws UnreadableDocument {
        String text = Characters.decode(document.bytes(), document.charset());
        List<ParsedItem> items = new ArrayList<>(1);
        try (JsonParser json = MAPPER.createParser(text)) {
            readAll(json, document.zone(), items);
        } catch (StreamConstraintsException e) {
            return brokenOff(items, Refusal.tooLarge("JSON beyond the limits: " + reason(e)));
        } catch (JacksonException e) {
            return brokenOff(
                    items.size() >= soFar.size() ? items : soFar,
                    Refusal.malformed("Not well-formed JSON" + reason(first)));
        }
        if (items.isEmpty()) {
            throw new UnreadableDocument(Refusal.noStory("The JSON document holds no item"));
        }
        return items;
    }

    private static List<ParsedItem> brokenOff(List<ParsedItem> items, Refusal refusal) throws UnreadableDocument {
        if (items.stream().noneMatch(ParsedItem.Taken.class::isInstance)) {
            throw new UnreadableDocument(refusal);
        }
        items.add(ParsedItem.refused(refusal));
        return items;
    }

    private static void readAll(JsonParser json, ZoneId zone, List<ParsedItem> items) throws UnreadableDocument {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    add(READER.readValue(json), zone, items);
                }
            } else {
                JsonNode value = READER.readValue(json);
                Optional<JsonNode> wrapped = wrapped(value);
                if (wrapped.isPresent()) {
                    for (JsonNode item : wrapped.get()) {
                        add(item, zone, items);
                    }
                } else {
                    add(value, zone, items);
                }
            }
        }
    }

    private static void add(JsonNode item, ZoneId zone, List<ParsedItem> items) throws UnreadableDocument {
        if (items.size() == MAX_ITEMS) {
            throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document"));
        }
        items.add(
                item.isObject()
                        ? new NinjsItem(item, zone).read()
                        : ParsedItem.refused(Refusal.noStory("Expected an object, found "
                                + item.getNodeType().name().toLowerCase(Locale.ROOT))));
    }

    /** The array inside of a wrapper such as {@code {"item": […]}}; an item that merely has such a field too is no wrapper. */
    private static Optional<JsonNode> wrapped(JsonNode value) {
        if (!value.isObject()
                || value.has("headline")
                || value.has("guid")
                || value.has("uri")
                || value.has("headlines")) {
            return Optional.empty();
        }
        return WRAPPERS.stream()
                .filter(value::has)
                .map(value::get)
                .filter(JsonNode::isArray)
                .findFirst();
    }

    private static String reason(JacksonException e) {
        String at = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return at + ": " + e.getOriginalMessage();
    }
}
