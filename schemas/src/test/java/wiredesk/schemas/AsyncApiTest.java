package wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document says what the code does. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("asyncapi.yaml");
    private static Node document = new Node(Map.of());

    @BeforeAll
    static void read() throws IOException {
        document = new Node(new Yaml().<Map<String, Object>>load(Files.readString(DOCUMENT)));
    }

    static List<TopicContract> contracts() {
        return TopicContract.all();
    }

    @Test
    void itIsOfTheVersionItWasWrittenFor() {
        assertThat(document.text("asyncapi")).isEqualTo("3.0.0");
    }

    @Test
    void itHasEveryTopicInTheOrderOfAStorysWay() {
        assertThat(document.at("channels").children())
                .extracting(channel -> channel.text("address"))
                .containsExactlyElementsOf(
                        TopicContract.all().stream().map(TopicContract::name).toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aTopicIsKeptAsLongAsItSays(TopicContract contract) {
        Node kafka = channel(contract).at("bindings").at("kafka");
        Map<String, String> told = new TreeMap<>();
        kafka.at("topicConfiguration")
                .map()
                .forEach((setting, value) -> told.put(
                        setting,
                        value instanceof List<?> list
                                ? String.join(
                                        ",", list.stream().map(Object::toString).toList())
                                : value.toString()));
        Map<String, String> settings = new TreeMap<>(contract.settings(1));
        settings.keySet().retainAll(List.of("cleanup.policy", "retention.ms", "max.message.bytes"));
        assertThat(told).isEqualTo(settings);
        assertThat(kafka.text("topic")).isEqualTo(contract.name());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aTopicsMessageIsItsNewestCommittedSchema(TopicContract contract) throws IOException {
        Node message = resolve(channel(contract).at("messages").children().getFirst());
        if (contract.value().isEmpty()) {
            assertThat(message.text("name")).isEqualTo("DeadLetter");
            return;
        }
        Schema schema = contract.value().orElseThrow();
        Path file = DOCUMENT.resolveSibling(message.at("payload").at("schema").text("$ref"));
        assertThat(message.text("name")).isEqualTo(schema.getName());
        assertThat(file).isRegularFile();
        assertThat(file.resolveSibling(newest(file) + ".avsc"))
                .as("the newest version of " + contract.subject())
                .isEqualTo(file);
        assertThat(new Schema.Parser().parse(Files.readString(file))).isEqualTo(schema);
        assertThat(message.at("bindings").at("kafka").at("key").text("type")).isEqualTo("string");
    }

    @Test
    void everyTopicIsWrittenByAServiceAndEveryReferenceLeadsSomewhere() {
        List<Node> operations = document.at("operations").children();
        assertThat(operations)
                .filteredOn(operation -> operation.text("action").equals("send"))
                .extracting(operation -> resolve(operation.at("channel")).text("address"))
                .containsExactlyInAnyOrderElementsOf(
                        TopicContract.all().stream().map(TopicContract::name).toList());
        assertThat(operations).allSatisfy(operation -> {
            Node channel = resolve(operation.at("channel"));
            Node message = resolve(operation.items("messages").getFirst());
            assertThat(channel.at("messages").children()).contains(message);
            assertThat(operation.items("tags").getFirst().text("name"))
                    .isIn("ingest-service", "enrich-service", "publish-service");
        });
    }

    private static Node channel(TopicContract contract) {
        return document.at("channels").children().stream()
                .filter(channel -> channel.text("address").equals(contract.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Node resolve(Node reference) {
        Node found = document;
        for (String step : reference.text("$ref").substring("#/".length()).split("/", -1)) {
            found = found.at(step);
        }
        return found;
    }

    private static long newest(Path file) throws IOException {
        try (var versions = Files.list(file.toAbsolutePath().getParent())) {
            return versions.count();
        }
    }

    /** A mapping of the document; asking it for what it has not is a failure of the test. */
    private record Node(Map<String, Object> map) {

        Node at(String key) {
            return node(value(key));
        }

        String text(String key) {
            return value(key).toString();
        }

        List<Node> children() {
            return map.values().stream().map(Node::node).toList();
        }

        List<Node> items(String key) {
            return ((List<?>) value(key)).stream().map(Node::node).toList();
        }

        private Object value(String key) {
            assertThat(map).containsKey(key);
            return map.getOrDefault(key, "");
        }

        @SuppressWarnings("unchecked")
        private static Node node(Object value) {
            return new Node((Map<String, Object>) value);
        }
    }
}
