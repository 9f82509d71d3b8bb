package wiredesk.ingest.preview;

import java.time.InstantSource;
import wiredesk.ingest.feed.FeedReader;
import wiredesk.ingest.feed.FeedRules;
import wiredesk.ingest.format.Formats;

/** Prints, a line of JSON for each article, what the service would publish of each file, and what it would refuse. */
public final class Preview {

    private Preview() {}

    /** {@code [--feed F] [--content-type T] [--format F] [--zone Z] FILE...}; ends with 2 if that cannot be understood. */
    public static void main(String[] args) {
        try {
            PreviewArguments arguments = PreviewArguments.of(args);
            of(arguments, InstantSource.system()).print(arguments.files());
        } catch (IllegalArgumentException e) {
            System.err.println("wiredesk: " + e.getMessage());
            System.exit(2);
        }
    }

    static DocumentPreview of(PreviewArguments arguments, InstantSource clock) {
        FeedRules rules = FeedRules.of(arguments.format(), arguments.zone());
        return new DocumentPreview(
                arguments.feed(), new FeedReader(new Formats(), rules), arguments.contentType(), clock);
    }
}
