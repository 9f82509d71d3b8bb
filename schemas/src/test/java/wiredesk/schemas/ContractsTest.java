package wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ContractsTest {

    @Test
    void everyRecordEveryFieldAndEveryEnumSaysWhatItIs() {
        List<String> silent = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        TopicContract.all().forEach(contract -> contract.value().ifPresent(schema -> listen(schema, silent, seen)));
        assertThat(silent).as("without documentation").isEmpty();
        assertThat(seen)
                .as("looked into the nested records too")
                .contains("wiredesk.schemas.Dateline", "wiredesk.schemas.Mention");
    }

    @Test
    void everyEnumHasADefaultSoThatANewSymbolBreaksNobody() {
        assertThat(List.of(
                        EditorialStatus.getClassSchema(),
                        PublicationState.getClassSchema(),
                        EntityKind.getClassSchema(),
                        Part.getClassSchema()))
                .allSatisfy(schema -> assertThat(schema.getEnumDefault()).isNotNull());
    }

    @Test
    void contractsArePlain() {
        assertThat(TopicContract.all())
                .extracting(contract -> contract.value().map(Schema::toString).orElse(""))
                .noneMatch(schema -> schema.contains("avro.java.string"));
    }

    @Test
    void plainMeansWithoutJavasWishesAndWithEverythingElse() {
        Schema wishes = new Schema.Parser().parse("""
                        {"type":"record","name":"R","doc":"avro.java.string","fields":[
                          {"name":"text","type":{"type":"string","avro.java.string":"String"},"doc":"d","default":"x"},
                          {"name":"map","type":["null",{"type":"map","values":{"type":"string","avro.java.string":"String"},"avro.java.string":"String"}],"default":null},
                          {"name":"list","type":{"type":"array","items":{"type":"string","avro.java.string":"String"}},"default":[]},
                          {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}""");
        assertThat(PlainSchema.of(wishes).toString())
                .isEqualTo("{\"type\":\"record\",\"name\":\"R\",\"doc\":\"avro.java.string\",\"fields\":["
                        + "{\"name\":\"text\",\"type\":\"string\",\"doc\":\"d\",\"default\":\"x\"},"
                        + "{\"name\":\"map\",\"type\":[\"null\",{\"type\":\"map\",\"values\":\"string\"}],\"default\":null},"
                        + "{\"name\":\"list\",\"type\":{\"type\":\"array\",\"items\":\"string\"},\"default\":[]},"
                        + "{\"name\":\"at\",\"type\":{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}}]}");
    }

    @Test
    void aTopicWithThreeReplicasNeedsTwoToAcknowledge() {
        TopicContract raw = TopicContract.all().getFirst();
        assertThat(raw.settings(1)).containsEntry("min.insync.replicas", "1");
        assertThat(raw.settings(2)).containsEntry("min.insync.replicas", "1");
        assertThat(raw.settings(3))
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "compression.type", "producer",
                        "max.message.bytes", "2097152",
                        "min.insync.replicas", "2",
                        "retention.ms", "604800000",
                        "segment.ms", "86400000"));
    }

    @Test
    void everyTopicThatIsReadHasDeadLetters() {
        assertThat(TopicContract.all())
                .extracting(TopicContract::name)
                .containsExactly(
                        "articles.raw",
                        "articles.enriched",
                        "articles.published",
                        "enrich.document-frequencies",
                        "deliveries.rejected",
                        "articles.raw-dlt",
                        "articles.enriched-dlt",
                        "articles.published-dlt.postgres");
    }

    private static void listen(Schema schema, List<String> silent, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    note(schema.getFullName(), schema.getDoc(), silent);
                    for (Schema.Field field : schema.getFields()) {
                        note(schema.getFullName() + "." + field.name(), field.doc(), silent);
                        listen(field.schema(), silent, seen);
                    }
                }
            }
            case ENUM -> note(schema.getFullName(), schema.getDoc(), silent);
            case ARRAY -> listen(schema.getElementType(), silent, seen);
            case MAP -> listen(schema.getValueType(), silent, seen);
            case UNION -> schema.getTypes().forEach(branch -> listen(branch, silent, seen));
            default -> {}
        }
    }

    private static void note(String name, @org.jspecify.annotations.Nullable String doc, List<String> silent) {
        if (doc == null || doc.isBlank()) {
            silent.add(name);
        }
    }
}
