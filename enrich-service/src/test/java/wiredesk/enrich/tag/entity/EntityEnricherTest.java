package wiredesk.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.Mention;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;

class EntityEnricherTest {

    static {
        ContractTrust.establish();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The U.S. has agreed.; United States; iso3166-1a2:US",
                "en; America and its allies agreed.; United States; iso3166-1a2:US",
                "en; Russian troops withdrew.; Russia; iso3166-1a2:RU",
                "en; The Swiss voted.; Switzerland; iso3166-1a2:CH",
                "en; It happened in New South Wales on Monday.; New South Wales; iso3166-2:AU-NSW",
                "de; Die Schweiz vermittelt.; Switzerland; iso3166-1a2:CH",
                "de; Die ukrainische Regierung stimmt zu.; Ukraine; iso3166-1a2:UA",
                "fr; La délégation arrive en Allemagne.; Germany; iso3166-1a2:DE",
                "fr; Le président américain arrive.; United States; iso3166-1a2:US",
                "es; La delegación llegó a los Estados Unidos.; United States; iso3166-1a2:US",
                "ru; Делегация прибыла из России.; Russia; iso3166-1a2:RU",
                "ru; Делегации встретились в Швейцарии.; Switzerland; iso3166-1a2:CH",
                "it; La delegazione è arrivata in Germania.; Germany; iso3166-1a2:DE",
                "ja; 代表団はドイツに到着した。; Germany; iso3166-1a2:DE",
            })
    void countriesAreKnownInTheArticlesLanguage(String language, String text, String name, String code) {
        assertThat(enrich(language, "", text))
                .filteredOn(entity -> entity.getName().equals(name))
                .singleElement()
                .returns(EntityKind.PLACE, Entity::getKind)
                .returns(code, entity -> entity.getCode().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Talks were held in Moscow and in Kiev.; Moscow, Kyiv",
                "de; Die Gespräche in Moskau, Genf und Kiew dauern an.; Moscow, Geneva, Kyiv",
                "fr; Les discussions à Moscou, Genève et Londres continuent.; Moscow, Geneva, London",
                "ru; Переговоры в Москве и Женеве продолжаются.; Moscow, Geneva",
            })
    void citiesAreNamedInEnglish(String language, String text, String names) {
        assertThat(enrich(language, "", text)).extracting(Entity::getName).contains(names.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Deputy Foreign Minister Ivan Exempel said no.; Ivan Exempel; Deputy Foreign Minister",
                "The British trade secretary, Jane Example, said no.; Jane Example; British trade secretary",
                "Jane Example, the mayor of the town, said no.; Jane Example; mayor of the town",
                "It was coach Pedro Ejemplo who said no.; Pedro Ejemplo; coach",
                "Assistant Secretary of State for European Affairs, Wes Sample, said no.; Wes Sample; Assistant Secretary of State for European Affairs",
            })
    void aRoleBesideANameIsThePersonsRoleAndNoEntity(String text, String name, String role) {
        var entities = enrich("en", "", text);

        assertThat(entities)
                .filteredOn(entity -> entity.getKind() == EntityKind.PERSON)
                .singleElement()
                .returns(name, Entity::getName)
                .returns(role, entity -> entity.getRole().orElse(""));
    }

    @Test
    void shortNamesAreJoinedToTheLongOne() {
        var entities = enrich(
                "en",
                "Exempel says no to treaty",
                "Foreign Minister Ivan Exempel said no. Mr. Exempel left early. I. Exempel did not return, and Exempel's aide wept.");

        assertThat(entities)
                .filteredOn(entity -> entity.getKind() == EntityKind.PERSON)
                .singleElement()
                .returns("Ivan Exempel", Entity::getName)
                .satisfies(person -> assertThat(person.getMentions())
                        .extracting(Mention::getPart, Mention::getText)
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple(Part.HEADLINE, "Exempel"),
                                org.assertj.core.api.Assertions.tuple(Part.BODY, "Ivan Exempel"),
                                org.assertj.core.api.Assertions.tuple(Part.BODY, "Exempel"),
                                org.assertj.core.api.Assertions.tuple(Part.BODY, "I. Exempel"),
                                org.assertj.core.api.Assertions.tuple(Part.BODY, "Exempel")));
    }

    @Test
    void lettersInParenthesesStandForTheNameBeforeThem() {
        assertThat(enrich("en", "", "The North River Authority (NRA) closed the dam. Later the NRA opened it."))
                .filteredOn(entity -> entity.getKind() == EntityKind.ORGANISATION)
                .singleElement()
                .returns("North River Authority", Entity::getName)
                .returns(3, entity -> entity.getMentions().size());
    }

    @Test
    void organisationsPlacesAndEventsAreToldApartByTheirWords() {
        assertThat(
                        enrich(
                                "en",
                                "",
                                "Officials of the Ministry of Fisheries and of Northwind Holdings met near Lake Example before the Example Cup. "
                                        + "The EU, the European Union's central bank ECB and the World Health Organization watched. The Minsk II deal held."))
                .extracting(Entity::getName, Entity::getKind)
                .contains(
                        org.assertj.core.api.Assertions.tuple("Ministry of Fisheries", EntityKind.ORGANISATION),
                        org.assertj.core.api.Assertions.tuple("Northwind Holdings", EntityKind.ORGANISATION),
                        org.assertj.core.api.Assertions.tuple("Lake Example", EntityKind.PLACE),
                        org.assertj.core.api.Assertions.tuple("Example Cup", EntityKind.EVENT),
                        org.assertj.core.api.Assertions.tuple("European Union", EntityKind.ORGANISATION),
                        org.assertj.core.api.Assertions.tuple("European Central Bank", EntityKind.ORGANISATION),
                        org.assertj.core.api.Assertions.tuple("World Health Organization", EntityKind.ORGANISATION),
                        org.assertj.core.api.Assertions.tuple("Minsk II", EntityKind.OTHER));
    }

    @Test
    void capitalsOfAHeadlineOrASentenceStartMakeNoName() {
        assertThat(enrich(
                        "en",
                        "Farmers Protest Against New River Dam Plans",
                        "Farmers protested. Yesterday they stayed. Nothing happened."))
                .isEmpty();
    }

    @Test
    void everyMentionStandsWhereItsOffsetsSay() {
        String headline = "Merkel und Macron in Paris";
        String body = "Angela Merkel traf Emmanuel Macron.\n\n„Frankreich und Deutschland“, sagte Merkel, seien einig.";

        assertThat(enrich("de", headline, body))
                .isNotEmpty()
                .allSatisfy(entity -> assertThat(entity.getMentions())
                        .isNotEmpty()
                        .allSatisfy(mention -> assertThat((mention.getPart() == Part.HEADLINE ? headline : body)
                                        .substring(mention.getStart(), mention.getEnd()))
                                .isEqualTo(mention.getText())));
    }

    private static List<Entity> enrich(String language, String headline, String body) {
        var item = NewsItem.newBuilder().setHeadline(headline).setBodyText(body).build();
        var text = ArticleText.of(language, headline, body, Optional.empty());
        return new EntityEnricher().enrich(item, Findings.NOTHING.with(text)).entities();
    }
}
