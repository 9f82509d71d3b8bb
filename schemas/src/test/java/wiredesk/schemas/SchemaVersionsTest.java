package wiredesk.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The schemas of today against all that were ever released, {@code versions/SUBJECT/N.avsc}. Two-way compatibility with each is what
 * the registry demands too (FULL_TRANSITIVE); here it fails before anything is deployed.
 *
 * <p>With {@code -Dschemas.accept} the next versions are written, if they are compatible.
 */
class SchemaVersionsTest {

    private static final Path VERSIONS = Path.of("versions");
    private static final String HOW_TO_ACCEPT = """
            If the change is meant, and releases a new version of the contract, write it down and commit the file:
              mvn -pl schemas -am test -Dtest=SchemaVersionsTest -Dsurefire.failIfNoSpecifiedTests=false -Dschemas.accept
            If the newest committed version was never released, delete its file first.""";

    static final List<TopicContract> CONTRACTS =
            TopicContract.all().stream().filter(c -> c.value().isPresent()).toList();

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void theSchemaReadsAndIsReadByEveryCommittedVersion(TopicContract contract) throws IOException {
        Schema current = contract.value().orElseThrow();
        for (Path version : versions(contract)) {
            assertThat(conflicts(current, parse(version)))
                    .as("Today's " + current.getFullName() + " and " + version
                            + " must read each other; give new fields a default, keep the old ones")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void theNewestCommittedVersionIsTheSchema(TopicContract contract) throws IOException {
        Schema current = contract.value().orElseThrow();
        List<Path> versions = versions(contract);
        if (accepts(current, versions)) {
            Path next = VERSIONS.resolve(contract.subject()).resolve((versions.size() + 1) + ".avsc");
            Files.createDirectories(next.getParent());
            Files.writeString(next, SchemaFormatter.format("json/pretty", current) + "\n");
            versions = versions(contract);
        }
        assertThat(versions)
                .as("No version of " + contract.subject() + " is committed. " + HOW_TO_ACCEPT)
                .isNotEmpty();
        assertThat(current.toString())
                .as("The schema of " + contract.subject() + " is not that of " + versions.getLast() + ". "
                        + HOW_TO_ACCEPT)
                .isEqualTo(parse(versions.getLast()).toString());
    }

    @Test
    void noVersionIsLeftOverFromATopicThatIsGone() throws IOException {
        try (Stream<Path> subjects = Files.list(VERSIONS)) {
            assertThat(subjects.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            CONTRACTS.stream().map(TopicContract::subject).toList());
        }
    }

    @Test
    void aSymbolMoreInAnEnumWithoutDefaultIsAConflict() {
        Schema two = enumOf("\"A\",\"B\"", "");
        Schema three = enumOf("\"A\",\"B\",\"C\"", "");
        assertThat(conflicts(two, three)).hasSize(1);
        assertThat(conflicts(
                        enumOf("\"A\",\"B\"", ",\"default\":\"A\""), enumOf("\"A\",\"B\",\"C\"", ",\"default\":\"A\"")))
                .isEmpty();
    }

    private static boolean accepts(Schema current, List<Path> versions) throws IOException {
        if (System.getProperty("schemas.accept") == null) {
            return false;
        }
        for (Path version : versions) {
            if (!conflicts(current, parse(version)).isEmpty()) {
                return false;
            }
        }
        return versions.isEmpty()
                || !current.toString().equals(parse(versions.getLast()).toString());
    }

    /** In order; numbered from 1 without gaps. */
    private static List<Path> versions(TopicContract contract) throws IOException {
        Path directory = VERSIONS.resolve(contract.subject());
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            int count = (int) files.count();
            List<Path> versions = new ArrayList<>();
            for (int n = 1; n <= count; n++) {
                versions.add(directory.resolve(n + ".avsc"));
            }
            assertThat(versions).allSatisfy(version -> assertThat(version).isRegularFile());
            return versions;
        }
    }

    private static Schema parse(Path version) throws IOException {
        return new Schema.Parser().parse(Files.readString(version));
    }

    private static List<Incompatibility> conflicts(Schema one, Schema other) {
        List<Incompatibility> conflicts = new ArrayList<>(incompatibilities(one, other));
        conflicts.addAll(incompatibilities(other, one));
        return conflicts;
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }

    private static Schema enumOf(String symbols, String more) {
        return new Schema.Parser()
                .parse("{\"type\":\"enum\",\"name\":\"E\",\"symbols\":[" + symbols + "]" + more + "}");
    }
}
