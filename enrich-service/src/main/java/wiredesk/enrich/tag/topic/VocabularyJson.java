package wiredesk.enrich.tag.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * IPTC's JSON: an array {@code conceptSet} of objects with {@code qcode} or {@code uri}, {@code prefLabel} by language and {@code broader}, a
 * list of addresses. Retired concepts have {@code retired}; they are left out.
 */
final class VocabularyJson {

    private VocabularyJson() {}

    static List<MediaTopics.Concept> read(byte[] bytes) {
        var concepts = new ArrayList<MediaTopics.Concept>();
        for (JsonNode concept : JsonMapper.shared().readTree(bytes).path("conceptSet")) {
            String id = concept.path("qcode").asString(concept.path("uri").asString(""));
            if (!concept.has("retired")) {
                VocabularyFile.code(id)
                        .ifPresent(
                                code -> concepts.add(new MediaTopics.Concept(code, broader(concept), names(concept))));
            }
        }
        return concepts;
    }

    private static String broader(JsonNode concept) {
        JsonNode broader = concept.path("broader");
        JsonNode first = broader.isArray() ? broader.path(0) : broader;
        return VocabularyFile.code(first.asString("")).orElse("");
    }

    private static Map<String, String> names(JsonNode concept) {
        var names = new HashMap<String, String>();
        concept.path("prefLabel").forEachEntry((tag, name) -> {
            if (name.isString()) {
                names.putIfAbsent(VocabularyFile.language(tag), name.asString().strip());
            }
        });
        return Map.copyOf(names);
    }
}
