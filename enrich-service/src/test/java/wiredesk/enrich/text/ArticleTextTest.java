package wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.text.Paragraph.Layout;

class ArticleTextTest {

    /** In the texts a | stands where a sentence ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; Dr. Smith met Mr. Jones at 5 p.m. on Monday.| They talked.",
                "en; The U.S. Senate voted.| The U.S. has agreed.",
                "en; He works for the U.S.| The firm is Swiss.",
                "en; J. K. Rowling wrote it.| Nobody read it.",
                "en; It cost $3.5 million.| That is No. 5 on the list.",
                "en; \"Will they come?\" she asked.| \"They will!\" he said.",
                "en; Acme Inc. said on Jan. 5 that profits fell 2.5 percent.| Shares rose.",
                "en; \"We are ready.\"| The minister left.",
                "en; They waited … and waited.| Nothing happened.",
                "en; The bill (see Sec. 3. It is long) passed.| Good.",
                "de; Am 5. Mai traf sich Dr. Müller mit Hrn. Meier.| Es ging um z. B. Wasser.",
                "de; Das Treffen fand am 3. Oktober statt.| Rund 2,5 Mio. Euro fehlen.",
                "fr; M. Dupont a rencontré Mme. Martin à 15 h.| Ils ont parlé de l'Ukraine.",
                "fr; « Viendra-t-il ? » a-t-elle demandé.| Personne ne sait.",
                "es; El Sr. García llegó a EE.UU. el lunes.| ¿Qué hará?| Nadie lo sabe.",
                "ru; В 2014 г. началась война.| Глава МИД С. В. Лавров прибыл в Женеву.",
                "zh; 代表团星期二在日内瓦会晤。|会谈持续两天。",
                "ja; 代表団は火曜日にジュネーブで会談した。|会談は二日間続く。",
                "ar; التقى الوفدان في جنيف.| هل يتفقان؟| لا أحد يعلم."
            })
    void sentencesEndWhereAReaderEndsThem(String language, String marked) {
        String text = marked.replace("|", "");

        assertThat(sentences(language, text))
                .containsExactlyElementsOf(List.of(marked.strip().split("\\|")).stream()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void everySentenceAndTokenStandsWhereItsOffsetsSay() {
        String body =
                "One  paragraph here. And\r\n\r\n  a second: “Quoted,” l'État’s 3.5m — U.S.-led 👍🏽 end.\n\n\n\nThird";
        var passage = ArticleText.of("en", "", body, Optional.empty()).body();

        assertThat(passage.paragraphs()).hasSize(3);
        assertThat(passage.sentences())
                .allSatisfy(sentence -> assertThat(body.substring(sentence.start(), sentence.end()))
                        .isEqualTo(sentence.text()));
        assertThat(passage.tokens())
                .allSatisfy(token ->
                        assertThat(body.substring(token.start(), token.end())).isEqualTo(token.text()));
    }

    @Test
    void linesBrokenAtATypewritersMarginAreOneParagraph() {
        String body = """
                The ministers met on Monday in the capital to talk about fish and
                about the weather, which had been bad. They agreed on both and went
                home.""";

        assertThat(sentences("en", body))
                .containsExactly(
                        "The ministers met on Monday in the capital to talk about fish and about the weather, which had been bad.",
                        "They agreed on both and went home.");
    }

    @Test
    void wordsAreTheWordsOfNews() {
        assertThat(tokens(
                        "en",
                        "The U.S.-brokered deal, Russia’s J. Smith and Mr. O'Brien: 1,000.5 at www.example.org/x"))
                .containsExactly(
                        "The",
                        "U.S.",
                        "-",
                        "brokered",
                        "deal",
                        ",",
                        "Russia",
                        "’s",
                        "J.",
                        "Smith",
                        "and",
                        "Mr.",
                        "O'Brien",
                        ":",
                        "1,000.5",
                        "at",
                        "www.example.org/x");
        assertThat(tokens("fr", "L'accord d’Ukraine n'est qu'un début"))
                .containsExactly("L'", "accord", "d’", "Ukraine", "n'", "est", "qu'", "un", "début");
        assertThat(tokens("zh", "日内瓦会谈")).contains("日内瓦");
    }

    @Test
    void markUpSaysHowAParagraphIsSet() {
        var text = ArticleText.of(
                "en",
                "Headline",
                "First words.\n\nA heading\n\nA quotation.\n\nOne item\n\nLast words.",
                Optional.of("<p>First words.</p><h2>A heading</h2><blockquote><p>A quotation.</p></blockquote>"
                        + "<ul><li>One item</li></ul><p>Last words.</p>"));

        assertThat(text.body().paragraphs())
                .extracting(Paragraph::layout)
                .containsExactly(Layout.PROSE, Layout.HEADING, Layout.QUOTE, Layout.LIST, Layout.PROSE);
    }

    private static List<String> sentences(String language, String text) {
        return ArticleText.of(language, "", text, Optional.empty())
                .body()
                .sentences()
                .map(sentence -> sentence.text().replaceAll("\\s+", " "))
                .toList();
    }

    private static List<String> tokens(String language, String text) {
        return ArticleText.of(language, "", text, Optional.empty())
                .body()
                .tokens()
                .map(Token::text)
                .toList();
    }
}
