package wiredesk.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Body;

class ArticleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "More news",
                "Read more",
                "READ MORE »",
                "Advertisement",
                "Share this article",
                "Mehr Nachrichten",
                "Lire aussi :",
                "Read more: Ten bridges to see",
                "###",
                "-30-",
                "- ENDS -",
                "* * *"
            })
    void pageLeftoversAtTheEndAreLeftOut(String leftover) {
        assertThat(paragraphs("One.\n\nTwo.\n\n" + leftover)).containsExactly("One.", "Two.");
        assertThat(ArticleText.of(new Body.Html("<p>One.</p><p>Two.</p><p>" + leftover + "</p>"))
                        .paragraphs())
                .containsExactly("One.", "Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Adds quote, background)",
                "(Updates with close)",
                "(Corrects spelling in paragraph 3.)",
                "(Actualiza con más detalles)",
                "(Ergänzt: Zitat)"
            })
    void aNoteOfWhatHasChangedAboveTheTextIsForEditors(String note) {
        ArticleText text = ArticleText.of(new Body.Html("<p>" + note + "</p><p>LYRA (Tern) - One.</p><p>Two.</p>"));

        assertThat(text.paragraphs()).containsExactly("One.", "Two.");
        assertThat(text.notes()).containsExactly(note.substring(1, note.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Weights in tonnes)",
                "Adds quote, background",
                "(Adds a) and (b)",
                "(Addsquote)",
                "(Adds) more."
            })
    void whatSaysNoChangeIsText(String paragraph) {
        assertThat(paragraphs(paragraph + "\n\nOne ends here.\n\nTwo."))
                .hasSize(3)
                .contains(paragraph);
    }

    @Test
    void aNoteFurtherDownOrAloneIsText() {
        assertThat(paragraphs("One.\n\nTwo.\n\n(Adds quote)")).contains("(Adds quote)");
        assertThat(paragraphs("(Adds quote)")).containsExactly("(Adds quote)");
    }

    @Test
    void pressContactsBelowTheTextAreForEditors() {
        ArticleText text = ArticleText.of(new Body.Html(
                "<p>One.</p><p>Two.</p><p><b>Pressekontakt:</b></p><p>Jo Brandt<br>jo@quay.example</p><p>###</p>"));

        assertThat(text.paragraphs()).containsExactly("One.", "Two.");
        assertThat(text.notes()).containsExactly("Jo Brandt\njo@quay.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact:\n\nwith the ship was lost.",
                "Contact with the ship was lost, jo@quay.example wrote.",
                "Kontakte halten beide Seiten. Mehr unter post@quay.example"
            })
    void aSentenceThatBeginsLikeAHeadingAndAContactWithoutAnAddressAreText(String end) {
        assertThat(paragraphs("One.\n\n" + end))
                .containsExactlyElementsOf(List.of(("One.\n\n" + end).split("\n\n", -1)));
    }

    @Test
    void contactsLongerThanAScreenAreText() {
        String end = "Contact:\n\njo@quay.example\n\n"
                + "A long text about the line. ".repeat(60).strip();

        assertThat(paragraphs("One.\n\n" + end)).hasSize(4);
    }

    @Test
    void cellsThatHoldAParagraphEachAreARow() {
        ArticleText text = ArticleText.of(new Body.Html("<p>Results.</p><table><tr><td>\n<p>Ferry</p>\n</td>\n<td>\n"
                + "<p class=\"r\"><b>12</b></p><p>min</p></td></tr><tr><td>Bus</td><td>9</td></tr></table>"));

        assertThat(text.paragraphs()).containsExactly("Results.", "Ferry\t12 min\nBus\t9");
    }

    @Test
    void columnsOfAPageKeepTheirParagraphs() {
        String long1 = "A long text stands in the column of a page. ".repeat(12).strip();
        ArticleText text = ArticleText.of(
                new Body.Html("<table><tr><td><p>" + long1 + "</p><p>Two.</p></td><td><p>Menu</p></td></tr></table>"));

        assertThat(text.paragraphs()).contains(long1).doesNotContain(long1 + " Two.");
    }

    @Test
    void blankLinesPartTheParagraphsOfMarkupThatHasNone() {
        ArticleText text = ArticleText.of(new Body.Html("One <em>and</em>\nmore.\n \r\nTwo."));

        assertThat(text.paragraphs()).containsExactly("One and more.", "Two.");
        assertThat(text.html()).contains("<p>One <em>and</em>\nmore.</p>\n<p>Two.</p>");
    }

    @Test
    void whatWasEscapedOnceTooOftenOrPastedAsMarkupIsText() {
        ArticleText text = ArticleText.of(
                new Body.Html(
                        "<p>He said &amp;quot;no&amp;quot; at 4 o&amp;#39;clock.</p>"
                                + "<p>&lt;div class=\"embed\"&gt;A box&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p><p>5 &lt; 6</p>"));

        assertThat(text.paragraphs()).containsExactly("He said \"no\" at 4 o'clock.", "A box", "5 < 6");
        assertThat(text.html()).contains("<p>He said \"no\" at 4 o'clock.</p><p>A box</p><p>5 &lt; 6</p>");
    }

    @Test
    void theSameWordsWithinTheStoryStay() {
        assertThat(paragraphs("Advertisement\n\nfell by a tenth."))
                .containsExactly("Advertisement", "fell by a tenth.");
        assertThat(paragraphs("One.\n\nShare prices fell.")).containsExactly("One.", "Share prices fell.");
    }

    @Test
    void wrappedLinesAreJoinedAndListsAndTablesKeepTheirs() {
        assertThat(paragraphs("A line that\nwas wrapped.\n\n- one\n- two\n\nName    Goals\nAmari   12"))
                .containsExactly("A line that was wrapped.", "- one\n- two", "Name    Goals\nAmari   12");
    }

    @Test
    void narrowColumnsAreATableToo() {
        assertThat(
                        paragraphs(
                                "Standings:\nKilrush 73  52  .584\nPort Laoise 61  64  .488\nTwo to go.  One rained off.  Sorry."))
                .containsExactly(
                        "Standings:\nKilrush 73  52  .584\nPort Laoise 61  64  .488\nTwo to go. One rained off. Sorry.");
    }

    @Test
    void aHyphenAtTheEndOfALineStaysOne() {
        assertThat(paragraphs("A centre-\nright party, the CDU-\nChef, Innen-\nund Außenminister, and a dash -\nso."))
                .containsExactly("A centre-right party, the CDU-Chef, Innen- und Außenminister, and a dash - so.");
    }

    @Test
    void linesLongerThanAnyPrinterAreParagraphs() {
        String longLine = "Word ".repeat(30).strip() + ".";

        assertThat(paragraphs(longLine + "\nShort one.\n" + longLine))
                .containsExactly(longLine, "Short one.", longLine);
    }

    @Test
    void htmlKeepsItsParagraphsAsText() {
        assertThat(ArticleText.of(
                                new Body.Html(
                                        "<div>One<br>line<br><br>Two <b>bold</b>.<ul><li>a</li><li>b</li></ul>"
                                                + "<figure><img src='https://x.example/1.jpg'><figcaption>Caption</figcaption></figure><pre>x\n  y</pre></div>"))
                        .paragraphs())
                .containsExactly("One\nline", "Two bold.", "a", "b", "x\n  y");
    }

    @Test
    void aLongFirstSentenceIsCutAtAWord() {
        assertThat(ArticleText.firstSentence("Short one. And another.")).isEqualTo("Short one.");
        assertThat(ArticleText.firstSentence("word ".repeat(100)))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("word…");
    }

    private static List<String> paragraphs(String text) {
        return ArticleText.of(new Body.Plain(text)).paragraphs();
    }
}
