package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.ingest.format.story.UnreadableDocument;

class FeedsTest {

    @Test
    void noEntityOfADoctypeIsResolvedByEitherReader(@TempDir Path directory) throws IOException, UnreadableDocument {
        Path secret = directory.resolve("secret.txt");
        Files.writeString(secret, "TOP-SECRET");

        for (String amp : new String[] {"", " & B"}) {
            String feed = """
                    <?xml version="1.0"?>
                    <!DOCTYPE rss [ <!ENTITY secret SYSTEM "%s"> <!ENTITY own "OWN-SECRET"> ]>
                    <rss version="2.0"><channel><title>A%s</title>
                    <item><title>One &secret;&own; two</title><description>Text.</description></item></channel></rss>
                    """.formatted(secret.toUri(), amp);
            assertThat(read(feed))
                    .contains("Text.")
                    .doesNotContain("TOP-SECRET")
                    .doesNotContain("item.headline: One OWN-SECRET");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jo Doe                      | Jo Doe
            jo@a.example (Jo Doe)       | Jo Doe
            Jo Doe (jo@a.example)       | Jo Doe
            Jo Doe &lt;jo@a.example&gt; | Jo Doe
            "Jo Doe" jo                 | "Jo Doe" jo
            a@b.example (Al), c@d.example (Cy) | Al, Cy
            By Jo Doe and Al Roe        | By Jo Doe and Al Roe
            """)
    void anAuthorIsAByLineWithoutTheAddress(String author, String byline) throws UnreadableDocument {
        assertThat(read(item("<title>T</title><author>" + author + "</author>")))
                .contains("item.byline: " + byline + "\n");
    }

    @Test
    void aLastLinkToTheWholeStoryIsNoPartOfTheTeaser() throws UnreadableDocument {
        assertThat(
                        read(
                                item(
                                        "<description><![CDATA[<p>The <a href='/x'>teaser</a>. <a href='/y'>Read more »</a></p>]]></description>")))
                .contains("item.description: The teaser.\n", "item.bodyText: The teaser.\n");
    }

    @Test
    void anAddressAloneIsNoByline() throws UnreadableDocument {
        assertThat(read(item("<title>T</title><author>jo@a.example</author>"))).doesNotContain("byline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Caf&eacute;&nbsp;&amp; bar                   | Café & bar
            <![CDATA[Caf&eacute; &amp; bar]]>            | Café & bar
            Caf&amp;amp;eacute; &amp;amp;amp; bar        | Café & bar
            &lt;b&gt;Café&lt;/b&gt; &amp; bar            | Café & bar
            &lt;![CDATA[Café & bar]]&gt;                 | Café & bar
            Café & bar                                   | Café & bar
            Profit &lt; loss                             | Profit < loss
            """)
    void aTitleIsTextHoweverOftenItWasEscaped(String title, String headline) throws UnreadableDocument {
        assertThat(read(item("<title>" + title + "</title>"))).contains("item.headline: " + headline + "\n");
    }

    @Test
    void anEntryThatIsCutOffIsNotPublishedInHalf() throws UnreadableDocument {
        assertThat(read("<rss><channel><item><title>One</title></item><item><title>Two</title><description>Not"))
                .contains("item.headline: One")
                .contains("--- refused malformed: The document breaks off within this entry")
                .doesNotContain("Two");
    }

    @Test
    void theTenThousandAndFirstEntryIsNotRead() throws UnreadableDocument {
        String feed = "<rss><channel>" + "<item><title>T</title></item>".repeat(10_001) + "</channel></rss>";

        assertThat(read(feed))
                .endsWith(
                        "--- refused too-large: More than 10000 entries in one feed; those behind them are not read\n");
    }

    @Test
    void brokenFeedsOfAnySizeAreAnsweredInTime() {
        for (String part :
                new String[] {"<item>", "<a:b xmlns:a='x'>", "&amp;lt;", "<![CDATA[", "<b", "</b>", "<x/>", "&"}) {
            long began = System.nanoTime();
            try {
                assertThat(read("<rss>&<item><title>T</title><description>" + part.repeat(2_000_000 / part.length())))
                        .isNotEmpty();
            } catch (UnreadableDocument e) {
                assertThat(e.refusal().detail()).isNotBlank();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(part).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static String item(String inside) {
        return "<rss version='2.0'><channel><item><guid>1</guid>" + inside + "</item></channel></rss>";
    }

    private static String read(String text) throws UnreadableDocument {
        return DocumentsTest.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
