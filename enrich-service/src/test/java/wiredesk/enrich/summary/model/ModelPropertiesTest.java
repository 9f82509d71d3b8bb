package wiredesk.enrich.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelPropertiesTest {

    @Test
    void aModelWithAUrlNeedsAName() {
        assertThat(model(Optional.empty(), "", Set.of()).isComplete()).isTrue();
        assertThat(model(Optional.of(URI.create("http://models.example")), "", Set.of())
                        .isComplete())
                .isFalse();
        assertThat(model(Optional.of(URI.create("http://models.example")), "small", Set.of())
                        .isComplete())
                .isTrue();
    }

    @Test
    void itIsForItsFeedsAndWithoutAnyForAll() {
        assertThat(model(Optional.empty(), "", Set.of()).isFor("northwire")).isTrue();
        assertThat(model(Optional.empty(), "", Set.of("northwire")).isFor("northwire"))
                .isTrue();
        assertThat(model(Optional.empty(), "", Set.of("northwire")).isFor("shorewire"))
                .isFalse();
    }

    private static ModelProperties model(Optional<URI> url, String name, Set<String> feeds) {
        return new ModelProperties(url, name, null, Duration.ofSeconds(5), 4, 1000, 0, feeds, Duration.ofSeconds(30));
    }
}
