package wiredesk.enrich;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The enrich service as a process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrichService {

    /** Starts the service; it ends with SIGTERM, after the batch in hand. */
    public static void main(String[] arguments) {
        SpringApplication.run(EnrichService.class, arguments);
    }
}
