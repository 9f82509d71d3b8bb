package wiredesk.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import wiredesk.schemas.ContractTrust;

/** Confluent's deserializer under the name that the services configure. */
public final class AvroDeserializer extends KafkaAvroDeserializer {

    static {
        ContractTrust.establish();
    }

    /** To be configured before use, as Kafka's clients do. */
    public AvroDeserializer() {}
}
