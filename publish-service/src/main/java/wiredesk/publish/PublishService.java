package wiredesk.publish;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** From {@code articles.enriched} through the gate to {@code articles.published}, the stores and the desk. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class) // There are no users, and none shall be made up.
@ConfigurationPropertiesScan
public class PublishService {

    public static void main(String[] args) {
        SpringApplication.run(PublishService.class, args);
    }
}
