package wiredesk.schemas.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploySettingsTest {

    @Test
    void anEmptyEnvironmentMeansTheLocalPorts() {
        DeploySettings settings = DeploySettings.of(Map.of("PARTITIONS", ""));
        assertThat(settings.kafka()).isEqualTo(Map.of("bootstrap.servers", "localhost:9092"));
        assertThat(settings.registry())
                .isEqualTo(Map.of("schema.registry.url", "http://localhost:8085/apis/ccompat/v7", "max.retries", 10));
        assertThat(settings.partitions()).isEqualTo(6);
        assertThat(settings.replicationFactor()).isEqualTo(1);
    }

    @Test
    void credentialsComeFromFiles(@TempDir Path secrets) throws IOException {
        Path kafka = Files.writeString(secrets.resolve("kafka"), "security.protocol=SSL\nbootstrap.servers=ignored");
        Path registry = Files.writeString(
                secrets.resolve("registry"),
                "basic.auth.credentials.source=USER_INFO\nbasic.auth.user.info=desk:secret");
        DeploySettings settings = DeploySettings.of(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "kafka:9093",
                "KAFKA_CONFIG_FILE",
                kafka.toString(),
                "SCHEMA_REGISTRY_CONFIG_FILE",
                registry.toString(),
                "PARTITIONS",
                "12",
                "REPLICATION_FACTOR",
                "3"));
        assertThat(settings.kafka()).isEqualTo(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SSL"));
        assertThat(settings.registry())
                .containsEntry("basic.auth.user.info", "desk:secret")
                .containsEntry("basic.auth.credentials.source", "USER_INFO");
        assertThat(settings.partitions()).isEqualTo(12);
        assertThat(settings.replicationFactor()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "10000"})
    void aNumberThatIsNoneIsRefusedByName(String value) {
        assertThatThrownBy(() -> DeploySettings.of(Map.of("PARTITIONS", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PARTITIONS: expected a number from 1 to 9999, found " + value);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DeploySettings.of(Map.of("KAFKA_CONFIG_FILE", "/no/such/file")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("KAFKA_CONFIG_FILE: cannot read /no/such/file");
    }
}
