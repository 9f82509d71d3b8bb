package wiredesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.pipeline.Enricher;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.tag.entity.EntityEnricher;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.NewsItem;

class FaithfulnessTest {

    private static final String HEADLINE = "Dockers strike in Norhaven over cranes";
    private static final String BODY = """
            Some 1,400 dockers walked out at the port of Norhaven in Norway on Tuesday over a plan to automate its cranes.

            "We were never asked," said Martin B. Havn, who leads the dockers' union. Port director Sofia Lindqvist said the plan would \
            cost $25 million and save eleven jobs in every hundred.

            The European Union has lent the port 2.5 million euros. Talks are to go on in Oslo.""";

    private static final Findings ARTICLE = findings("en", HEADLINE, BODY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "About 1,400 dockers have walked out at the port of Norhaven over a plan to automate cranes.",
                "Dockers in Norhaven are on strike because the port is to get cranes without drivers.",
                "Martin Havn, leader of the dockers' union, said the dockers were \"never asked\" about the cranes.",
                "The plan for the cranes of the port would cost $25m, director Sofia Lindqvist said.",
                "Norwegian dockers walked out over a plan to automate the cranes at their port.",
                "Of every 100 jobs at the port the plan for the cranes would save 11.",
                "Dockers' leader Havn said nobody had asked the union about the cranes at the port."
            })
    void whatTheArticleSaysMayBeSaidInOtherWords(String sentence) {
        assertThat(objection(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME|Some 1,400 dockers walked out at the port of Norhaven, union leader Karl Brandt said.",
                "NAME|Martin Lindqvist, who leads the dockers' union, said the dockers were never asked about the cranes.",
                "NAME|Dockers walked out at the port of Norhaven in Sweden over a plan to automate its cranes.",
                "NAME|Dockers walked out at the port of Norhaven and in Hamburg over a plan to automate cranes.",
                "NAME|The World Bank has lent the port of Norhaven 2.5 million euros for its cranes.",
                "NAME|Brandt said the plan for the cranes at the port of Norhaven would cost $25 million.",
                "NAME|The dockers of Norhaven walked out on Friday over the cranes of their port.",
                "NAME|The port of Norhaven is to get cranes made by the ACME group, the dockers' union said.",
                "NUMBER|Some 1,500 dockers walked out at the port of Norhaven over a plan to automate its cranes.",
                "NUMBER|The plan to automate the cranes at the port of Norhaven would cost $25 billion.",
                "NUMBER|The port of Norhaven has a loan of 25 million euros from the European Union for its cranes.  It is 3.",
                "NUMBER|Twelve hundred dockers walked out at the port of Norhaven over a plan to automate its cranes.",
                "QUOTE|\"We shall win,\" said Martin Havn, who leads the dockers' union of the port of Norhaven.",
                "MARKUP|Dockers walked out at the port of Norhaven. <b>Cranes</b> are to be automated.",
                "MARKUP|Dockers walked out at the port of Norhaven, see www.cranes.example for the plan of the cranes.",
                "UNRELATED|The shares are cheap today and will be dear tomorrow, friends.",
                "UNRELATED|We have been hacked.",
                "EMPTY|' '"
            })
    void whatItDoesNotSayMayNotBeSaid(Objection objection, String sentence) {
        assertThat(objection(sentence)).contains(objection);
    }

    @Test
    void theLineIsJudgedLikeTheSentences() {
        var retelling = new Retelling(
                List.of("Some 1,400 dockers walked out at the port of Norhaven."),
                "Karl Brandt leads dockers out at Norhaven");

        assertThat(new Faithfulness(ARTICLE).objectionTo(retelling, 1000)).contains(Objection.NAME);
    }

    @Test
    void itIsNotLongerThanASummaryMayBe() {
        String sentence = "Some 1,400 dockers walked out at the port of Norhaven over cranes.";
        var faithfulness = new Faithfulness(ARTICLE);

        assertThat(faithfulness.objectionTo(new Retelling(List.of(sentence, sentence), sentence), 133))
                .isEmpty();
        assertThat(faithfulness.objectionTo(new Retelling(List.of(sentence, sentence), sentence), 132))
                .contains(Objection.TOO_LONG);
        assertThat(faithfulness.objectionTo(
                        new Retelling(List.of(sentence, sentence, sentence, sentence, sentence), sentence), 1000))
                .contains(Objection.TOO_LONG);
        assertThat(faithfulness.objectionTo(new Retelling(List.of(sentence), sentence.repeat(3)), 1000))
                .contains(Objection.TOO_LONG);
        assertThat(faithfulness.objectionTo(new Retelling(List.of(), sentence), 1000))
                .contains(Objection.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Die Hafenarbeiter in Nordhafen streiken.|Karl Brandt führt die Hafenarbeiter in Nordhafen an.",
                "ru|Докеры порта Норхавена бастуют.|Докеры порта Норхавен бастуют, сообщил Карл Брандт."
            })
    void endingsOfNamesDoNotMatterWhereTheLanguageHasThem(String language, String good, String bad) {
        var article = language.equals("de")
                ? findings(
                        "de",
                        "",
                        "Hafenarbeiter haben am Dienstag den Hafen Nordhafens bestreikt. Sie streiken weiter.")
                : findings("ru", "", "Докеры бастуют во вторник в порту Норхавен. Порт закрыт.");

        assertThat(new Faithfulness(article).objectionTo(new Retelling(List.of(good), good), 1000))
                .isEmpty();
        assertThat(new Faithfulness(article).objectionTo(new Retelling(List.of(bad), bad), 1000))
                .contains(Objection.NAME);
    }

    @Test
    void withoutCapitalLettersThereIsNoJudgement() {
        assertThat(Faithfulness.canJudge(ARTICLE.text())).isTrue();
        assertThat(Faithfulness.canJudge(ArticleText.of("ja", "", "港湾労働者が火曜日にストライキを始めた。", Optional.empty())))
                .isFalse();
        assertThat(Faithfulness.canJudge(ArticleText.of("ar", "", "بدأ عمال الميناء إضرابا.", Optional.empty())))
                .isFalse();
    }

    private static Optional<Objection> objection(String sentence) {
        String line = sentence.length() <= Line.MOST ? sentence : HEADLINE;
        return new Faithfulness(ARTICLE).objectionTo(new Retelling(List.of(sentence), line), 1000);
    }

    private static Findings findings(String language, String headline, String body) {
        var item = NewsItem.newBuilder().setHeadline(headline).setBodyText(body).build();
        var findings = Findings.NOTHING.with(ArticleText.of(language, headline, body, Optional.empty()));
        for (Enricher enricher : List.of(new EntityEnricher(), new SummaryEnricher())) {
            findings = enricher.enrich(item, findings);
        }
        return findings;
    }
}
