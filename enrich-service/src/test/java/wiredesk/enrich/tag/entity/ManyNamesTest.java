package wiredesk.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Entity;
import wiredesk.schemas.Mention;
import wiredesk.schemas.NewsItem;

/** Names in the manners that news has: results, headlines in capitals, datelines, words for peoples, German nouns. */
class ManyNamesTest {

    @Test
    void townsPlayInResultsAndArePlacesElsewhere() {
        assertThat(names("en", "SOCCER - LEAGUE RESULTS.", """
                        MANCHESTER 2026-03-01

                        Results of soccer matches:

                        Leeds 2 Derby 1

                        Wigan 0 Fairwater 3

                        Norway 1 Sweden 0

                        Fans met in Manchester before the match."""))
                .contains(
                        "PLACE Manchester",
                        "ORGANISATION Leeds",
                        "ORGANISATION Derby",
                        "ORGANISATION Wigan",
                        "ORGANISATION Fairwater",
                        "PLACE Norway",
                        "PLACE Sweden");
    }

    @Test
    void whoeverHasARankACountryOrAnAnalysisIsAPerson() {
        assertThat(names("en", "ATHLETICS - RESULTS.", """
                        Results of the athletics meeting, 100 metres:

                        1. Oduwa Exemplar (Kenya) 10.71 seconds

                        2. Exemplova (Czech Republic) 10.80

                        Scoreboard of the cricket match:

                        A. Sampleton c Modell b Vorlage 12

                        Bowling: Vorlage 10-0-50-0"""))
                .contains(
                        "PERSON Oduwa Exemplar",
                        "PLACE Kenya",
                        "PERSON Exemplova",
                        "PERSON A. Sampleton",
                        "PERSON Modell",
                        "PERSON Vorlage");
    }

    @Test
    void aHeadlineInCapitalsIsToldByTheBody() {
        var entities = enrich(
                "en",
                "EXEMPEL SAYS NORTHWIND HOLDINGS TO CLOSE MINES",
                "Ivan Exempel said on Monday that Northwind Holdings would close its mines.");

        assertThat(entities)
                .filteredOn(entity -> entity.getName().equals("Ivan Exempel"))
                .singleElement()
                .satisfies(person -> assertThat(person.getMentions())
                        .extracting(Mention::getText)
                        .containsExactly("EXEMPEL", "Ivan Exempel"));
        assertThat(entities)
                .filteredOn(entity -> entity.getName().equals("Northwind Holdings"))
                .singleElement()
                .satisfies(company -> assertThat(company.getMentions()).hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Russian troops withdrew.; Russian",
                "en; The Ukrainians voted.; Ukrainian",
                "en; The South Korean government agreed.; South Korean",
                "en; A U.S.-led force left.; U.S.-led",
            })
    void aWordForAPeopleIsANameThatImpliesTheCountry(String language, String text, String name) {
        var entities = enrich(language, "", text);

        assertThat(entities).hasSize(2);
        var people = entities.stream()
                .filter(entity -> entity.getName().equals(name))
                .findFirst()
                .orElseThrow();
        var country = entities.stream()
                .filter(entity -> !entity.getName().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(people.getKind()).hasToString("OTHER");
        assertThat(people.getMentions()).hasSize(1);
        assertThat(country.getKind()).hasToString("PLACE");
        assertThat(country.getMentions()).isEmpty();
        assertThat(country.getCode()).isPresent().isEqualTo(people.getCode());
    }

    @Test
    void aWordForAPeopleInLowerCaseIsNoMention() {
        assertThat(enrich("es", "", "El gobierno ruso respondió."))
                .singleElement()
                .returns("Russia", Entity::getName)
                .satisfies(russia -> assertThat(russia.getMentions()).isEmpty());
    }

    @Test
    void germanNounsAreNoNames() {
        assertThat(
                        names(
                                "de",
                                "Der Trainer und die Mannschaft reisen ab",
                                "Die Spieler von Borussia Dortmund kamen am Freitag in Musterhausen an. Die Stimmung in der Halle war gut. "
                                        + "Trainer Uwe Mustermann lobte die Arbeit der Jugend. Mustermann wechselt zur Muster AG."))
                .containsExactlyInAnyOrder(
                        "ORGANISATION Borussia Dortmund",
                        "PLACE Musterhausen",
                        "PERSON Uwe Mustermann",
                        "ORGANISATION Muster AG");
    }

    @Test
    void spanishNamesKeepTheirSmallWords() {
        assertThat(names(
                        "es",
                        "",
                        "Madrid, 3 mar (EJEMPLO). - El presidente de la Junta, Juan Modelo de la Vega, visitó el Banco del Norte con el "
                                + "ministro Pedro Muestra, informó el Gobierno."))
                .contains(
                        "PLACE Madrid",
                        "PERSON Juan Modelo de la Vega",
                        "ORGANISATION Banco del Norte",
                        "PERSON Pedro Muestra",
                        "ORGANISATION Gobierno");
    }

    @Test
    void capitalsCarryTheCodeOfTheirSubdivision() {
        assertThat(enrich("en", "", "They met in Moscow."))
                .singleElement()
                .returns("iso3166-2:RU-MOW", entity -> entity.getCode().orElse(""));
    }

    @Test
    void aNameOfAThousandWordsIsReadInTime() {
        assertThat(enrich("en", "", "Bank of ".repeat(20_000) + "England")).hasSizeLessThan(401);
    }

    private static List<String> names(String language, String headline, String body) {
        return enrich(language, headline, body).stream()
                .map(entity -> entity.getKind() + " " + entity.getName())
                .toList();
    }

    private static List<Entity> enrich(String language, String headline, String body) {
        var item = NewsItem.newBuilder().setHeadline(headline).setBodyText(body).build();
        var text = ArticleText.of(language, headline, body, Optional.empty());
        return new EntityEnricher().enrich(item, Findings.NOTHING.with(text)).entities();
    }
}
