package wiredesk.schemas.registry;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** How to reach the registry: the keys of Confluent's serializer, read and checked. */
final class RegistryConfig extends AbstractConfig {

    static final String URL = "schema.registry.url";
    private static final String BASIC_SOURCE = "basic.auth.credentials.source";
    private static final String BASIC_USER = "basic.auth.user.info";
    private static final String BASIC_USER_PREFIXED = "schema.registry.basic.auth.user.info";
    private static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    private static final String BEARER_TOKEN = "bearer.auth.token";
    private static final String NORMALIZE = "normalize.schemas";
    private static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    private static final String READ_TIMEOUT = "http.read.timeout.ms";
    private static final String RETRIES = "max.retries";
    private static final String RETRY_WAIT = "retries.wait.ms";
    private static final String RETRY_WAIT_MAX = "retries.max.wait.ms";
    private static final String PREFIX = "schema.registry.";

    private static final ConfigDef KEYS = new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.LIST,
                    ConfigDef.NO_DEFAULT_VALUE,
                    HIGH,
                    "The registry's addresses, parted by commas; the next is asked when one does not answer.")
            .define(
                    BASIC_SOURCE,
                    ConfigDef.Type.STRING,
                    "URL",
                    MEDIUM,
                    "Where user and password come from: URL (http://user:password@host) or USER_INFO (basic.auth.user.info).")
            .define(BASIC_USER, ConfigDef.Type.PASSWORD, "", MEDIUM, "user:password, for the source USER_INFO.")
            .define(BASIC_USER_PREFIXED, ConfigDef.Type.PASSWORD, "", MEDIUM, "An older name of basic.auth.user.info.")
            .define(
                    BEARER_SOURCE,
                    ConfigDef.Type.STRING,
                    "",
                    MEDIUM,
                    "Where the bearer token comes from: STATIC_TOKEN (bearer.auth.token).")
            .define(BEARER_TOKEN, ConfigDef.Type.PASSWORD, "", MEDIUM, "The token, for the source STATIC_TOKEN.")
            .define(
                    NORMALIZE,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    LOW,
                    "Whether the registry is to normalise schemas before it compares them.")
            .define(
                    CONNECT_TIMEOUT,
                    ConfigDef.Type.LONG,
                    2_000,
                    Range.atLeast(1),
                    LOW,
                    "How long a connection may take.")
            .define(READ_TIMEOUT, ConfigDef.Type.LONG, 10_000, Range.atLeast(1), LOW, "How long an answer may take.")
            .define(
                    RETRIES,
                    ConfigDef.Type.INT,
                    2,
                    Range.atLeast(0),
                    LOW,
                    "How often all addresses are tried again when none answers.")
            .define(
                    RETRY_WAIT,
                    ConfigDef.Type.LONG,
                    200,
                    Range.atLeast(0),
                    LOW,
                    "Pause before the first such retry; doubles with each.")
            .define(RETRY_WAIT_MAX, ConfigDef.Type.LONG, 5_000, Range.atLeast(0), LOW, "The longest such pause.");

    RegistryConfig(Map<String, ?> configs) {
        super(KEYS, configs, false);
        if (getList(URL).isEmpty()) {
            throw new ConfigException(URL, "", "Name at least one address of the schema registry");
        }
    }

    /** The addresses in the order of the configuration, without user info and closing slash. */
    List<URI> addresses() {
        return getList(URL).stream().map(RegistryConfig::address).toList();
    }

    /** The value of the {@code Authorization} header, if the registry wants one. */
    Optional<Authorization> authorization() {
        String bearer = getString(BEARER_SOURCE).strip();
        if (!bearer.isEmpty()) {
            if (!bearer.equals("STATIC_TOKEN")) {
                throw new ConfigException(BEARER_SOURCE, bearer, "Only STATIC_TOKEN is known");
            }
            return Optional.of(Authorization.bearer(secret(BEARER_TOKEN)
                    .orElseThrow(() ->
                            new ConfigException(BEARER_TOKEN + " is missing, " + BEARER_SOURCE + " asks for it"))));
        }
        String basic = getString(BASIC_SOURCE).strip();
        return switch (basic) {
            case "URL" ->
                getList(URL).stream()
                        .map(URI::create)
                        .flatMap(url -> Optional.ofNullable(url.getUserInfo()).stream())
                        .findFirst()
                        .map(Authorization::basic);
            case "USER_INFO" ->
                Optional.of(Authorization.basic(secret(BASIC_USER)
                        .or(() -> secret(BASIC_USER_PREFIXED))
                        .orElseThrow(() ->
                                new ConfigException(BASIC_USER + " is missing, " + BASIC_SOURCE + " asks for it"))));
            default -> throw new ConfigException(BASIC_SOURCE, basic, "Only URL and USER_INFO are known");
        };
    }

    /** The keys {@code schema.registry.ssl.*}, which are Kafka's own behind the prefix; PEM stores too. */
    Optional<SSLContext> sslContext() {
        Map<String, Object> given = originalsWithPrefix(PREFIX);
        if (given.keySet().stream().noneMatch(key -> key.startsWith("ssl."))) {
            return Optional.empty();
        }
        if (given.get("ssl.endpoint.identification.algorithm") instanceof String algorithm && algorithm.isBlank()) {
            throw new ConfigException(
                    PREFIX + "ssl.endpoint.identification.algorithm",
                    algorithm,
                    "The registry's host name is always checked; give it a certificate that names the host");
        }
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(new ConfigDef().withClientSslSupport().parse(given));
            return Optional.of(factory.sslContext());
        }
    }

    boolean normalize() {
        return getBoolean(NORMALIZE);
    }

    Duration connectTimeout() {
        return Duration.ofMillis(getLong(CONNECT_TIMEOUT));
    }

    Duration readTimeout() {
        return Duration.ofMillis(getLong(READ_TIMEOUT));
    }

    int retries() {
        return getInt(RETRIES);
    }

    /** The pause before the {@code n}th retry, from 1. */
    Duration pauseBefore(int n) {
        long doubled = getLong(RETRY_WAIT) << Math.min(n - 1, 20);
        return Duration.ofMillis(Math.min(doubled, getLong(RETRY_WAIT_MAX)));
    }

    private Optional<String> secret(String key) {
        Password password = getPassword(key);
        return Optional.of(password.value()).filter(value -> !value.isBlank());
    }

    private static URI address(String configured) {
        try {
            URI url = new URI(configured.strip());
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new ConfigException(URL, configured, "Not an http or https address with a host");
            }
            String path = url.getRawPath().replaceFirst("/+$", "");
            return new URI(url.getScheme(), null, url.getHost(), url.getPort(), path, null, null);
        } catch (URISyntaxException e) {
            throw new ConfigException(URL, configured, "Not an address: " + e.getReason());
        }
    }
}
