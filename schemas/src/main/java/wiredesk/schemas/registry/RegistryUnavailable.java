package wiredesk.schemas.registry;

import java.util.List;
import org.apache.kafka.common.errors.RetriableException;

/** No address of the registry gave an answer that counts: none reachable, too slow, or out of order (5xx, 429). Worth another try later. */
public class RegistryUnavailable extends RetriableException {

    private static final long serialVersionUID = 1;

    private final List<String> tried;

    RegistryUnavailable(String question, List<String> tried) {
        super("Schema registry is away: could not " + question + "; tried " + String.join(", ", tried)
                + ". Asked again at the next record");
        this.tried = List.copyOf(tried);
    }

    /** Each attempt in order: the address and what became of it. */
    public List<String> tried() {
        return tried;
    }
}
