package wiredesk.schemas.registry;

/** 409: the schema may not follow the ones that the subject has. */
public final class IncompatibleSchema extends RegistryRefusal {

    private static final long serialVersionUID = 1;

    IncompatibleSchema(String message, int status, int errorCode) {
        super(message, status, errorCode);
    }
}
