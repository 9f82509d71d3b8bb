package wiredesk.ingest.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
import wiredesk.ingest.format.story.UnreadableDocument;
import wiredesk.ingest.format.value.Characters;

/**
 * Takes one item, an array of items, items one after the other (newline-delimited JSON), or a wrapper object around an array of them.
 *
 * <p>Items are read one by one: where the document breaks, those before the break are taken.
 */
public final class JsonItems {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ITEMS = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(16 * 1024 * 1024)
                            .maxNumberLength(200)
                            .maxNameLength(1_000)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private final Function<JsonNode, Optional<JsonNode>> wrapped;
    private final ItemReader reader;

    /** Reads one object of a format. */
    @FunctionalInterface
    public interface ItemReader {

        /**
         * The story of an object.
         *
         * @param item an object
         * @param document the document it is in
         * @param wrapper the object around the items, if there is one
         */
        ParsedItem read(JsonNode item, Document document, Optional<JsonNode> wrapper);
    }

    /**
     * Reads documents of one format.
     *
     * @param wrapped the array of items within an object that is a wrapper of such; empty for one that is an item itself
     * @param reader what an item means
     */
    public JsonItems(Function<JsonNode, Optional<JsonNode>> wrapped, ItemReader reader) {
        this.wrapped = wrapped;
        this.reader = reader;
    }

    /** The text or number at a JSON Pointer (RFC 6901) within an item; empty where there is none, or the path is no pointer. */
    public static Optional<String> at(JsonNode item, String pointer) {
        return pointer.startsWith("/") ? Fields.text(item.at(pointer)) : Optional.empty();
    }

    /** A value that stands as text in another document; empty if it is no JSON, or beyond the limits. */
    public static Optional<JsonNode> value(String json) {
        try {
            return Optional.ofNullable(READER.readValue(json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * The items of the document, in its order, at least one.
     *
     * @throws UnreadableDocument if not one of them can be read
     */
    public List<ParsedItem> read(Document document) throws UnreadableDocument {
        List<ParsedItem> items = new ArrayList<>(1);
        try (JsonParser json = MAPPER.createParser(document.bytes())) {
            readAll(json, document, items);
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
    private List<ParsedItem> readAsText(Document document, List<ParsedItem> soFar, JacksonException first)
            throws UnreadableDocument {
        String text = Characters.decode(document.bytes(), document.charset());
        List<ParsedItem> items = new ArrayList<>(1);
        try (JsonParser json = MAPPER.createParser(text)) {
            readAll(json, document, items);
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

    private void readAll(JsonParser json, Document document, List<ParsedItem> items) throws UnreadableDocument {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    add(READER.readValue(json), document, Optional.empty(), items);
                }
            } else {
                JsonNode value = READER.readValue(json);
                Optional<JsonNode> inside = wrapped.apply(value);
                if (inside.isPresent()) {
                    for (JsonNode item : inside.get()) {
                        add(item, document, Optional.of(value), items);
                    }
                } else {
                    add(value, document, Optional.empty(), items);
                }
            }
        }
    }

    private void add(JsonNode item, Document document, Optional<JsonNode> wrapper, List<ParsedItem> items)
            throws UnreadableDocument {
        if (items.size() == MAX_ITEMS) {
            throw new UnreadableDocument(Refusal.tooLarge("More than " + MAX_ITEMS + " items in one document"));
        }
        items.add(
                item.isObject()
                        ? reader.read(item, document, wrapper)
                        : ParsedItem.refused(Refusal.noStory("Expected an object, found "
                                + item.getNodeType().name().toLowerCase(Locale.ROOT))));
    }

    private static String reason(JacksonException e) {
        String at = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " in line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return at + ": " + e.getOriginalMessage();
    }
}
