package wiredesk.schemas.registry;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;

/** No address of the registry gave an answer that counts: none reachable, too slow, or out of order (5xx, 429). Worth another try later. */
public class RegistryUnavailable extends RetriableException {

    private static final long serialVersionUID = 1;

    private final List<String> tried;

    RegistryUnavailable(String question, List<String> tried) {
        super("Schema registry is away: could not " + question + "; tried " + summary(tried));
        this.tried = List.copyOf(tried);
    }

    /** Each attempt in order: the address and what became of it. */
    public List<String> tried() {
        return tried;
    }

    /** Rounds over the same addresses mostly fail in the same ways; once each is enough to read. */
    private static String summary(List<String> tried) {
        return tried.stream()
                .collect(groupingBy(attempt -> attempt, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(attempt -> attempt.getKey() + (attempt.getValue() == 1 ? "" : " " + attempt.getValue() + " times"))
                .collect(joining(", "));
    }
}
