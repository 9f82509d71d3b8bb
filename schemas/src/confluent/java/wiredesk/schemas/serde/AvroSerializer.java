package wiredesk.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import wiredesk.schemas.ContractTrust;

/** Confluent's serializer under the name that the services configure, with our one other default. */
public final class AvroSerializer extends KafkaAvroSerializer {

    static {
        ContractTrust.establish();
    }

    /** To be configured before use, as Kafka's clients do. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        super.configure(PlainByDefault.with(configs), isKey);
    }
}
