package wiredesk.schemas.registry;

/** 422: the registry does not take this for a schema (42201) or the level for a compatibility level (42203). */
public final class InvalidSchema extends RegistryRefusal {

    private static final long serialVersionUID = 1;

    InvalidSchema(String message, int status, int errorCode) {
        super(message, status, errorCode);
    }
}
