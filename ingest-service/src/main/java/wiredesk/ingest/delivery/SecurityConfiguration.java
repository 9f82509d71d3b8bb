package wiredesk.ingest.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Feeds with their keys may deliver; the management port is for those who can reach it; everything else does not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    FeedCredentials feedCredentials(IngestProperties ingest) {
        return new FeedCredentials(ingest.feeds());
    }

    /** Each filter's own timing costs more than the filters; the delivery's timer and the server's own say enough. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain deliveries(HttpSecurity http, FeedCredentials credentials, JsonMapper json) {
        return stateless(http)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new FeedAuthentication(credentials), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/feeds/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unknown(json))
                        .accessDeniedHandler((request, response, e) -> answer(json, request, response)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static AuthenticationEntryPoint unknown(JsonMapper json) {
        return (request, response, e) -> answer(json, request, response);
    }

    /** An unknown feed and a wrong key look the same; so do all paths beside the feeds. */
    private static void answer(JsonMapper json, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean feeds = request.getServletPath().startsWith("/feeds/");
        HttpStatus status = feeds ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                feeds
                        ? "Expected a key of this feed in the header Authorization (Bearer) or X-API-Key"
                        : "There is nothing here; stories go to /feeds/{feed}/stories");
        problem.setInstance(URI.create(request.getRequestURI()));
        if (feeds) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wiredesk feeds\"");
        }
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
