package wiredesk.ingest.delivery.superdesk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import wiredesk.ingest.delivery.FilterChains;

/** A Superdesk's requests carry their proof in a signature of the body, which is checked where the body is read. */
@Configuration(proxyBeanMethods = false)
class SuperdeskConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain superdesk(HttpSecurity http) {
        return FilterChains.selfProving(
                http, "/feeds/*/superdesk", "/feeds/*/superdesk/assets", "/feeds/*/superdesk/assets/**");
    }

    /** A path that nothing can be behind, such as one with two slashes: not there, rather than a bad request for its sender to give up on. */
    @Bean
    RequestRejectedHandler pathsThatAreNot() {
        return new HttpStatusRequestRejectedHandler(404);
    }
}
