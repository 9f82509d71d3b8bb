package wiredesk.ingest.status;

import java.net.http.HttpClient;
import java.util.Optional;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.databind.json.JsonMapper;

/** Wires the question; lets ids with encoded slashes through, for many are addresses. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    Desk desk(DeskProperties properties, JsonMapper json) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
        return new Desk(
                http,
                json,
                Optional.ofNullable(properties.url())
                        .filter(url -> !url.toString().isEmpty()),
                properties.timeout());
    }

    /** A slash in an id is a part of it, not of the path. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInArticleIds() {
        String asItIs = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling(asItIs));
    }

    /** Ids are looked up and never lead to a file. */
    @Bean
    HttpFirewall encodedIds() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        return firewall;
    }
}
