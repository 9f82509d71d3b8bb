package wiredesk.enrich.ops;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.schemas.registry.RegistryClient;

/** The clients by which health is asked: their own, so that a busy stream does not keep them waiting. */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

    @Bean(destroyMethod = "close")
    Admin admin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean(destroyMethod = "close")
    RegistryClient registryClient(KafkaProperties kafka) {
        return RegistryClient.of(kafka.buildConsumerProperties());
    }
}
