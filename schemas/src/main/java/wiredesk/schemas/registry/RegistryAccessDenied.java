package wiredesk.schemas.registry;

/** 401 or 403: the credentials are missing, wrong or not enough. Says nothing about the schema or the record. */
public final class RegistryAccessDenied extends RegistryRefusal {

    private static final long serialVersionUID = 1;

    RegistryAccessDenied(String message, int status, int errorCode) {
        super(message, status, errorCode);
    }
}
