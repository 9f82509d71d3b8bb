package wiredesk.schemas.registry;

/** Any other answer, for example that of a web server which is no registry. */
public final class UnexpectedAnswer extends RegistryRefusal {

    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String message, int status, int errorCode) {
        super(message, status, errorCode);
    }
}
