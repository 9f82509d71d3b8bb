package wiredesk.ingest.credential;

import java.util.List;
import javax.security.auth.x500.X500Principal;

/** The subjects of the certificates with which one feed may come. That they were issued by a trusted authority is TLS's business. */
public final class CertificateSubjects {

    private final List<X500Principal> subjects;

    private CertificateSubjects(List<X500Principal> subjects) {
        this.subjects = subjects;
    }

    /**
     * Distinguished names as RFC 4514 writes them, for example {@code CN=wire.alpina.example,O=Alpina}; compared whole, without regard to
     * case and spaces.
     *
     * @throws IllegalArgumentException if one is no such name, or has nothing in it
     */
    public static CertificateSubjects of(List<String> names) {
        return new CertificateSubjects(names.stream()
                .map(name -> {
                    X500Principal subject = new X500Principal(name);
                    if (subject.getName().isEmpty()) {
                        throw new IllegalArgumentException("expected a certificate's subject, found an empty one");
                    }
                    return subject;
                })
                .toList());
    }

    /** Whether it is one of them. */
    public boolean accept(X500Principal subject) {
        return subjects.contains(subject);
    }
}
