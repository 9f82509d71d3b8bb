package wiredesk.schemas.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One request to a registry.
 *
 * @param aim what it is to do, to complete the sentence "could not ..."
 * @param path below the registry's address, encoded
 */
record RegistryQuestion(String aim, String method, String path, Optional<JsonNode> body) {

    static RegistryQuestion get(String aim, String path) {
        return new RegistryQuestion(aim, "GET", path, Optional.empty());
    }

    static RegistryQuestion post(String aim, String path, JsonNode body) {
        return new RegistryQuestion(aim, "POST", path, Optional.of(body));
    }

    static RegistryQuestion put(String aim, String path, JsonNode body) {
        return new RegistryQuestion(aim, "PUT", path, Optional.of(body));
    }

    /** A subject as one segment of a path, whatever it contains. */
    static String segment(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
