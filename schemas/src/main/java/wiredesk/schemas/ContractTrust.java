package wiredesk.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro's consent to load our generated classes. Avro reads class names out of schemas, and a schema can come from anywhere, so it
 * loads only classes that somebody vouched for; without that every enum of a contract fails with a {@link SecurityException}.
 *
 * <p>The serde asks for it by itself. Who reads our records with Avro's own readers calls {@link #establish()} first.
 */
public final class ContractTrust {

    private static final String OURS = ContractTrust.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(OURS)));
    }

    private ContractTrust() {}

    /** Makes Avro trust the classes of {@code wiredesk.schemas}, beside whatever it trusts already. Again is as good as once. */
    public static void establish() {
        // The work is done when this class is initialised: once in a JVM, safely from any thread.
    }
}
