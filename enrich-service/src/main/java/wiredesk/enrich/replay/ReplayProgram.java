package wiredesk.enrich.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import wiredesk.enrich.EnrichService;
import wiredesk.enrich.learning.CurrentFrequencies;
import wiredesk.enrich.learning.FrequencyProperties;
import wiredesk.enrich.stream.ArticleEnrichment;
import wiredesk.schemas.serde.AvroDeserializer;

/**
 * Runs a replay with the service's own configuration and enrichers, and without its listener and port. Prints lines of JSON: how far it
 * is, now and then, and at last the report. Told to stop, it ends after the batch in hand and reports what it did until then; while it
 * still starts, it ends at once.
 *
 * <p>Two at once are one too many: the second takes the first one's transactions away, and the first ends with an error.
 */
public final class ReplayProgram {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration TO_READ = Duration.ofSeconds(60);

    private ReplayProgram() {}

    /** Takes properties as Spring Boot does, {@code --wiredesk.enrich.replay.from=...}; ends with 1 if it could not be done. */
    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var stop = new CountDownLatch(1);
        var begun = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stop.countDown();
            if (begun.get()) {
                await(ended);
            } else if (ended.getCount() > 0) {
                System.err.println("wiredesk: the replay had not begun; nothing was written");
            }
        }));
        int code = 1;
        try {
            run(
                    Arrays.asList(args),
                    () -> {
                        begun.set(true);
                        return stop.getCount() == 0;
                    },
                    line -> out.append(line).append('\n').flush());
            code = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            System.err.println("wiredesk: the replay ended early, what was written before is whole: " + e.getMessage());
        } finally {
            ended.countDown();
        }
        if (stop.getCount() > 0) {
            System.exit(code);
        }
    }

    static void run(List<String> args, BooleanSupplier stopped, Consumer<String> lines) throws InterruptedException {
        var all = new ArrayList<>(args);
        all.addAll(List.of(
                "--spring.kafka.listener.auto-startup=false",
                "--spring.kafka.client-id=replay-enrich",
                "--spring.kafka.producer.transaction-id-prefix=replay-enrich-",
                "--logging.threshold.console=off"));
        try (var context = new SpringApplicationBuilder(EnrichService.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new))) {
            ReplayProperties what = context.getBean(ReplayProperties.class);
            if (context.getBean(FrequencyProperties.class).learn()) {
                awaitLearned(context.getBean(CurrentFrequencies.class), stopped);
            }
            ReplayReport report = new Replay(tools(context), what, stopped, new Lines(lines)).run();
            lines.accept(JsonNodeFactory.instance
                    .objectNode()
                    .put("dryRun", what.dryRun())
                    .put("stopped", stopped.getAsBoolean())
                    .setAll(report.json())
                    .toString());
        }
    }

    private static void awaitLearned(CurrentFrequencies frequencies, BooleanSupplier stopped)
            throws InterruptedException {
        for (long looks = TO_READ.dividedBy(LOOK); !frequencies.await(LOOK) && !stopped.getAsBoolean(); looks--) {
            if (looks == 0) {
                throw new IllegalStateException(
                        "what the service has learned could not be read within " + TO_READ.toSeconds() + " s");
            }
        }
    }

    private static Replay.Tools tools(ConfigurableApplicationContext context) {
        var config = new HashMap<>(context.getBean(KafkaProperties.class).buildConsumerProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        // What is gone while it is read is skipped.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        var template = context.<KafkaTemplate<String, byte[]>>getBeanProvider(
                        ResolvableType.forClass(KafkaTemplate.class))
                .getObject();
        return new Replay.Tools(
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                context.getBean(AvroDeserializer.class),
                context.getBean(ArticleEnrichment.class),
                context.getBean("articleThreads", ExecutorService.class),
                template);
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("wiredesk: the replay did not end in " + TO_END.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line a second at most. */
    private static final class Lines implements Replay.Progress {

        private final Consumer<String> lines;
        private long last = System.nanoTime();

        private Lines(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void at(ReplayReport report) {
            if (System.nanoTime() - last >= BETWEEN_LINES.toNanos()) {
                last = System.nanoTime();
                lines.accept(report.progress().toString());
            }
        }
    }
}
