package wiredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What a JVM has learnt in one run, kept in a folder for later ones: an AOT cache of its classes, loaded and linked, and of what is
 * hot (JEP 483, 514, 515). A later JVM drops it when its class path or its options are others, and starts as without one.
 */
record Recording(Path folder) {

    /** Whether there is one. */
    boolean isMade() {
        return Files.exists(cache());
    }

    /** The JVM options that use it. */
    List<String> using() {
        return List.of("-XX:AOTCache=" + cache(), "-Xlog:aot=off");
    }

    /** The JVM options that make it when the run ends. */
    List<String> making() {
        return List.of("-XX:AOTCacheOutput=" + recorded(), "-Xlog:aot=error");
    }

    /** Takes what a run has left; whether it has left any. */
    boolean adopt() {
        try {
            if (!Files.exists(recorded())) {
                return false;
            }
            Files.move(recorded(), cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + recorded(), e);
        }
    }

    private Path recorded() {
        return folder.resolve("recorded.aot");
    }

    private Path cache() {
        return folder.resolve("start.aot");
    }
}
