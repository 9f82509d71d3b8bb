package wiredesk.ingest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

class CertificateSubjectsTest {

    @Test
    void aSubjectIsComparedWholeWhateverItsCaseAndSpaces() {
        CertificateSubjects subjects = CertificateSubjects.of(List.of("CN=wire.alpina.example,O=Alpina,C=CH"));

        assertThat(subjects.accept(new X500Principal("cn=wire.alpina.example, o=ALPINA, c=CH")))
                .isTrue();
        assertThat(subjects.accept(new X500Principal("CN=wire.alpina.example"))).isFalse();
        assertThat(subjects.accept(new X500Principal("O=Alpina,CN=wire.alpina.example,C=CH")))
                .isFalse();
        assertThat(subjects.accept(new X500Principal(""))).isFalse();
    }

    @Test
    void anEmptySubjectOrNoneIsAnError() {
        assertThatThrownBy(() -> CertificateSubjects.of(List.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CertificateSubjects.of(List.of("wire.alpina.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
