package wiredesk.ingest.format.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.Formats;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.Document;
import wiredesk.ingest.format.story.Format;
import wiredesk.ingest.format.story.ParsedItem;
import wiredesk.ingest.format.story.Refusal;
import wiredesk.ingest.format.story.Story;
import wiredesk.ingest.format.story.UnreadableDocument;

class MailParserTest {

    private static final String HEAD = """
            From: Desk <desk@agency.example>
            Date: Tue, 24 Nov 2026 10:00:00 +0000
            Message-ID: <m@agency.example>
            Subject: %s
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received: from a by b\nSubject: x\n\nText",
                "From a@b.example Tue Nov 24 10:05:00 2026\nFrom: a@b.example\nMessage-ID: <x@y>\n\nText",
                "From: a@b.example\nTo: c@d.example\nDate: today\nSubject: x\n\nText"
            })
    void headerFieldsMakeAMail(String text) {
        assertThat(MailHead.opens(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: what the minister said\n\nText",
                "Note: nothing\nContact: nobody\n",
                "From the desk\nReceived: nothing\n",
                "A headline: with a colon\n\nText"
            })
    void aColonInAHeadlineDoesNot(String text) {
        assertThat(MailHead.opens(text)).isFalse();
    }

    @Test
    void aShortTextBesideAStoryIsNoStory() throws UnreadableDocument {
        String mail = HEAD.formatted("today's file") + attached("See file.", "{\"headline\":\"Attached\"}");

        assertThat(stories(mail)).extracting(Story::headline).containsExactly(Optional.of("Attached"));
    }

    @Test
    void aLongTextBesideAStoryIsAnotherOne() throws UnreadableDocument {
        String mail = HEAD.formatted("Ours") + attached("The text goes on. ".repeat(60), "{\"headline\":\"Attached\"}");

        assertThat(stories(mail))
                .extracting(Story::headline)
                .containsExactly(Optional.of("Ours"), Optional.of("Attached"));
    }

    @Test
    void whatIsNoStoryIsLeftOutByName() throws UnreadableDocument {
        String mail = HEAD.formatted("Ours") + attached("The text.", "%PDF-1.7 binary");

        assertThat(stories(mail))
                .singleElement()
                .satisfies(story -> assertThat(story.warnings()).containsExactly("attachment: left out 'file.bin'"));
    }

    @Test
    void listsAndAnswersLeaveNoTraceInTheHeadline() throws UnreadableDocument {
        String mail = HEAD.formatted("Re: [wire] FWD: Ferry sinks") + "List-Id: <wire.agency.example>\n\nText.";

        assertThat(stories(mail)).extracting(Story::headline).containsExactly(Optional.of("Ferry sinks"));
    }

    @Test
    void flowedLinesAreOneParagraph() throws UnreadableDocument {
        String mail = HEAD.formatted("Ferry")
                + "Content-Type: text/plain; format=flowed\n\nThe ferry \nsank.\nNobody \nwas hurt.\n";

        assertThat(stories(mail))
                .singleElement()
                .satisfies(story ->
                        assertThat(story.body()).isEqualTo(new Body.Plain("The ferry sank.\nNobody was hurt.")));
    }

    @Test
    void theEmbargoOfThePlainTextHoldsWhateverTheMarkUpMadeOfIt() throws UnreadableDocument {
        String mail = HEAD.formatted("Ferry") + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Embargoed until 10:00 GMT on Thursday

                The ferry sank. Nobody was hurt, the coast guard said.
                --b
                Content-Type: text/html

                <div><b>Embargoed</b> until 10:00 GMT on Thursday<br>The ferry sank.<br><br>Nobody was hurt, the coast guard said.</div>
                --b--
                """;

        assertThat(stories(mail)).singleElement().satisfies(story -> {
            assertThat(story.item().getEmbargoedUntil()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
            assertThat(story.body()).isInstanceOf(Body.Html.class);
        });
    }

    @Test
    void aTextAttachedTakesNothingFromTheMailAndAScrapIsNoStory() throws UnreadableDocument {
        String mail = HEAD.formatted("Ours") + attached("The text.", "%s").replace("file.bin", "file.txt");

        assertThat(stories(mail.formatted("A title\n\n" + "The text goes on. ".repeat(20))))
                .extracting(Story::headline)
                .containsExactly(Optional.of("Ours"), Optional.of("A title"));
        assertThat(stories(mail.formatted("data"))).extracting(Story::headline).containsExactly(Optional.of("Ours"));
    }

    @Test
    void aBrokenDocumentInAMailLeavesTheMailAStory() throws UnreadableDocument {
        assertThat(stories(HEAD.formatted("Ours") + "\n{\"headline\": [\n"))
                .extracting(Story::headline)
                .containsExactly(Optional.of("Ours"));
    }

    @Test
    void mailsInMailsComeToAnEnd() throws UnreadableDocument {
        String mail = HEAD.formatted("innermost") + "\nText.";
        for (int i = 0; i < 6; i++) {
            mail = HEAD.formatted("mail " + i) + "Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i
                    + "\nContent-Type: message/rfc822\n\n" + mail + "\n--b" + i + "--\n";
        }

        assertThat(items(mail))
                .anySatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                ParsedItem.Refused.class,
                                refused ->
                                        assertThat(refused.refusal().reason()).isEqualTo(Refusal.Reason.TOO_LARGE)));
    }

    @Test
    void aMailBeyondABoundIsReadAsFarAsItGoes() throws UnreadableDocument {
        StringBuilder deep = new StringBuilder(HEAD.formatted("Deep"));
        for (int i = 0; i < 2_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }

        assertThat(stories(deep.toString()))
                .singleElement()
                .satisfies(story -> assertThat(story.warnings())
                        .singleElement()
                        .asString()
                        .startsWith("mail: not read to its end"));
    }

    private static String attached(String text, String attachment) {
        return """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                %s
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="file.bin"

                %s
                --b--
                """.formatted(text, attachment);
    }

    private static List<Story> stories(String mail) throws UnreadableDocument {
        return items(mail).stream()
                .map(item -> ((ParsedItem.Taken) item).story())
                .toList();
    }

    private static List<ParsedItem> items(String mail) throws UnreadableDocument {
        Document document = new Document(
                mail.getBytes(StandardCharsets.UTF_8), Optional.of("message/rfc822"), Optional.empty(), ZoneOffset.UTC);
        return new Formats().parse(document, Format.MAIL);
    }
}
