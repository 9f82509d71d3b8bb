package wiredesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Summary;

class SummaryEnricherTest {

    private static final String LEAD =
            "The port of Norhaven closed on Tuesday after dockers walked out over a plan to automate its cranes.";
    private static final String UNION =
            "The dockers' union said 1,400 of its members had joined the strike in Norhaven.";
    private static final String CONTINUED =
            "But the port authority put the number of dockers on strike in Norhaven at 900.";
    private static final String STORY = LEAD + "\n\n"
            + "It was the first such stoppage in a decade. " + UNION + " " + CONTINUED + "\n\n"
            + "\"We were never asked about the cranes,\" he said. \"Nobody at the port listens to us.\"\n\n"
            + "Gulls circled. Ships with grain and timber waited outside of the port, the harbour master said.\n\n"
            + "They had come from as far as the Baltic. The strike is to go on until the plan for the cranes is dropped.";

    @Test
    void anEditorWouldRunThisSummary() {
        assertThat(summary("", STORY, Extent.ANY).getSentences()).containsExactly(LEAD, UNION, CONTINUED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void thereAreAsManySentencesAsAreAskedForInTheOrderOfTheArticle(int sentences) {
        var chosen = summary("", STORY, Extent.sentences(sentences)).getSentences();

        assertThat(chosen).hasSize(sentences).allMatch(STORY::contains);
        assertThat(chosen).isSortedAccordingTo((a, b) -> Integer.compare(STORY.indexOf(a), STORY.indexOf(b)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothingInItPointsBackToWhatIsNotThere(int sentences) {
        var chosen = summary("", STORY, Extent.sentences(sentences)).getSentences();

        assertThat(chosen).noneMatch(sentence -> sentence.startsWith("It ") || sentence.startsWith("They "));
        assertThat(chosen).noneMatch(sentence -> sentence.contains("he said") || sentence.contains("Nobody"));
        assertThat(!chosen.contains(CONTINUED) || chosen.contains(UNION)).isTrue();
    }

    @Test
    void aSentenceThatGoesOnStandsBehindTheOneItGoesOnFrom() {
        String body = "Ministers of Eastmark and Westmark signed a treaty on the waters of the Lenn on Monday. "
                + "But the treaty on the waters of the Lenn leaves out the dam in Eastmark, farmers of Westmark said. "
                + "Clouds hung low.";

        assertThat(summary("", body, Extent.sentences(2)).getSentences())
                .containsExactly(
                        "Ministers of Eastmark and Westmark signed a treaty on the waters of the Lenn on Monday.",
                        "But the treaty on the waters of the Lenn leaves out the dam in Eastmark, farmers of Westmark said.");
    }

    @Test
    void noSentenceRepeatsAnother() {
        String body = "Flood water burst the dam above Kellbridge on Sunday and swept away two bridges. "
                + "The dam above Kellbridge burst on Sunday and flood water swept away two bridges. "
                + "Some 3,000 people were taken to schools on higher ground. Rain is forecast for the week.";

        assertThat(summary("", body, Extent.sentences(2)).getSentences())
                .containsExactly(
                        "Flood water burst the dam above Kellbridge on Sunday and swept away two bridges.",
                        "Some 3,000 people were taken to schools on higher ground.");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 300, 400})
    void itIsNotLongerThanItMayBe(int characters) {
        assertThat(String.join(
                        " ", summary("", STORY, Extent.characters(characters)).getSentences()))
                .hasSizeBetween(60, characters);
    }

    @Test
    void whereEverySentenceIsTooLongTheFirstEndsAfterAWholeWord() {
        assertThat(summary("", "The council met " + "again and again ".repeat(40) + "in vain.", Extent.characters(100))
                        .getSentences())
                .singleElement()
                .asString()
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("again…");
    }

    @Test
    void anArticleThatHasNothingButPronounsIsToldByItsFirstSentences() {
        assertThat(summary("Mayor resigns", "She resigned on Monday. He did not. They will both be missed.", Extent.ANY)
                        .getSentences())
                .containsExactly("She resigned on Monday.", "He did not.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Der Hafen von Nordhafen blieb am Dienstag geschlossen, teilte die Hafenbehörde mit.|"
                        + "Er war zuletzt vor zehn Jahren bestreikt worden.|Die Hafenarbeiter wollen bis Freitag streiken.",
                "fr|Le port de Norhaven est resté fermé mardi, a annoncé la direction du port.|"
                        + "Elle n'avait pas connu de grève depuis dix ans.|Les dockers du port veulent continuer leur grève.",
                "ru|Порт Норхавен закрылся во вторник из-за забастовки докеров.|"
                        + "Он не закрывался десять лет из-за забастовок докеров.|Докеры требуют от порта отказаться от кранов.",
            })
    void thatHoldsInOtherLanguagesToo(String language, String lead, String dangling, String other) {
        assertThat(summary(language, "", lead + " " + dangling + " " + other, Extent.sentences(2))
                        .getSentences())
                .containsExactly(lead, other);
    }

    @Test
    void theLineIsTheHeadlineAndWithoutOneTheFirstOfTheSentences() {
        assertThat(summary("Dockers strike in Norhaven", STORY, Extent.ANY))
                .returns("Dockers strike in Norhaven", Summary::getLine)
                .returns("summary/2", Summary::getMethod);
        assertThat(summary("", STORY, Extent.ANY).getLine()).isEqualTo(LEAD);
        assertThat(summary("", "", Extent.ANY).getLine()).isEmpty();
    }

    @Test
    void anExtentHasRoomForSomething() {
        assertThatThrownBy(() -> Extent.characters(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a summary has at least one sentence and 100 characters, not OptionalInt.empty and 99");
        assertThatThrownBy(() -> Extent.sentences(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Summary summary(String headline, String body, Extent extent) {
        return summary("en", headline, body, extent);
    }

    private static Summary summary(String language, String headline, String body, Extent extent) {
        var before = Findings.NOTHING.with(ArticleText.of(language, headline, body, Optional.empty()));
        var item = NewsItem.newBuilder().setHeadline(headline).setBodyText(body).build();
        return new SummaryEnricher(extent).enrich(item, before).summary();
    }
}
