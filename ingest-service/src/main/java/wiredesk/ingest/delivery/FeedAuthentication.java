package wiredesk.ingest.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import wiredesk.ingest.credential.ApiKeys;
import wiredesk.ingest.credential.CertificateSubjects;
import wiredesk.ingest.credential.FeedCredentials;
import wiredesk.ingest.credential.SignatureCheck;
import wiredesk.ingest.credential.WebhookSignature;

/**
 * Lets a sender in who proves to be the feed that the path names: by a key ({@code Authorization: Bearer KEY} or {@code X-API-Key: KEY}), by a
 * client certificate, or by a signature of the delivery ({@link WebhookSignature}). Goes the same way for a feed that there is not.
 */
final class FeedAuthentication extends OncePerRequestFilter {

    private static final String PREFIX = "/feeds/";
    private static final String BEARER = "bearer ";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final Map<String, FeedCredentials> feeds;
    private final Reception reception;
    private final InstantSource clock;
    private final int bodyLimit;
    private final ProblemAnswers problems;

    FeedAuthentication(
            Map<String, FeedCredentials> feeds,
            Reception reception,
            InstantSource clock,
            int bodyLimit,
            ProblemAnswers problems) {
        this.feeds = feeds;
        this.reception = reception;
        this.clock = clock;
        this.bodyLimit = bodyLimit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String feed = feed(request.getServletPath());
        if (feed.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        FeedCredentials known = feeds.getOrDefault(feed, FeedCredentials.NOBODYS);
        if (showsKey(request, known.keys()) || showsCertificate(request, known.subjects())) {
            admit(feed);
            pass(request, request.getInputStream(), request.getContentLengthLong(), response, chain);
            return;
        }
        Optional<WebhookSignature> signature =
                signature(request).filter(one -> one.isFresh(clock.instant(), known.window()));
        if (signature.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SignatureCheck check = signature.get().check(known.secrets());
        SignedBody body;
        try (Reception.Received unverified = reception.verify(request.getInputStream())) {
            body = SignedBody.read(unverified, check, bodyLimit + 1);
        } catch (Reception.NotNow e) {
            problems.later(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    e.reason(),
                    String.valueOf(e.getMessage()),
                    Duration.ofSeconds(1));
            return;
        }
        if (signature.get().isConfirmedBy(check)) {
            admit(feed);
        }
        pass(request, body.open(), body.length(), response, chain);
    }

    private void pass(
            HttpServletRequest request, InputStream body, long length, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Reception.Received received = reception.admit(body)) {
            chain.doFilter(new ReceivedRequest(request, received, length), response);
        }
    }

    private static void admit(String feed) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(feed, "", List.of()));
        SecurityContextHolder.setContext(context);
    }

    /** The feed that a path names; empty if it names none. */
    static String feed(String path) {
        if (!path.startsWith(PREFIX)) {
            return "";
        }
        int end = path.indexOf('/', PREFIX.length());
        return path.substring(PREFIX.length(), end < 0 ? path.length() : end);
    }

    private static boolean showsKey(HttpServletRequest request, ApiKeys keys) {
        String authorization = request.getHeader("Authorization");
        String key = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length())
                : request.getHeader("X-API-Key");
        return key != null && keys.accept(key.strip());
    }

    /** The connector has put it there, if TLS is its own and the client's certificate was issued by an authority it trusts. */
    private static boolean showsCertificate(HttpServletRequest request, CertificateSubjects subjects) {
        return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
                && chain.length > 0
                && subjects.accept(chain[0].getSubjectX500Principal());
    }

    private static Optional<WebhookSignature> signature(HttpServletRequest request) {
        return WebhookSignature.of(
                request.getHeader("webhook-id"),
                request.getHeader("webhook-timestamp"),
                request.getHeader("webhook-signature"));
    }
}
