package wiredesk.schemas.serde;

import java.util.HashMap;
import java.util.Map;

/** Our default where it is not Confluent's: schemas are registered and looked up without {@code avro.java.string}. */
final class PlainByDefault {

    private PlainByDefault() {}

    static Map<String, ?> with(Map<String, ?> configs) {
        Map<String, Object> all = new HashMap<>(configs);
        all.putIfAbsent("avro.remove.java.properties", true);
        return all;
    }
}
