package wiredesk.ingest.delivery;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What all ways into the service have in common: no sessions, forms or cookies. */
public final class FilterChains {

    private FilterChains() {}

    /** The way to where requests carry a proof of their own in the body, which is checked where the body is read. */
    public static SecurityFilterChain selfProving(HttpSecurity http, String... paths) {
        return stateless(http.securityMatcher(paths))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
