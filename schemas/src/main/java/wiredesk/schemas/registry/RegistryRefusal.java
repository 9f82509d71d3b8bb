package wiredesk.schemas.registry;

import org.apache.kafka.common.errors.ApiException;

/**
 * The registry answered, and the answer is no. Asking again would not help.
 *
 * <p>The message names the question, the address and the registry's own words.
 */
public abstract sealed class RegistryRefusal extends ApiException
        permits RegistryAccessDenied, NotInRegistry, IncompatibleSchema, InvalidSchema, UnexpectedAnswer {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int errorCode;

    RegistryRefusal(String message, int status, int errorCode) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** The registry's own, finer code, for example 40403; the status where it gave none. */
    public int errorCode() {
        return errorCode;
    }
}
