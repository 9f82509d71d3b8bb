package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.UnreadableDocument;

class PagesTest {

    private static final String TEXT = "<p>The bridge is open again, the town said on Monday, after a year of work.</p>"
            + "<p>Buses cross it from Tuesday on, and cars from the week after.</p>";

    @Test
    void brokenJsonLdIsAWarningAndThePageIsReadAllTheSame() throws UnreadableDocument {
        assertThat(read(linked("{'@type':'NewsArticle', 'headline': oops}") + "<h1>Bridge opens</h1>" + TEXT))
                .contains("item.headline: Bridge opens")
                .contains("warnings[0]: application/ld+json: expected JSON, found something else")
                .contains("Buses cross it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- {'@type':'NewsArticle','headline':'From data'} -->",
                "//<![CDATA[\n[{'@type':['http://schema.org/NewsArticle'],'headline':'From data'}]\n//]]>",
                "{'@type':'WebPage','mainEntity':{'@type':'schema:OpinionNewsArticle','headline':'From data'}};",
                "{'@graph':[{'@type':'WebSite','name':'X'},{'@type':'Article','headline':'From data'}]}"
            })
    void theArticleIsFoundWhereverItStandsInTheJsonLd(String json) throws UnreadableDocument {
        assertThat(read(linked(json) + "<h1>From page</h1>" + TEXT)).contains("item.headline: From data\n");
    }

    @Test
    void articleBodyWithMarkupIsTheBody() throws UnreadableDocument {
        String json =
                "{'@type':'NewsArticle','headline':'H','articleBody':'&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'}";

        assertThat(read(linked(json) + TEXT)).contains("item.bodyHtml: <p>One.</p><p>Two.</p>");
    }

    @Test
    void articleBodyThatThePageDoesNotShowIsTheBody() throws UnreadableDocument {
        String json =
                "{'@type':'NewsArticle','headline':'H','articleBody':'What only the data say.\\n\\nIn two paragraphs.'}";

        assertThat(read(linked(json) + TEXT))
                .contains("What only the data say.", "In two paragraphs.")
                .doesNotContain("The bridge");
    }

    @Test
    void aBodyThatIsMarkedParagraphByParagraphIsWhole() throws UnreadableDocument {
        String marked = TEXT.replace("<p>", "<p itemprop='articleBody'>");

        assertThat(read(
                        "<html><body itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>H</h1><div>"
                                + marked + "</div>"))
                .contains("The bridge is open again", "Buses cross it");
    }

    @Test
    void whatIsNoStoryStaysOutOfTheBody() throws UnreadableDocument {
        String page =
                "<html><body><div id=nav><p>All the sections of the paper, and there are many of them indeed.</p></div>"
                        + "<div class='wrap overflow-hidden'><div class='storyContent'>" + TEXT
                        + "<div class='shareBar'><p>Share this with all the friends that you have anywhere.</p></div>"
                        + "<p class='photo-caption'>The bridge in the morning light of an early day.</p>"
                        + "<p>At night it is closed to all.</p></div></div>"
                        + "<div class='cookie_notice'><p>We and our partners store things on your device, as they all do.</p></div>"
                        + "<ul><li><a href='/1'>One more story</a></li><li><a href='/2'>Another one</a></li></ul></body>";

        assertThat(read(page))
                .contains("The bridge is open again", "Buses cross it", "At night it is closed to all.")
                .doesNotContain("All the sections", "Share this", "morning light", "partners", "One more story");
    }

    @Test
    void aPageOfTextWithoutParagraphsHasItsTextForABody() throws UnreadableDocument {
        String text = "A line of the story without an element of its own. ".repeat(4);

        assertThat(read("<html><body><h1>H</h1><div>" + text + "<br><br>And the last.</div>"))
                .contains("A line of the story", "And the last.");
    }

    @Test
    void aPageThatIsEmptyWithoutItsScriptsHasItsDescriptionForABody() throws UnreadableDocument {
        assertThat(read(
                        "<html><meta property='og:title' content='H'><meta property='og:description' content='The teaser.'>"
                                + "<body><div id=root></div><script>load()</script>"))
                .contains("item.bodyText: The teaser.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<p class='ad'>x</p>",
                "<b>",
                "<h2>x",
                "<a href='x'>y</a>",
                "<meta property='og:title' content='x'>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>",
                "<i itemprop=author itemscope>",
                "<table><tr><td>",
                "[[[["
            })
    void pagesOfAnySizeAreAnsweredInTime(String part) {
        for (int size : new int[] {350_000, 4_000_000}) {
            long began = System.nanoTime();
            try {
                assertThat(read("<html><body>" + part.repeat(size / part.length())))
                        .isNotEmpty();
            } catch (UnreadableDocument e) {
                assertThat(e.refusal().detail()).isNotBlank();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("%d", size)
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String linked(String json) {
        return "<html><script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
    }

    private static String read(String text) throws UnreadableDocument {
        return DocumentsTest.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
