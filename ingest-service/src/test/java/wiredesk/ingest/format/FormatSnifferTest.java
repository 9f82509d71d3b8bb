package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

class FormatSnifferTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NINJS     | text/plain       | {"headline":"x"}
            NINJS     | application/xml  | [ {"headline":"x"} ]
            NEWSML_G2 | text/plain       | <?xml version="1.0"?><!-- a <b> --><newsItem guid="x"/>
            NEWSML_G2 | text/plain       | <p:newsMessage xmlns:p="x"/>
            NEWSML_1  | text/xml         | <!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20021018:NewsMLv1.2:1" "NewsML.dtd"><NewsML/>
            NEWSML_1  | text/xml         | <NewsItem xml:lang="fr"/>
            NITF      | text/xml         | <NITF><HEAD/></NITF>
            NITF      | text/xml         | <stories><nitf/></stories>
            NITF      | application/json | <!DOCTYPE nitf SYSTEM "x.dtd"><nitf/>
            HTML      | text/plain       | <!doctype html><title>x</title>
            HTML      | text/xml         | <p>x</p>
            JSON_FEED | text/plain       | { "title": "x", "version" : "https:\\/\\/jsonfeed.org\\/version\\/1.1" }
            RSS       | text/html        | <?xml version="1.0"?><rss version="2.0"><channel/></rss>
            RSS       | text/xml         | <rdf:RDF xmlns:rdf="x"><item/></rdf:RDF>
            RSS       | text/xml         | <!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "rss.dtd"><rss/>
            ATOM      | application/json | <feed xmlns="http://www.w3.org/2005/Atom"/>
            NEWS_SITEMAP | text/plain    | <urlset/>
            OWN_XML   | text/plain       | <opml><body/></opml>
            TEXT      | text/plain       | [Updated] A headline in brackets
            TEXT      | application/octet-stream | A headline
            NINJS     | application/json | A headline that claims to be JSON
            """)
    void theBytesDecideAndTheLabelIsOnlyAHint(Format format, String mediaType, String text) throws UnreadableDocument {
        assertThat(new FormatSniffer().sniff(document(mediaType, text.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(format);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheDocument() throws UnreadableDocument {
        byte[] utf16 = "\ufeff<?xml version=\"1.0\" encoding=\"utf-16\"?><nitf/>".getBytes(StandardCharsets.UTF_16LE);

        assertThat(new FormatSniffer().sniff(document("text/xml", utf16))).isEqualTo(Format.NITF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 story", "PK\u0003\u0004 story", "a\0b\0\0c\0\0\0\0\0\0"})
    void whatNobodyReadsIsNamed(String text) {
        assertThatThrownBy(() ->
                        new FormatSniffer().sniff(document("text/plain", text.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.refusal().reason()).isEqualTo(Refusal.Reason.UNSUPPORTED_FORMAT));
    }

    private static Document document(String mediaType, byte[] bytes) {
        return new Document(bytes, Optional.of(mediaType), Optional.empty(), ZoneOffset.UTC);
    }
}
