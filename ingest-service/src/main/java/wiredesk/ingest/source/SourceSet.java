package wiredesk.ingest.source;

import java.util.List;

/**
 * The sources of one kind that are configured.
 *
 * @param sources none if none is
 */
public record SourceSet(List<Source> sources) {}
