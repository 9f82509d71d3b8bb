package wiredesk.enrich.train;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wiredesk.enrich.preview.Arguments;
import wiredesk.enrich.tag.topic.CodedStory;
import wiredesk.enrich.tag.topic.MediaTopics;
import wiredesk.enrich.tag.topic.TopicModelFile;
import wiredesk.enrich.tag.topic.TopicTraining;
import wiredesk.enrich.tag.topic.UnusableFile;
import wiredesk.schemas.ContractTrust;

/** Trains a classifier and prints the report as a line of JSON; progress goes to standard error. */
public final class TrainProgram {

    private static final Set<String> OPTIONS = Set.of(
            "--from-topic",
            "--bootstrap",
            "--registry",
            "--from",
            "--mapping",
            "--language",
            "--vocabulary",
            "--out",
            "--least",
            "--most");
    private static final int LEAST = 5;
    private static final int MOST = 50_000;
    private static final int HIGHEST = 1_000_000;

    private final Arguments arguments;
    private final Progress progress;
    private final Clock clock;

    private TrainProgram(Arguments arguments, Progress progress, Clock clock) {
        this.arguments = arguments;
        this.progress = progress;
        this.clock = clock;
    }

    /** {@code topics OPTION...}; ends with 2 if that cannot be understood, 3 if Kafka does not answer, 1 if something else failed. */
    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "wiredesk/enrich/train/logback.xml");
        ContractTrust.establish();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = run(Arrays.asList(args), out::println, System.err, Clock.systemUTC());
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> args, Consumer<String> lines, PrintStream err, Clock clock) {
        try {
            if (args.isEmpty() || !args.getFirst().equals("topics")) {
                throw new IllegalArgumentException("expected topics");
            }
            var arguments = Arguments.of(OPTIONS, args.subList(1, args.size()));
            lines.accept(new TrainProgram(arguments, new Progress(err), clock)
                    .train()
                    .toString());
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("wiredesk: " + e.getMessage());
            return 2;
        } catch (KafkaException e) {
            err.println("wiredesk: " + e.getMessage());
            return 3;
        } catch (UnusableFile e) {
            err.println("wiredesk: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("wiredesk: " + e);
            return 1;
        }
    }

    private ObjectNode train() throws IOException {
        Path target = Path.of(arguments.required("--out"));
        MediaTopics vocabulary = arguments
                .option("--vocabulary")
                .map(file -> MediaTopics.from(Path.of(file)))
                .orElse(MediaTopics.CURRENT);
        int least = arguments.number("--least", 2, HIGHEST).orElse(LEAST);
        var trained = new TopicTraining(vocabulary, least, progress::tell).train(stories(vocabulary), clock.instant());
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        TopicModelFile.write(trained.model(), target);
        return json(target, trained);
    }

    private Collection<CodedStory> stories(MediaTopics vocabulary) throws IOException {
        var topic = arguments.option("--from-topic");
        var folder = arguments.option("--from");
        if (topic.isPresent() == folder.isPresent()) {
            throw new IllegalArgumentException("expected either --from-topic or --from");
        }
        if (topic.isPresent()) {
            return new StoryTopic(
                            topic.get(),
                            Map.of("bootstrap.servers", arguments.required("--bootstrap")),
                            Map.of("schema.registry.url", arguments.required("--registry")),
                            arguments.number("--most", 10, HIGHEST).orElse(MOST))
                    .read(vocabulary, progress);
        }
        var mapping = arguments.option("--mapping");
        return new StoryFolder(
                        mapping.isPresent() ? StoryFolder.mapping(Path.of(mapping.get())) : Map.of(),
                        arguments.option("--language"))
                .read(Path.of(folder.get()), vocabulary, progress);
    }

    private static ObjectNode json(Path target, TopicTraining.Trained trained) {
        var report = trained.report();
        var model = trained.model();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("model", target.toString())
                .put("digest", model.header().digest())
                .put("trainedAt", model.header().trainedAt().toString())
                .put("stories", report.stories())
                .put("heldBack", report.heldBack())
                .put("learntTopics", model.topics().size())
                .put("precision", report.precision())
                .put("recall", report.recall());
        var rows = json.putArray("topics");
        for (var row : report.topics()) {
            rows.addObject()
                    .put("code", "medtop:" + row.code())
                    .put("name", row.name())
                    .put("stories", row.stories())
                    .put("heldBack", row.heldBack())
                    .put("precision", row.precision())
                    .put("recall", row.recall())
                    .put("f1", row.f1());
        }
        return json;
    }
}
