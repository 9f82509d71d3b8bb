package wiredesk.ingest.format;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.UnreadableDocument;

/**
 * Coverage-guided fuzzing of each parser. Inputs that it once found, or that reach far, are kept and read in every build; new ones are looked for
 * with {@code -Dfuzz.runs=N}, N inputs a parser, beginning at the documents and the kept inputs. What a mapping reads goes through the parsers of
 * JSON and XML.
 */
class ParserFuzzTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/wiredesk/ingest/documents");
    private static final Path KEPT = Path.of("src/test/resources/wiredesk/ingest/fuzz");
    private static final int MINUTES = 20;
    private static final Formats FORMATS = new Formats();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAPPED")
    void keptInputsAreTakenOrRefused(Format format) throws IOException {
        List<Path> kept = files(KEPT.resolve(format.id()));
        assertThat(kept).isNotEmpty();
        for (Path input : kept) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> ParserFuzz.read(format, bytes))
                    .as(input.toString())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAPPED")
    @EnabledIfSystemProperty(named = "fuzz.runs", matches = "[1-9][0-9]{0,8}")
    void newInputsAreTakenOrRefused(Format format) throws Exception {
        Path found = Path.of("target/fuzz", format.id());
        Path corpus = Files.createDirectories(found.resolve("corpus"));
        for (Path document : files(DOCUMENTS)) {
            if (!document.toString().endsWith(".expected") && isIn(format, Files.readAllBytes(document))) {
                Files.copy(document, corpus.resolve(String.valueOf(document.getFileName())), REPLACE_EXISTING);
            }
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(ParserFuzz.options(format));
        command.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ParserFuzz.class.getName(),
                "--instrumentation_includes=wiredesk.ingest.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-runs=" + System.getProperty("fuzz.runs"),
                "-seed=1",
                "-timeout=60",
                "-max_len=65536",
                "-print_final_stats=1",
                corpus.toString()));
        command.add(KEPT.resolve(format.id()).toString());
        Path log = found.resolve("fuzz.log");
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(fuzzer.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("ended, see " + log)
                    .isTrue();
        } finally {
            fuzzer.destroyForcibly();
        }
        assertThat(fuzzer.exitValue())
                .as(() -> "An input was neither taken nor refused; it stands in " + found + ":\n" + lastOf(log))
                .isZero();
    }

    private static boolean isIn(Format format, byte[] bytes) {
        try {
            return FORMATS.formatOf(Document.of(bytes, Optional.empty(), ZoneOffset.UTC), Optional.empty()) == format;
        } catch (UnreadableDocument e) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String lastOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
