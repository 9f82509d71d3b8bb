package wiredesk.enrich.quality;

import java.io.IOException;
import java.nio.file.Path;

/** Measures one kind of finding on a data set. */
public interface Measure {

    /**
     * Enriches every document of the set and compares with what is expected there.
     *
     * @param dataset the set's folder, in the layout of its kind
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if the folder does not have the layout
     */
    Report measure(Path dataset) throws IOException;
}
