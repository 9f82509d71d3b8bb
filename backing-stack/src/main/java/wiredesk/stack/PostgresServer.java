package wiredesk.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A real PostgreSQL server, always a process of its own, with one database {@value #DATABASE} that belongs to the ordinary
 * user {@value #USER}. Clients must prove their password (SCRAM); the superuser has none, so that nobody can log in as such.
 */
public final class PostgresServer implements AutoCloseable {

    /** The name of the database. */
    public static final String DATABASE = "wiredesk";
    /** The user that owns the database, and nothing else. */
    public static final String USER = "wiredesk";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final List<String> FORGETFUL = List.of(
            "-c",
            "fsync=off",
            "-c",
            "synchronous_commit=off",
            "-c",
            "full_page_writes=off",
            "-c",
            "wal_level=minimal",
            "-c",
            "max_wal_senders=0");

    private final TemporaryDirectory directory;
    private final ChildProcess process;
    private final int port;
    private final String password;

    private PostgresServer(TemporaryDirectory directory, ChildProcess process, int port, String password) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Starts a server on a free port, with a random password and data that go when it is closed. */
    public static PostgresServer temporary() {
        var directory = TemporaryDirectory.create("postgres");
        return directory.unlessItFails(() -> {
            int port = Ports.free();
            var password = randomPassword();
            var process = start(
                    port,
                    directory.path().resolve("data"),
                    password,
                    directory.path().resolve("postgres.log"),
                    FORGETFUL);
            process.awaitReady(START_LIMIT);
            return new PostgresServer(directory, process, port, password);
        });
    }

    /**
     * Starts a server as a process that keeps its data in a directory, through restarts, {@code kill -9} and loss of power;
     * not yet ready when this returns.
     *
     * @param password of the user {@value #USER}; may be another one at each start
     */
    public static ChildProcess process(int port, Path data, String password, Path log) {
        return start(port, data.toAbsolutePath(), password, log, List.of());
    }

    /** A password nobody will guess, in hexadecimal digits. */
    public static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The JDBC address of the database of a server at this port. */
    public static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        process.close();
        directory.close();
    }

    private static ChildProcess start(int port, Path data, String password, Path log, List<String> settings) {
        var program = PostgresProgram.unpack();
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create(program, data);
            }
        } catch (IOException e) {
            throw new StartFailure("postgres cannot write to %s: %s".formatted(data, e.getMessage()), e);
        }
        admit(program, data, password);
        var arguments = new ArrayList<>(List.of(
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-h",
                "127.0.0.1",
                "-c",
                "unix_socket_directories="));
        arguments.addAll(settings);
        return ChildProcess.builder("postgres", program.command("postgres", arguments), log)
                .wrapper(program.disguise())
                .stopSignal(ChildProcess.StopSignal.INT)
                .readyWhen(Readiness.postgres(port, USER))
                .start();
    }

    /** Makes a new, empty cluster; one that is cut short leaves nothing that looks finished. */
    private static void create(PostgresProgram program, Path data) throws IOException {
        if (Files.isDirectory(data)) {
            TemporaryDirectory.deleteTree(data);
        }
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        if (Files.isDirectory(unfinished)) {
            TemporaryDirectory.deleteTree(unfinished);
        }
        Files.createDirectories(unfinished);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
        program.own(unfinished);
        program.run(
                "initdb",
                "",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        "postgres",
                        "--auth=reject",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(unfinished, data);
    }

    /** Makes user and database if they are not there, and sets the password; before anybody can connect. */
    private static void admit(PostgresProgram program, Path data, String password) {
        if (!password.matches("[\\w.~-]{8,}")) {
            throw new StartFailure("the database password must be 8 or more letters, digits, '.', '_', '~' or '-'");
        }
        // In single-user mode with -j a command ends at a semicolon and an empty line.
        var user = """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                end $$;

                alter role %1$s password '%2$s';

                """.formatted(USER, password);
        var said = single(program, data, user);
        if (!single(program, data, "select datname from pg_database where datname = '" + DATABASE + "';\n\n")
                .contains("\"" + DATABASE + "\"")) {
            said += single(program, data, "create database %s owner %s;\n\n".formatted(DATABASE, USER));
        }
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new StartFailure("postgres cannot prepare its database in %s: %s".formatted(data, said.strip()));
        }
    }

    private static String single(PostgresProgram program, Path data, String commands) {
        return program.run("postgres", commands, List.of("--single", "-j", "-D", data.toString(), "postgres"));
    }
}
