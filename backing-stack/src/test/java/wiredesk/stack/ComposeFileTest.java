package wiredesk.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "registry", "postgres"})
    void theImagesOfTheBackingServicesHaveAVersion(String service) {
        assertThat(ComposeFile.ofThisCheckout().image(service)).matches("[a-z/-]+:[0-9.]+");
    }

    @Test
    void aServiceWithoutImageIsNamed() {
        assertThatThrownBy(() -> ComposeFile.ofThisCheckout().image("printing-press"))
                .hasMessageContaining("printing-press");
    }
}
