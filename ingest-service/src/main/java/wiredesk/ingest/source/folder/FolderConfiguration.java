package wiredesk.ingest.source.folder;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.SourceSet;

/** Makes a source of each hot folder that is configured. */
@Configuration(proxyBeanMethods = false)
class FolderConfiguration {

    @Bean
    SourceSet folders(FolderProperties properties, WayIn wayIn, InstantSource clock) {
        List<Source> sources = new ArrayList<>();
        properties.feeds().forEach((name, feed) -> {
            if (feed.folder() != null) {
                sources.add(new HotFolder(name, feed.folder(), wayIn, clock));
            }
        });
        return new SourceSet(sources);
    }
}
