package wiredesk.schemas.registry;

/** 404: the registry has no such {@link #missing() thing}. */
public final class NotInRegistry extends RegistryRefusal {

    /** What the registry has not. */
    public enum Missing {
        /** 40401: nothing is registered under the subject. */
        SUBJECT,
        /** 40402: the subject has no such version. */
        VERSION,
        /** 40403: no schema has that id, or the subject has not that schema. */
        SCHEMA,
        /** 404 without a code: the address leads to no registry, or to one that does not know the question. */
        RESOURCE
    }

    private static final long serialVersionUID = 1;

    private final Missing missing;

    NotInRegistry(String message, int status, int errorCode) {
        super(message, status, errorCode);
        this.missing = switch (errorCode) {
            case 40401 -> Missing.SUBJECT;
            case 40402 -> Missing.VERSION;
            case 40403 -> Missing.SCHEMA;
            default -> Missing.RESOURCE;
        };
    }

    /** What is missing. */
    public Missing missing() {
        return missing;
    }
}
