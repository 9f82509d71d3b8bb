package wiredesk.ingest.delivery.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final URI BASE = URI.create("https://alpina.example/feeds/news");
    private static final URI HUB = URI.create("https://hub.example/push");
    private static final URI SELF = URI.create("https://alpina.example/feeds/news.atom");

    @Test
    void theHeadersSayWhereTheHubIs() {
        assertThat(Links.of(
                        List.of(
                                "<https://hub.example/push>; rel=\"hub\", </feeds/news.atom>; title=\"a, b\"; rel=self"),
                        "",
                        BASE))
                .isEqualTo(new Links(Optional.of(HUB), Optional.of(SELF)));
        assertThat(Links.of(
                        List.of("<https://x.example/>; rel=next", "<https://hub.example/push>; REL=\"alternate Hub\""),
                        "",
                        BASE))
                .isEqualTo(new Links(Optional.of(HUB), Optional.empty()));
    }

    @Test
    void elseTheDocumentDoes() {
        Links links = new Links(Optional.of(HUB), Optional.of(SELF));
        assertThat(Links.of(List.of(), """
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/push"/>
                <link rel="self" href="news.atom"/><entry><link href="https://alpina.example/1"/></entry></feed>""", BASE)).isEqualTo(links);
        assertThat(Links.of(List.of(), """
                <rss><channel><link>https://alpina.example/</link><atom:link rel="hub" href="https://hub.example/push"/>
                <atom:link rel="self" href="https://alpina.example/feeds/news.atom"/></channel></rss>""", BASE)).isEqualTo(links);
        assertThat(Links.of(List.of(), """
                <!doctype html><html><head><link rel=hub href=https://hub.example/push><link rel="self canonical"
                href="news.atom"></head><body><br></body></html>""", BASE)).isEqualTo(links);
    }

    @Test
    void theHeadersGoFirst() {
        assertThat(Links.of(
                                List.of("<https://hub.example/push>; rel=hub"),
                                "<link rel='hub' href='https://other.example/'/>",
                                BASE)
                        .hub())
                .contains(HUB);
    }

    @Test
    void whatIsNoAddressOnTheWebIsNone() {
        Links none = new Links(Optional.empty(), Optional.empty());
        assertThat(Links.of(List.of("<file:///etc/passwd>; rel=hub", "<javascript:x>; rel=self"), "", BASE))
                .isEqualTo(none);
        assertThat(Links.of(List.of("<https://hub.example/push; rel=hub", "rel=hub", "<>"), "not a document", BASE))
                .isEqualTo(none);
        assertThat(Links.of(List.of("<http://[broken>; rel=hub"), "<link rel='hub'/>", BASE))
                .isEqualTo(none);
    }
}
