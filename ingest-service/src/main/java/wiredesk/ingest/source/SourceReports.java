package wiredesk.ingest.source;

import java.util.List;

/** How all sources are doing. */
public interface SourceReports {

    /** Those of a feed; none if it has no source. */
    List<SourceReport> of(String feed);
}
