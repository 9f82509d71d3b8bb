package wiredesk.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A server that runs as a child of this JVM and does not outlive it.
 *
 * <p>What it prints goes to a log file (the one before is kept beside it once it has grown past 10 MB). It has a session
 * of its own, so that a Ctrl-C at the terminal reaches only this JVM, which then stops its children in its own order. On
 * Linux the kernel itself sends it the stop signal if this JVM dies without doing so, {@code kill -9} included.
 */
public final class ChildProcess implements AutoCloseable {

    /** How a server is asked to stop in an orderly way. */
    public enum StopSignal {
        /** What nearly everybody understands. */
        TERM,
        /** PostgreSQL's fast shutdown: it does not wait for its clients to leave. */
        INT
    }

    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /** The kernel ties a child to the thread that made it, so that thread must live as long as the JVM. */
    private static final ExecutorService MAKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("child-processes").daemon().factory());

    private final Builder settings;
    private final Process process;
    private final long logStart;

    private ChildProcess(Builder settings, Process process, long logStart) {
        this.settings = settings;
        this.process = process;
        this.logStart = logStart;
    }

    /** Describes a child: a name for people, the command line, and the file that takes its output. */
    public static Builder builder(String name, List<String> command, Path log) {
        return new Builder(name, command, log);
    }

    /** The {@code java} that runs this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return settings.name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return settings.log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code, once it has ended; 128 + n if signal n ended it. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Completes when it ends, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(_ -> this);
    }

    /** Waits for {@link #awaitReady(Duration, Consumer)} and tells nobody about it. */
    public ChildProcess awaitReady(Duration limit) {
        return awaitReady(limit, _ -> {});
    }

    /**
     * Waits until it can be used.
     *
     * @param limit how long at most
     * @param progress hears about every 100 ms how long it has been waited
     * @throws StartFailure when it ended instead, or is not ready in time; it is stopped then
     */
    public ChildProcess awaitReady(Duration limit, Consumer<Duration> progress) {
        long began = System.nanoTime();
        while (true) {
            var waited = Duration.ofNanos(System.nanoTime() - began);
            if (!process.isAlive()) {
                throw new StartFailure(obituary());
            }
            if (isReady()) {
                return this;
            }
            if (waited.compareTo(limit) > 0) {
                close();
                throw new StartFailure("%s was not ready in %d s%s".formatted(name(), limit.toSeconds(), lastWords()));
            }
            progress.accept(waited);
            awaitExit(POLL);
        }
    }

    /** Whether it can be used now. */
    public boolean isReady() {
        try {
            return process.isAlive() && settings.readiness.isReached();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for " + name(), e);
        }
    }

    /** Says in words how it ended, with the last lines of its log. */
    public String obituary() {
        return exitCode().isPresent()
                ? "%s ended with exit code %d%s".formatted(name(), exitCode().getAsInt(), lastWords())
                : name() + " is running";
    }

    /** The last lines it has printed since this start, oldest first. */
    public List<String> lastLines(int count) {
        try (var file = new RandomAccessFile(settings.log.toFile(), "r")) {
            long from = Math.max(logStart, file.length() - 64 * 1024);
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Asks it to stop and returns at once; {@link #close()} also waits. */
    public void askToStop() {
        switch (settings.stopSignal) {
            case TERM -> process.destroy();
            case INT -> signal("INT");
        }
    }

    /** Stops it: asks, waits for the grace period, then kills it and what it has started. Harmless when it has ended. */
    @Override
    public void close() {
        var family = process.descendants().toList();
        askToStop();
        if (!awaitExit(settings.grace)) {
            process.destroyForcibly();
            awaitExit(Duration.ofSeconds(5));
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether it ended within this time. */
    public boolean awaitExit(Duration limit) {
        boolean interrupted = Thread.interrupted();
        try {
            long end = System.nanoTime() + limit.toNanos();
            while (true) {
                try {
                    return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    // Whoever stops a child while being interrupted still wants it stopped.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void signal(String name) {
        try {
            // The shell's own kill: a small Debian has no other.
            new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid() + " 2>/dev/null").start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private String lastWords() {
        var lines = lastLines(12);
        return lines.isEmpty()
                ? ""
                : ". The end of %s:%n  %s".formatted(settings.log, String.join(System.lineSeparator() + "  ", lines));
    }

    /** What is known of a child before it starts. */
    public static final class Builder {

        private final String name;
        private final List<String> command;
        private final Path log;
        private Map<String, String> environment = Map.of();
        private Path directory = Path.of("").toAbsolutePath();
        private Readiness readiness = () -> true;
        private StopSignal stopSignal = StopSignal.TERM;
        private Duration grace = Duration.ofSeconds(20);
        private List<String> wrapper = List.of();

        private Builder(String name, List<String> command, Path log) {
            this.name = name;
            this.command = List.copyOf(command);
            this.log = log.toAbsolutePath();
        }

        /** Added to the environment of this JVM. */
        public Builder environment(Map<String, String> environment) {
            this.environment = Map.copyOf(environment);
            return this;
        }

        /** Its working directory; this JVM's if not said. */
        public Builder directory(Path directory) {
            this.directory = directory;
            return this;
        }

        /** When it can be used; as soon as it runs if not said. */
        public Builder readyWhen(Readiness readiness) {
            this.readiness = readiness;
            return this;
        }

        public Builder stopSignal(StopSignal stopSignal) {
            this.stopSignal = stopSignal;
            return this;
        }

        /** How long it may take over stopping before it is killed; 20 s if not said. */
        public Builder grace(Duration grace) {
            this.grace = grace;
            return this;
        }

        /** A command that runs the command, outside everything that gives up rights. */
        Builder wrapper(List<String> wrapper) {
            this.wrapper = List.copyOf(wrapper);
            return this;
        }

        /** Starts it and returns at once. */
        public ChildProcess start() {
            try {
                Files.createDirectories(log.resolveSibling("."));
                long logStart = makeRoomInLog();
                var builder = new ProcessBuilder(leashed())
                        .directory(directory.toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
                builder.environment().putAll(environment);
                return new ChildProcess(this, MAKER.submit(builder::start).get(), logStart);
            } catch (IOException | ExecutionException e) {
                throw new StartFailure("cannot start %s: %s".formatted(name, e.getMessage()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartFailure("interrupted while starting " + name, e);
            }
        }

        private long makeRoomInLog() throws IOException {
            if (!Files.exists(log)) {
                return 0;
            }
            if (Files.size(log) <= LOG_LIMIT) {
                return Files.size(log);
            }
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }

        private List<String> leashed() {
            var whole = new ArrayList<String>();
            if (Files.isExecutable(SETSID)) {
                whole.add(SETSID.toString());
            }
            whole.addAll(wrapper);
            if (Files.isExecutable(SETPRIV)) {
                whole.addAll(List.of(SETPRIV.toString(), "--pdeathsig", stopSignal.name()));
            }
            whole.addAll(command);
            return whole;
        }
    }
}
