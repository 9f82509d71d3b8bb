package wiredesk.ingest.delivery;

import java.time.InstantSource;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Feeds with their keys may deliver; the management port is for those who can reach it; everything else does not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    FeedLimits feedLimits(AdmissionProperties admission) {
        return new FeedLimits(admission.feeds(), System::nanoTime);
    }

    @Bean
    Reception reception(AdmissionProperties admission) {
        AdmissionProperties.Reception room = admission.reception();
        return new Reception(
                room.bodyTime(),
                Math.toIntExact(room.inFlight().toBytes()),
                Math.toIntExact(room.unverified().toBytes()),
                System::nanoTime);
    }

    @Bean
    ProblemAnswers problemAnswers(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    /** Each filter's own timing costs more than the filters; the delivery's timer and the server's own say enough. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return FilterChains.stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain deliveries(
            HttpSecurity http,
            AdmissionProperties admission,
            IngestProperties ingest,
            FeedLimits limits,
            Reception reception,
            DeliveryMetrics metrics,
            InstantSource clock,
            ProblemAnswers problems) {
        StrangerAnswers strangers =
                new StrangerAnswers(problems, admission.feeds().keySet(), metrics);
        FeedAuthentication authentication = new FeedAuthentication(
                admission.credentials(),
                reception,
                clock,
                Math.toIntExact(ingest.bodyLimit().toBytes()),
                problems);
        return FilterChains.stateless(http)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(authentication, AuthorizationFilter.class)
                .addFilterBefore(new FeedLimitFilter(limits, metrics, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/feeds/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> strangers.answer(request, response))
                        .accessDeniedHandler((request, response, e) -> strangers.answer(request, response)))
                .build();
    }
}
