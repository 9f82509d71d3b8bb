package wiredesk.enrich.summary.model;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wiredesk.enrich.summary.Retelling;
import wiredesk.enrich.summary.model.ChatCompletions.Completion;
import wiredesk.enrich.summary.model.ChatCompletions.Question;
import wiredesk.enrich.summary.model.ChatCompletions.Usage;

/**
 * The model's endpoint: asks, once more if it could not be reached or broke, and reads the answer. Nothing that it answers, and nothing of
 * the key, gets into a message or a log.
 */
final class Endpoint {

    private static final long RETRIES = 1;
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** What a token has at least in characters, to count where the endpoint does not. */
    private static final int CHARACTERS_OF_A_TOKEN = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ChatCompletions completions;
    private final DailyBudget budget;
    private final RetryTemplate retries;

    Endpoint(ChatCompletions completions, DailyBudget budget, Duration timeout) {
        this.completions = completions;
        this.budget = budget;
        this.retries = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(RETRIES)
                .delay(PAUSE)
                .jitter(PAUSE.dividedBy(2))
                .timeout(timeout)
                .includes(ResourceAccessException.class, HttpServerErrorException.class)
                .build());
    }

    /** The endpoint as it is configured, over HTTP/1.1 and without following it elsewhere. */
    static Endpoint at(ModelProperties properties, DailyBudget budget) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        var rest = RestClient.builder()
                .baseUrl(properties.url().orElseThrow())
                .requestFactory(requests)
                .requestInterceptor((request, body, execution) -> exchange(properties, request, body, execution))
                .build();
        var completions = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(ChatCompletions.class);
        return new Endpoint(completions, budget, properties.timeout());
    }

    private static ClientHttpResponse exchange(
            ModelProperties properties, HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        Path file = properties.apiKeyFile();
        if (file != null) {
            request.getHeaders().setBearerAuth(key(file));
        }
        return new BoundedResponse(execution.execute(request, body));
    }

    private static String key(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        }
    }

    /**
     * Asks, and reads the answer.
     *
     * @throws RefusedException if there is no answer, or none that can be read
     */
    Retelling ask(Question question) throws RefusedException {
        return read(complete(question), question);
    }

    private @Nullable Completion complete(Question question) throws RefusedException {
        try {
            return retries.execute(() -> {
                if (!budget.takeRequest()) {
                    throw new RefusedException(Refusal.BUDGET, "the day's budget is spent");
                }
                return completions.complete(question);
            });
        } catch (RetryException e) {
            throw refusal(e.getLastException());
        }
    }

    private static RefusedException refusal(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused;
            case RestClientResponseException status ->
                new RefusedException(
                        Refusal.FAILED, "it answered " + status.getStatusCode().value());
            case ResourceAccessException unreachable ->
                new RefusedException(Refusal.FAILED, "it cannot be reached: " + kind(unreachable));
            case RestClientException unreadable ->
                new RefusedException(Refusal.UNREADABLE, "the answer cannot be read: " + kind(unreadable));
            default -> new RefusedException(Refusal.FAILED, "it cannot be asked: " + kind(failure));
        };
    }

    /** The kind of the innermost cause; its message might repeat what was sent. */
    private static String kind(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName();
    }

    private Retelling read(@Nullable Completion completion, Question question) throws RefusedException {
        var choices = completion == null ? null : completion.choices();
        var choice = choices == null || choices.isEmpty() ? null : choices.getFirst();
        String content = choice == null || choice.message() == null
                ? null
                : choice.message().content();
        budget.spendTokens(tokens(completion == null ? null : completion.usage(), question, content));
        if (choice == null || content == null) {
            throw new RefusedException(Refusal.UNREADABLE, "the answer has no text");
        }
        if ("length".equals(choice.end())) {
            throw new RefusedException(Refusal.UNREADABLE, "the answer is cut off");
        }
        try {
            var answer = JSON.readTree(content);
            var sentences = answer.path("sentences");
            var line = answer.path("line");
            if (!sentences.isArray()
                    || !line.isString()
                    || !sentences.valueStream().allMatch(one -> one.isString())) {
                throw new RefusedException(Refusal.UNREADABLE, "the answer has other fields");
            }
            return new Retelling(
                    sentences
                            .valueStream()
                            .map(one -> one.stringValue().strip())
                            .toList(),
                    line.stringValue().strip());
        } catch (JacksonException e) {
            throw new RefusedException(Refusal.UNREADABLE, "the answer is no JSON");
        }
    }

    private static long tokens(@Nullable Usage usage, Question question, @Nullable String content) {
        if (usage != null && usage.tokens() > 0) {
            return usage.tokens();
        }
        long characters = content == null ? 0 : content.length();
        for (var message : question.messages()) {
            characters += message.content() == null ? 0 : message.content().length();
        }
        return characters / CHARACTERS_OF_A_TOKEN;
    }
}
