package wiredesk.ingest.format.mapping;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import wiredesk.ingest.format.json.Fields;

/** A value in a JSON document. */
record JsonFound(JsonNode value, ConcurrentMap<Place, Pointer> pointers) implements Found {

    JsonFound(JsonNode value) {
        this(value, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<String> text() {
        return Fields.text(value);
    }

    @Override
    public Optional<String> markup() {
        return text();
    }

    @Override
    public List<Found> at(Place place) {
        return pointers.computeIfAbsent(place, it -> Pointer.of(it.path())).in(value).stream()
                .<Found>map(inside -> new JsonFound(inside, pointers))
                .toList();
    }
}
