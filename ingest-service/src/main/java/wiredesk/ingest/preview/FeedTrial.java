package wiredesk.ingest.preview;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.feed.Feeds;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.settings.FeedSettings;

/** Prints what the service would make of a feed's documents with the settings of that feed, read as the service reads them. */
public final class FeedTrial {

    private FeedTrial() {}

    /** {@code [--config FILE]... [--content-type T] FEED FILE...}; ends with 2 if arguments or settings cannot be used. */
    public static void main(String[] args) {
        try {
            FeedTrialArguments arguments = FeedTrialArguments.of(args);
            FeedSettings settings = settings(arguments.configuration());
            if (settings.pauses().isPaused(arguments.feed())) {
                System.err.println("wiredesk: the feed is paused: its deliveries would be answered with 503");
            }
            of(settings, arguments, InstantSource.system()).print(arguments.files());
        } catch (RuntimeException e) {
            System.err.println("wiredesk: " + reason(e));
            System.exit(2);
        }
    }

    static DocumentPreview of(FeedSettings settings, FeedTrialArguments arguments, InstantSource clock) {
        Feeds feeds = settings.readers(new Formats());
        if (!feeds.names().contains(arguments.feed())) {
            throw new IllegalArgumentException("no feed " + arguments.feed() + " in the configuration"
                    + (feeds.names().isEmpty() ? "" : "; there are " + String.join(", ", feeds.names()))
                    + "; name the service's file with --config");
        }
        return new DocumentPreview(arguments.feed(), feeds.reader(arguments.feed()), arguments.contentType(), clock);
    }

    /** The service's own files and the environment, without anything of the service but that. */
    static FeedSettings settings(List<Path> files) {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        String locations =
                files.stream().map(file -> "file:" + file.toAbsolutePath()).collect(Collectors.joining(","));
        String[] options = files.isEmpty()
                ? new String[] {"--logging.level.root=off"}
                : new String[] {"--logging.level.root=off", "--spring.config.additional-location=" + locations};
        try (ConfigurableApplicationContext context = application.run(options)) {
            return Binder.get(context.getEnvironment()).bindOrCreate("wiredesk.ingest", FeedSettings.class);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
