package wiredesk.enrich.summary.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The part of OpenAI's interface that many models speak; only what is used of it. */
@HttpExchange(accept = "application/json", contentType = "application/json")
interface ChatCompletions {

    @PostExchange("/v1/chat/completions")
    @Nullable Completion complete(@RequestBody Question question);

    /** What is asked. */
    record Question(
            String model,
            List<Message> messages,
            double temperature,
            @JsonProperty("max_tokens") int mostTokens,
            @JsonProperty("response_format") Format format) {}

    /** What the answer has to look like: {@code json_object}. */
    record Format(String type) {}

    /** A part of the talk. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(@Nullable String role, @Nullable String content) {}

    /** What is answered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Completion(
            @Nullable List<Choice> choices, @Nullable Usage usage) {}

    /** One answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choice(
            @Nullable Message message,
            @JsonProperty("finish_reason") @Nullable String end) {}

    /** What it cost. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Usage(@JsonProperty("total_tokens") long tokens) {}
}
