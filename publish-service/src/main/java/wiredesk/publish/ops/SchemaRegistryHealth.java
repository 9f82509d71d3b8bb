package wiredesk.publish.ops;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import wiredesk.schemas.Topics;
import wiredesk.schemas.registry.RegisteredSchema;
import wiredesk.schemas.registry.RegistryClient;

/** Whether the schema registry answers, and knows the contract this service writes. */
@Component("schemaRegistryHealthIndicator")
class SchemaRegistryHealth extends AbstractHealthIndicator {

    private static final String SUBJECT = Topics.ARTICLES_PUBLISHED + "-value";

    private final RegistryClient registry;

    SchemaRegistryHealth(RegistryClient registry) {
        super("The schema registry does not answer");
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        RegisteredSchema contract = registry.latest(SUBJECT);
        health.up().withDetail("subject", SUBJECT).withDetail("version", contract.version());
    }
}
