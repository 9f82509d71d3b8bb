package wiredesk.ingest.format.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping as a file has it, in YAML. Everything in it is checked when it is read: an unknown field, a place that is none, a pattern that
 * cannot be used are named with where they stand.
 */
public final class MappingFile {

    private static final int LONGEST = 256 * 1024;
    private static final Set<String> SECTIONS = Set.of("format", "items", "story", "document");
    private static final Set<String> CONVERTERS =
            Set.of("at", "value", "markup", "join", "after", "before", "words", "prefix", "date", "zone", "language");

    private final Mapping.Language language;
    private final XmlPaths paths = new XmlPaths();

    private MappingFile(Mapping.Language language) {
        this.language = language;
    }

    /**
     * Reads a mapping.
     *
     * @throws MappingError if it cannot be used
     */
    public static Mapping read(String yaml) {
        Map<?, ?> file = section("", load(yaml));
        known("", file, SECTIONS);
        Mapping.Language language = switch (String.valueOf(file.get("format"))) {
            case "json" -> Mapping.Language.JSON;
            case "xml" -> Mapping.Language.XML;
            default -> throw new MappingError("format", "expected json or xml, found " + file.get("format"));
        };
        MappingFile reader = new MappingFile(language);
        List<String> items = file.get("items") == null
                ? List.of()
                : reader.places("items", file.get("items")).stream()
                        .map(Place::path)
                        .toList();
        Mapping.Fields story = reader.fields("story", file.get("story"));
        if (story.values().isEmpty()) {
            throw new MappingError("story", "expected the fields of a story, found none");
        }
        Mapping.Fields document = file.get("document") == null
                ? new Mapping.Fields(Map.of(), Map.of())
                : reader.fields("document", file.get("document"));
        return new Mapping(language, items, story, document);
    }

    private static @Nullable Object load(String yaml) {
        if (yaml.length() > LONGEST) {
            throw new MappingError("", "expected at most " + LONGEST + " characters");
        }
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(10);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : "line " + (e.getProblemMark().getLine() + 1);
            throw new MappingError(line, "expected YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new MappingError("", "expected YAML: " + e.getMessage());
        }
    }

    private Mapping.Fields fields(String where, @Nullable Object node) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Listing> lists = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : section(where, node).entrySet()) {
            String name = String.valueOf(entry.getKey());
            String path = where + "." + name;
            ListField list = ListField.ALL.get(name);
            if (list != null) {
                lists.put(name, listing(path, entry.getValue(), list));
            } else if (Field.ALL.containsKey(name)) {
                values.put(name, value(path, entry.getValue(), name.equals("bodyHtml")));
            } else {
                throw new MappingError(
                        path,
                        "no such field; there are " + String.join(", ", Field.ALL.keySet()) + ", "
                                + String.join(", ", ListField.ALL.keySet()));
            }
        }
        return new Mapping.Fields(values, lists);
    }

    private Listing listing(String where, @Nullable Object node, ListField field) {
        if (!(node instanceof Map<?, ?> parts)) {
            if (!field.isOfTexts()) {
                throw new MappingError(where, "expected each, and one of " + String.join(", ", field.parts()));
            }
            return new Listing(places(where, node), Map.of(), Optional.empty());
        }
        Set<String> allowed = new TreeSet<>(field.parts());
        allowed.add("each");
        if (field.isOfTexts()) {
            allowed.add("split");
        }
        known(where, parts, allowed);
        Map<String, Value> values = new LinkedHashMap<>();
        field.parts().forEach(part -> {
            if (parts.get(part) != null) {
                values.put(part, value(where + "." + part, parts.get(part), false));
            }
        });
        if (values.isEmpty() && !field.isOfTexts()) {
            throw new MappingError(where, "expected one of " + String.join(", ", field.parts()));
        }
        return new Listing(places(where + ".each", parts.get("each")), values, text(where, parts, "split"));
    }

    private Value value(String where, @Nullable Object node, boolean markup) {
        if (!(node instanceof Map<?, ?> parts)) {
            return new Value(
                    places(where, node),
                    Optional.empty(),
                    markup,
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    "",
                    Optional.empty());
        }
        known(where, parts, CONVERTERS);
        if (parts.get("at") == null && parts.get("value") == null) {
            throw new MappingError(where, "expected at (a place) or value (a constant)");
        }
        return new Value(
                parts.get("at") == null ? List.of() : places(where + ".at", parts.get("at")),
                text(where, parts, "value"),
                markup || Boolean.TRUE.equals(parts.get("markup")),
                text(where, parts, "join").orElse(null),
                text(where, parts, "after"),
                text(where, parts, "before"),
                words(where + ".words", parts.get("words")),
                text(where, parts, "prefix").orElse(""),
                date(where, parts));
    }

    private static Optional<DatePattern> date(String where, Map<?, ?> parts) {
        Optional<String> pattern = text(where, parts, "date");
        if (pattern.isEmpty()) {
            if (parts.get("zone") != null || parts.get("language") != null) {
                throw new MappingError(where, "zone and language belong to a date");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(DatePattern.of(
                    pattern.get(),
                    text(where, parts, "language").map(Locale::forLanguageTag).orElse(Locale.ROOT),
                    text(where, parts, "zone").map(ZoneId::of)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingError(
                    where,
                    "expected a pattern such as dd.MM.yyyy HH:mm and a zone such as Europe/Berlin: " + e.getMessage());
        }
    }

    private List<Place> places(String where, @Nullable Object node) {
        List<?> paths = node instanceof List<?> list ? list : node == null ? List.of() : List.of(node);
        if (paths.isEmpty() || paths.size() > 50) {
            throw new MappingError(where, "expected a place, or a list of up to 50");
        }
        List<Place> places = new ArrayList<>(paths.size());
        for (Object path : paths) {
            try {
                if (!(path instanceof String text)) {
                    throw new IllegalArgumentException("expected a place, found " + path);
                }
                if (language == Mapping.Language.XML) {
                    this.paths.check(text);
                } else {
                    Pointer.of(text);
                }
                places.add(new Place(text));
            } catch (IllegalArgumentException e) {
                throw new MappingError(where, String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(places);
    }

    private static Map<String, String> words(String where, @Nullable Object node) {
        if (node == null) {
            return Map.of();
        }
        Map<String, String> words = new LinkedHashMap<>();
        section(where, node).forEach((word, meaning) -> words.put(String.valueOf(word), String.valueOf(meaning)));
        return words;
    }

    private static Optional<String> text(String where, Map<?, ?> parts, String name) {
        Object value = parts.get(name);
        if (value instanceof Map || value instanceof List) {
            throw new MappingError(where + "." + name, "expected a text");
        }
        return Optional.ofNullable(value).map(String::valueOf);
    }

    private static Map<?, ?> section(String where, @Nullable Object node) {
        if (node instanceof Map<?, ?> section && !section.isEmpty()) {
            return section;
        }
        throw new MappingError(where, "expected names and values");
    }

    private static void known(String where, Map<?, ?> section, Set<String> names) {
        for (Object name : section.keySet()) {
            if (!names.contains(String.valueOf(name))) {
                throw new MappingError(
                        where, "expected " + String.join(", ", new TreeSet<>(names)) + ", found " + name);
            }
        }
    }
}
