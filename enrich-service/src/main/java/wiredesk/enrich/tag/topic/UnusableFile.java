package wiredesk.enrich.tag.topic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A vocabulary or a model that cannot be used; its message says which file, and what is wrong with it. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFile(String what, Path file, String why, @Nullable Throwable cause) {
        super("The %s %s cannot be used: %s".formatted(what, file, why), cause);
    }
}
