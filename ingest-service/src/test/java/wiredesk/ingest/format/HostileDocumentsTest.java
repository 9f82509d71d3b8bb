package wiredesk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.UnreadableDocument;

class HostileDocumentsTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void anExternalEntityIsNeverRead(@TempDir Path directory) throws IOException, UnreadableDocument {
        Path secret = directory.resolve("secret.txt");
        Files.writeString(secret, "TOP-SECRET");

        String read = read("""
                <?xml version="1.0"?>
                <!DOCTYPE nitf [ <!ENTITY secret SYSTEM "%s"> <!ENTITY %% remote SYSTEM "http://127.0.0.1:1/x.dtd"> %%remote; ]>
                <nitf><body><body.head><hedline><hl1>Head &secret; line</hl1></hedline></body.head>
                <body.content><p>Before &secret; after.</p></body.content></body></nitf>
                """.formatted(secret.toUri()));

        assertThat(read).contains("item.headline: Head line", "Before after.").doesNotContain("TOP-SECRET");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"laughs\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = "<!DOCTYPE nitf [" + entities
                + "]><nitf><body><body.head><hedline><hl1>Ha &l29;</hl1></hedline></body.head></body></nitf>";

        assertThat(Duration.ofNanos(timeOf(bomb))).isLessThan(A_SECOND.multipliedBy(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000})
    void whatIsNestedWithoutEndIsRefused(int depth) {
        assertThatThrownBy(() -> read("{\"headline\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.refusal().reason()).isEqualTo(Refusal.Reason.TOO_LARGE));
        assertThatThrownBy(() -> read("<nitf>" + "<b>".repeat(depth) + "</b>".repeat(depth) + "</nitf>"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.refusal().reason()).isEqualTo(Refusal.Reason.TOO_LARGE));
    }

    @Test
    void deeplyNestedHtmlCostsNeitherTimeNorStack() throws UnreadableDocument {
        String html = "<div>".repeat(20_000) + "<p>Deep.</p>";

        assertThat(read("{\"headline\":\"Deep\",\"body_html\":\"" + html + "\"}"))
                .contains("Deep.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem></NewsComponent>",
                "<NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem></NewsComponent>",
                "<ContentItem Href='a.jpg'/>",
                "<DescriptiveMetadata><SubjectCode><Subject FormalName='%d'/></SubjectCode></DescriptiveMetadata>",
                "<DescriptiveMetadata><Property FormalName='Keyword' Value='%d'/></DescriptiveMetadata>",
                "<NewsItemRef NewsItem='urn:%d'/>"
            })
    void aStoryWithPartsWithoutNumberIsReadInASecondAndKeepsAThousandOfThem(String part) throws UnreadableDocument {
        StringBuilder xml = new StringBuilder("<NewsML><NewsItem><NewsComponent><NewsComponent>")
                .append("<NewsLines><HeadLine>Many</HeadLine></NewsLines>");
        for (int i = 0; i < 20_000; i++) {
            xml.append(part.formatted(i));
        }
        xml.append("</NewsComponent></NewsComponent></NewsItem></NewsML>");
        long began = System.nanoTime();

        String read = read(xml.toString());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(A_SECOND.multipliedBy(10));
        assertThat(read).contains("item.headline: Many").doesNotContain("[1000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nitf><body><body.head><hedline><hl1>Salt & sons</hl1></hedline></body.head><body.content><p>One<br>two.</p></body.content></body></nitf>",
                "<nitf><body><body.head><hedline><hl1>Salt\u0007 &amp; sons</hl1></hedline></body.head><body.content><p>One two.</p></body.content></body></nitf>",
                "<nitf xsi:schemaLocation='x'><body><body.head><hedline><hl1>Salt &amp; sons</hl1></hedline></body.head><body.content><h:p>One two.</h:p></body.content></body></nitf>",
                "<newsItem guid='a' version='1'><itemMeta x:y='1'/><contentMeta><headline>Salt & sons</headline></contentMeta><contentSet><inlineXML><h:html><h:body><h:p>One two.</h:p></h:body></h:html></inlineXML></contentSet></newsItem>",
                "<!DOCTYPE NewsML [ <!ENTITY x '<NewsItem/>'> ]><NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Salt & sons</HeadLine></NewsLines><ContentItem><DataContent><x:p>One two.</x:p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
            })
    void whatBreaksTheRulesOfXmlIsReadAllTheSame(String document) throws UnreadableDocument {
        assertThat(read(document))
                .contains("item.headline: Salt & sons", "One", "two.")
                .doesNotContain("refused");
    }

    @Test
    void aMessageThatBreaksOffLosesOnlyTheItemItBreaksOffIn() throws UnreadableDocument {
        String read = read(
                "<newsMessage><itemSet>"
                        + "<newsItem guid='a'><contentMeta><headline>First & whole</headline></contentMeta></newsItem>"
                        + "<newsItem guid='b'><contentMeta><headline>Second, torn</headline></contentMeta><contentSet><inlineData>It ends he");

        assertThat(read)
                .contains("item.headline: First & whole", "--- refused malformed")
                .doesNotContain("Second");
    }

    @Test
    void nothingActiveLeavesTheBody() throws UnreadableDocument {
        String read = read("""
                {"headline": "<script>alert(1)</script>Head", "description_text": "<img src=x onerror=alert(1)>Caption", "body_html":
                 "<p onclick='x()' style='color:red'>One <a href='javascript:alert(1)'>two</a> <a href='https://a.example/'>three</a></p><script>alert(2)</script><style>p{}</style><iframe src='https://b.example'></iframe><svg onload=alert(3)><text>x</text></svg><p><img src='data:text/html,x' onerror='y()'>four</p><form action='/x'><input value='q'><button>Go</button></form><a href='vbscript:x'>five</a>"}
                """);

        assertThat(read)
                .contains("item.headline: Head", "One two three", "four", "href=\"https://a.example/\"")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("vbscript:")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("style=")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("data:text")
                .doesNotContain("alert(");
    }

    @ParameterizedTest
    @MethodSource("wiredesk.ingest.format.DocumentsTest#documents")
    void anyMutationIsAnArticleOrACleanRefusalAndNeverTakesLong(Path path) throws IOException {
        byte[] original = Files.readAllBytes(path);
        for (int seed = 0; seed < 400; seed++) {
            byte[] mutated = Mutation.of(original, new Random(seed));
            long began = System.nanoTime();
            try {
                assertThat(DocumentsTest.read(mutated)).isNotEmpty();
            } catch (UnreadableDocument e) {
                assertThat(e.refusal().detail()).isNotBlank();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "Seed " + seed + " of " + path.getFileName() + ": "
                                + new String(mutated, StandardCharsets.UTF_8),
                        e);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("seed %d", seed)
                    .isLessThan(A_SECOND.multipliedBy(10));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc0012 4 i 20\n\nA/\nB =\n\n%s",
                "V2310genrl\nu i BC-EU--Ferry-Fire 11-24 0412\n^BC-EU--Ferry Fire,1<\n%s",
                "ZCZC ABC\n%s\nNNNN",
                "From: a@b.example\nMessage-ID: <x@y>\nSubject: x\n\n%s",
                "From: a@b.example\nMessage-ID: <x@y>\nSubject: %s\n\nText",
                "From: a@b.example\nMessage-ID: <x@y>\nContent-Type: text/html\n\n%s",
                "From: a@b.example\nMessage-ID: <x@y>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n%s"
            })
    void wiresAndMailsAreReadInLinearTime(String frame) {
        for (String piece : new String[] {
            "(",
            "^",
            ";",
            "a ",
            "a  ",
            "-",
            "\n(",
            "\n^x<",
            "\nEds: ",
            "12-",
            "``",
            "= \n",
            "=?a?Q?",
            "\n--b\n",
            "<p>x",
            "\n> ",
            "\n-- \nx"
        }) {
            assertThat(Duration.ofNanos(timeOf(frame.formatted(piece.repeat(200_000 / piece.length())))))
                    .as(piece)
                    .isLessThan(A_SECOND.multipliedBy(10));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b, c – ",
                "A –",
                "–",
                " - ",
                "(X) -",
                "{",
                "[",
                "<",
                "<?xml",
                "<!DOCTYPE",
                "<!--",
                "{}",
                "[]",
                "[[]]",
                "null",
                "{\"headline\":null}",
                "{\"item\":[]}",
                "{\"guid\":\"x\",\"pubstatus\":\"canceled\"}",
                "<nitf/>",
                "<newsItem/>",
                "<newsMessage/>",
                "<NewsML/>",
                "<NewsML><NewsItem/></NewsML>",
                "<NewsML><NewsItem><NewsComponent><NewsItem/></NewsComponent></NewsItem></NewsML>",
                "{\"headline\":\"\\ud800\"}",
                "\u0001\u0002STORY\u0003",
                "<a:b:c/>",
                "\u0001",
                "\u0001\u0002\u0003\u0004",
                "\u0001abc0012\u0002",
                "ZCZC",
                "ZCZC NNNN",
                "a0012\nr i BC-x 11-24",
                "abc0012 4 i 20",
                "From: a@b.example\nMessage-ID: <x@y>",
                "Received: x\nSubject: \n\n",
                "Message-ID: <>\nFrom: <>\nContent-Type: multipart/mixed; boundary=\n\n--\n",
                "{\"bodies\":[null,{},[],1]}"
            })
    void theSmallestDocumentsAreAnsweredToo(String text) {
        try {
            assertThat(read(text)).isNotEmpty();
        } catch (UnreadableDocument e) {
            assertThat(e.refusal().detail()).isNotBlank();
        }
    }

    private static long timeOf(String text) {
        long began = System.nanoTime();
        try {
            assertThat(read(text)).isNotEmpty();
        } catch (UnreadableDocument e) {
            assertThat(e.refusal().detail()).isNotBlank();
        }
        return System.nanoTime() - began;
    }

    private static String read(String text) throws UnreadableDocument {
        return DocumentsTest.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
