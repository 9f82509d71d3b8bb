package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
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
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unknown(problems))
                        .accessDeniedHandler((request, response, e) -> answer(problems, request, response)))
                .build();
    }

    private static AuthenticationEntryPoint unknown(ProblemAnswers problems) {
        return (request, response, e) -> answer(problems, request, response);
    }

    /** An unknown feed and a wrong credential look the same; so do all paths beside the feeds. */
    private static void answer(ProblemAnswers problems, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().startsWith("/feeds/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wiredesk feeds\"");
            problems.answer(
                    request,
                    response,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNAUTHORIZED,
                            "Expected a key of this feed in the header Authorization (Bearer) or X-API-Key,"
                                    + " a signature of the delivery, or a client certificate"));
        } else {
            problems.answer(
                    request,
                    response,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.NOT_FOUND, "There is nothing here; stories go to /feeds/{feed}/stories"));
        }
    }
}
