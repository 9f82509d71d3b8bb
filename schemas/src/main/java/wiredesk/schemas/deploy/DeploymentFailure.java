package wiredesk.schemas.deploy;

/** The deployment stopped: broker or registry away, or one of them refused. What was done before stays done; running it again goes on. */
public final class DeploymentFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeploymentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
