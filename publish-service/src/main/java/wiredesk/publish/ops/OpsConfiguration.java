package wiredesk.publish.ops;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.schemas.registry.RegistryClient;

/** The clients that operators' questions are asked with: they give up early, for a question that is late is answered by no. */
@Configuration(proxyBeanMethods = false)
class OpsConfiguration {

    private static final int LIMIT_MILLIS = 2_000;

    @Bean
    Admin opsAdmin(KafkaProperties kafka) {
        Map<String, Object> config = new HashMap<>(kafka.buildAdminProperties());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        return Admin.create(config);
    }

    @Bean
    RegistryClient opsRegistry(KafkaProperties kafka) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put("http.connect.timeout.ms", LIMIT_MILLIS);
        config.put("http.read.timeout.ms", LIMIT_MILLIS);
        config.put("max.retries", 0);
        return RegistryClient.of(config);
    }

    @Bean
    StoreLag storeLag(Admin admin) {
        return new StoreLag(admin);
    }
}
