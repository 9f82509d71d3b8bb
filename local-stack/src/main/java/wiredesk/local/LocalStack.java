package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wiredesk.schemas.deploy.ContractDeployment;
import wiredesk.stack.ChildProcess;
import wiredesk.stack.KafkaBroker;
import wiredesk.stack.PostgresServer;
import wiredesk.stack.Readiness;
import wiredesk.stack.SchemaRegistry;
import wiredesk.stack.StartFailure;

/**
 * The whole system on this machine: broker, registry, database and the three services, each a process of its own.
 *
 * <p>{@link #start(StackOptions)} starts everything and returns when all of it is ready; closing it ends everything, the
 * services first. For a test:
 *
 * <pre>{@code
 * try (var stack = LocalStack.start(StackOptions.temporary(root))) {
 *     post(stack.addresses().ingest(), stack.feedKey("demo"), story);
 *     stack.kill(Part.ENRICH);
 *     stack.restart(Part.ENRICH);
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads; {@link #close} may be called while another thread is still starting it.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration BACKING_LIMIT = Duration.ofMinutes(2);
    private static final Duration SERVICE_LIMIT = Duration.ofMinutes(3);
    private static final Duration BROKER_GRACE = Duration.ofSeconds(30);
    private static final Duration SERVICE_GRACE = Duration.ofSeconds(20);
    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(5);
    private static final int PARTITIONS = 6;
    private static final long SPACE_NEEDED = 512L << 20;

    private final StackOptions options;
    private final Consumer<Step> progress;
    private final boolean recording;
    private final Secrets secrets;
    private final Addresses addresses;
    private final Executor threads = task -> Thread.ofVirtual().start(task);
    private final CompletableFuture<StackFailure> failure = new CompletableFuture<>();
    private final Map<Part, ChildProcess> children = new EnumMap<>(Part.class);
    private @Nullable HomeLock lock;
    private boolean closing;

    private LocalStack(StackOptions options, Consumer<Step> progress, boolean recording) {
        this.recording = recording;
        this.options = options;
        this.progress = progress;
        this.secrets = new Secrets(options.home().secrets(), new SecureRandom());
        prepareHome();
        this.addresses = Addresses.of(options.ports(), secrets.databasePassword());
    }

    /**
     * Takes the home for this process, clears what a killed supervisor left in it, and starts nothing yet.
     *
     * @throws StackFailure if the home is in use, a port is taken or there is no space
     */
    public static LocalStack prepare(StackOptions options, Consumer<Step> progress) {
        return prepare(options, progress, false);
    }

    static LocalStack prepare(StackOptions options, Consumer<Step> progress, boolean recording) {
        var stack = new LocalStack(options, progress, recording);
        try {
            stack.takeHome();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws StackFailure if it does not come up; whatever was started is ended then
     */
    public static LocalStack start(StackOptions options) {
        LocalStack stack = prepare(options, _ -> {});
        stack.start();
        return stack;
    }

    /**
     * Starts everything in a prepared home and returns when all of it is ready.
     *
     * @throws StackFailure if it does not come up; whatever was started is ended then
     */
    public void start() {
        try {
            List<ServiceImage> images = Part.SERVICES.stream()
                    .map(service -> ServiceImage.of(service, options.root()))
                    .toList();
            CompletableFuture<Void> kafka = begin(() -> startBacking(Part.KAFKA));
            CompletableFuture<Void> registry = begin(() -> startBacking(Part.REGISTRY));
            CompletableFuture<Void> postgres = begin(() -> startBacking(Part.POSTGRES));
            CompletableFuture<Void> extracted = begin(() -> {
                if (recording) {
                    images.forEach(ServiceImage::extract);
                }
            });
            CompletableFuture<Void> contracts =
                    CompletableFuture.allOf(kafka, registry).thenRunAsync(this::deployContracts, threads);
            awaitAll(List.of(kafka, registry, postgres, extracted, contracts));
            awaitAll(Part.SERVICES.stream()
                    .map(service -> begin(() -> startService(service)))
                    .toList());
        } catch (RuntimeException e) {
            close();
            throw asFailure(e);
        }
    }

    /** Where everything is found. */
    public Addresses addresses() {
        return addresses;
    }

    /** The folder that holds data, secrets and logs. */
    public Home home() {
        return options.home();
    }

    /** The key with which {@code feed} pushes; the feed must be one of {@link StackOptions#feeds()}. */
    public String feedKey(String feed) {
        return Secrets.read(secrets.feedKey(feed));
    }

    /** The password of the database's user. */
    public String databasePassword() {
        return Secrets.read(secrets.databasePassword());
    }

    /** Whether {@code part} runs. */
    public synchronized boolean isAlive(Part part) {
        return Optional.ofNullable(children.get(part))
                .filter(ChildProcess::isAlive)
                .isPresent();
    }

    /** The process number of {@code part}, if it was started and not stopped since. */
    public synchronized Optional<Long> pid(Part part) {
        return Optional.ofNullable(children.get(part)).map(ChildProcess::pid);
    }

    /** Completes when a part has ended that nobody asked to end. Never fails. */
    public CompletableFuture<StackFailure> failure() {
        return failure.copy();
    }

    /** Ends {@code part} at once, as {@code kill -9} does; nothing is said about it. */
    public void kill(Part part) {
        take(part).ifPresent(child -> {
            ProcessHandle.of(child.pid()).ifPresent(p -> {
                p.descendants().forEach(ProcessHandle::destroyForcibly);
                p.destroyForcibly();
            });
            child.awaitExit(Duration.ofSeconds(10));
        });
    }

    /** Ends {@code part} in an orderly way. */
    public void stop(Part part) {
        take(part).ifPresent(ChildProcess::close);
    }

    /**
     * Stops {@code part} if it runs, starts it again and waits until it is ready.
     *
     * @throws StackFailure if it does not come up
     */
    public void restart(Part part) {
        stop(part);
        try {
            if (Part.SERVICES.contains(part)) {
                startService(part);
            } else {
                startBacking(part);
            }
        } catch (StartFailure e) {
            throw asFailure(e);
        }
    }

    /** Ends the processes that a killed supervisor left in {@code home}, and says which they were. */
    public static List<Part> endOrphans(Home home) {
        return Orphans.end(home);
    }

    /** Ends everything, the services first; removes the home if it was temporary. Harmless when done twice. */
    @Override
    public void close() {
        Map<Part, ChildProcess> left = leave();
        List<Part> services = Part.SERVICES.stream().filter(left::containsKey).toList();
        services.forEach(service -> child(left, service).askToStop());
        services.forEach(service -> end(left, service));
        List.of(Part.REGISTRY, Part.KAFKA, Part.POSTGRES).stream()
                .filter(left::containsKey)
                .forEach(part -> end(left, part));
        letGoOfHome();
    }

    /** Ends everything at once, in no order, as when the second Ctrl-C comes. */
    public void closeForcibly() {
        leave().keySet().forEach(this::kill);
        letGoOfHome();
    }

    private synchronized Map<Part, ChildProcess> leave() {
        closing = true;
        return new EnumMap<>(children);
    }

    private void end(Map<Part, ChildProcess> left, Part part) {
        long began = System.nanoTime();
        child(left, part).close();
        if (take(part).isPresent()) {
            progress.accept(new Step(part.label(), Duration.ofNanos(System.nanoTime() - began), "stopped"));
        }
    }

    private static ChildProcess child(Map<Part, ChildProcess> left, Part part) {
        return Optional.ofNullable(left.get(part)).orElseThrow();
    }

    private void startBacking(Part part) {
        PortPlan ports = options.ports();
        Home home = options.home();
        run(part, BACKING_LIMIT, () -> switch (part) {
            case KAFKA ->
                KafkaBroker.process(
                        ports.of(Port.KAFKA),
                        home.data(part),
                        home.log(part),
                        brokerOptions(),
                        recording ? RECORDING_LIMIT : BROKER_GRACE);
            case REGISTRY ->
                SchemaRegistry.process(
                        ports.of(Port.REGISTRY), ports.of(Port.REGISTRY_MANAGEMENT), home.data(part), home.log(part));
            case POSTGRES ->
                PostgresServer.process(ports.of(Port.POSTGRES), home.data(part), databasePassword(), home.log(part));
            default -> throw new IllegalArgumentException(part + " is a service");
        });
    }

    private List<String> brokerOptions() {
        Optional<Recording> broker = BrokerImage.recording(options.root());
        if (recording) {
            return broker.map(Recording::making).orElse(List.of());
        }
        return broker.filter(made -> options.fastStart() && made.isMade())
                .map(Recording::using)
                .orElse(List.of());
    }

    private void startService(Part service) {
        ServiceImage image = ServiceImage.of(service, options.root());
        Map<String, String> environment = new ServiceEnvironment(options, addresses, secrets).of(service);
        URI ready = URI.create(
                Optional.ofNullable(addresses.actuators().get(service)).orElseThrow() + "/health/readiness");
        run(
                service,
                SERVICE_LIMIT,
                () -> ChildProcess.builder(
                                service.label(),
                                recording ? image.recordingCommand() : image.command(options.fastStart()),
                                options.home().log(service))
                        .grace(recording ? RECORDING_LIMIT : SERVICE_GRACE)
                        .directory(options.home().path())
                        .environment(environment)
                        .readyWhen(Readiness.http(ready))
                        .start());
    }

    private void run(Part part, Duration limit, Supplier<ChildProcess> starting) {
        long began = System.nanoTime();
        ChildProcess child = launch(part, starting);
        child.awaitReady(limit);
        progress.accept(new Step(part.label(), Duration.ofNanos(System.nanoTime() - began), "ready"));
    }

    private ChildProcess launch(Part part, Supplier<ChildProcess> starting) {
        refuseWhenClosing();
        // Outside the lock: making a new database takes seconds.
        ChildProcess child = starting.get();
        synchronized (this) {
            if (!closing) {
                children.put(part, child);
                writeStackFile();
                var _ = child.onExit().thenAccept(ended -> noticeEnd(part, ended));
                return child;
            }
        }
        child.close();
        throw new StackFailure("stopped while starting");
    }

    private synchronized void refuseWhenClosing() {
        if (closing) {
            throw new StackFailure("stopped while starting");
        }
    }

    private synchronized void noticeEnd(Part part, ChildProcess ended) {
        if (!closing && children.get(part) == ended) {
            failure.complete(failureOf(part, ended));
        }
    }

    private StackFailure failureOf(Part part, ChildProcess ended) {
        String space = options.home().path().toFile().getUsableSpace() < (16L << 20)
                ? "; the disk that holds " + options.home().path() + " is full: free some space"
                : "";
        return new StackFailure(
                part.label() + " ended with exit code " + ended.exitCode().orElse(-1) + ", see " + ended.log() + space,
                ended.lastLines(8).stream()
                        .filter(line -> !line.stripLeading().startsWith("at "))
                        .toList());
    }

    private synchronized Optional<ChildProcess> take(Part part) {
        Optional<ChildProcess> taken = Optional.ofNullable(children.remove(part));
        if (taken.isPresent()) {
            try {
                writeStackFile();
            } catch (UncheckedIOException e) {
                // A full disk must not keep the rest from ending; who reads the old file looks whether its processes
                // live.
            }
        }
        return taken;
    }

    private void deployContracts() {
        long began = System.nanoTime();
        ContractDeployment.deploy(
                Map.of("bootstrap.servers", addresses.kafka()),
                Map.of("schema.registry.url", addresses.registry().toString()),
                PARTITIONS,
                1);
        progress.accept(
                new Step("contracts", Duration.ofNanos(System.nanoTime() - began), "topics and schemas in place"));
    }

    private CompletableFuture<Void> begin(Runnable work) {
        return CompletableFuture.runAsync(work, threads);
    }

    /** Waits for all, or for the first that fails. */
    private static void awaitAll(List<CompletableFuture<Void>> works) {
        var all = CompletableFuture.allOf(works.toArray(CompletableFuture<?>[]::new));
        for (CompletableFuture<Void> work : works) {
            var _ = work.whenComplete((_, e) -> {
                if (e != null) {
                    all.completeExceptionally(e);
                }
            });
        }
        all.join();
    }

    private StackFailure asFailure(RuntimeException e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof StackFailure known) {
            return known;
        }
        List<String> lines = Optional.ofNullable(cause.getMessage())
                .orElse(cause.toString())
                .lines()
                .toList();
        var said = new StackFailure(lines.getFirst(), lines.subList(1, lines.size()));
        said.initCause(cause);
        return said;
    }

    private void prepareHome() {
        try {
            Files.createDirectories(
                    options.home().path(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new StackFailure("cannot make " + options.home().path() + ": " + e.getMessage()
                    + "; choose another place with --home or WIREDESK_HOME");
        }
        options.feeds().forEach(secrets::feedKey);
    }

    private void takeHome() {
        Home home = options.home();
        lock = HomeLock.take(home);
        Orphans.end(home)
                .forEach(part ->
                        progress.accept(new Step(part.label(), Duration.ZERO, "left by a killed start: ended")));
        options.ports().obstacle().ifPresent(why -> {
            throw new StackFailure(why);
        });
        long space = home.path().toFile().getUsableSpace();
        if (space < SPACE_NEEDED) {
            throw new StackFailure(
                    "only " + (space >> 20) + " MB are free on the disk that holds " + home.path() + ", at least "
                            + (SPACE_NEEDED >> 20) + " are needed: free some, or choose another place with --home");
        }
    }

    private synchronized void letGoOfHome() {
        if (lock != null) {
            lock.close();
            lock = null;
            if (!options.keepHome()) {
                options.home().delete();
            }
        }
    }

    private void writeStackFile() {
        var running = new ArrayList<StackFile.Child>();
        children.forEach((part, child) -> ProcessHandle.of(child.pid())
                .ifPresent(p -> running.add(new StackFile.Child(part, StackFile.Running.of(p), child.log()))));
        new StackFile(StackFile.Running.of(ProcessHandle.current()), addresses, running).write(options.home());
    }
}
