package wiredesk.system;

import java.time.Instant;
import java.util.List;

/**
 * A document that an agency sends, with one story in it.
 *
 * @param contentType the media type it is sent as
 * @param document the document
 */
record Story(String contentType, String document) {

    /** A plain story: no id, no version, no date. */
    static Story text(String headline, String body) {
        return new Story("text/plain;charset=UTF-8", headline + "\n\n" + body + "\n");
    }

    /** An IPTC ninjs item. {@code more} are further fields, as JSON. */
    static Story ninjs(String uri, int version, String headline, String body, String more) {
        return new Story("application/json", """
                {"uri": "%s", "type": "text", "version": "%d", "versioncreated": "%s", "pubstatus": "usable", "language": "en",
                 "headline": "%s", "body_text": "%s"%s}
                """.formatted(
                        uri, version, created(version), headline, body, more.isEmpty() ? "" : ", " + more));
    }

    /** The same item, killed. */
    static Story kill(String uri, int version, String note) {
        return new Story("application/json", """
                {"uri": "%s", "type": "text", "version": "%d", "versioncreated": "%s", "pubstatus": "canceled", "language": "en",
                 "headline": "Kill", "ednote": "%s"}
                """.formatted(uri, version, created(version), note));
    }

    /** A NewsML-G2 news item with its text as XHTML. */
    static Story newsMl(String guid, int version, String headline, List<String> paragraphs) {
        return new Story("application/vnd.iptc.g2.newsitem+xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%d" standard="NewsML-G2" standardversion="2.34"
                    conformance="power" xml:lang="de">
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider qcode="prov:dnk"/>
                    <versionCreated>%s</versionCreated>
                    <pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta>
                    <urgency>3</urgency>
                    <located qcode="city:kehl"><name>Kehl</name></located>
                    <headline>%s</headline>
                    <language tag="de"/>
                  </contentMeta>
                  <contentSet>
                    <inlineXML contenttype="application/xhtml+xml">
                      <html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>%s</body></html>
                    </inlineXML>
                  </contentSet>
                </newsItem>
                """.formatted(
                        guid, version, created(version), headline, inParagraphs(paragraphs)));
    }

    /** A NITF document. */
    static Story nitf(String id, String headline, List<String> paragraphs) {
        return new Story("application/xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <nitf xml:lang="fr">
                  <head><docdata>
                    <doc-id id-string="%s"/>
                    <urgency ed-urg="4"/>
                    <date.issue norm="20261102T090000Z"/>
                  </docdata></head>
                  <body>
                    <body.head><hedline><hl1>%s</hl1></hedline><dateline><location>Lyon</location></dateline></body.head>
                    <body.content>%s</body.content>
                  </body>
                </nitf>
                """.formatted(id, headline, inParagraphs(paragraphs)));
    }

    /** A later version is a minute younger. */
    private static Instant created(int version) {
        return Instant.parse("2026-11-02T08:00:00Z").plusSeconds(60L * version);
    }

    private static String inParagraphs(List<String> paragraphs) {
        return "<p>" + String.join("</p><p>", paragraphs) + "</p>";
    }
}
