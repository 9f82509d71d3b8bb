package wiredesk.ingest.source.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import wiredesk.ingest.delivery.WayIn;
import wiredesk.ingest.source.Source;
import wiredesk.ingest.source.SourceSet;

/** Makes a source of each mailbox that is configured. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    SourceSet mailboxes(MailboxProperties properties, WayIn wayIn) {
        List<Source> sources = new ArrayList<>();
        properties.feeds().forEach((name, feed) -> {
            if (feed.mailbox() != null) {
                sources.add(new Mailbox(name, feed.mailbox(), wayIn));
            }
        });
        return new SourceSet(sources);
    }
}
