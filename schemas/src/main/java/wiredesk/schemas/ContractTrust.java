package wiredesk.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro's consent to load our generated classes. Avro reads class names out of schemas, and a schema can come from anywhere, so it
 * loads only classes that somebody vouched for; without that a contract's records fail with a {@link SecurityException}.
 *
 * <p>Each generated record and the serde ask for it by themselves. Who reads our records with Avro's own readers before the first
 * of them is loaded calls {@link #establish()}.
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
