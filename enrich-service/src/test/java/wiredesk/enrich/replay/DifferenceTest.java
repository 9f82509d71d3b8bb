package wiredesk.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wiredesk.schemas.ContractTrust;
import wiredesk.schemas.Enrichment;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Language;
import wiredesk.schemas.Summary;
import wiredesk.schemas.Topic;

class DifferenceTest {

    static {
        ContractTrust.establish();
    }

    private static final Enrichment BEFORE = enrichment(
            "1", List.of(topic("medtop:03000000", 0.9, "1"), topic("medtop:17000000", 0.4, "1")), "Ida Roth");

    @Test
    void theSameFoundByANewerVersionIsNoDifference() {
        Enrichment now = enrichment(
                "2", List.of(topic("medtop:03000000", 0.9, "2"), topic("medtop:17000000", 0.4, "2")), "Ida Roth");
        assertThat(Difference.between(BEFORE, now).isNone()).isTrue();
    }

    @Test
    void tagsAreGainedAndLost() {
        Enrichment now = enrichment("2", List.of(topic("medtop:03000000", 0.9, "2")), "Ida Rothe");
        assertThat(Difference.between(BEFORE, now))
                .isEqualTo(new Difference(
                        List.of(new Tag("person", "Ida Rothe", "Ida Rothe")),
                        List.of(
                                new Tag("topic", "medtop:17000000", "name of medtop:17000000"),
                                new Tag("person", "Ida Roth", "Ida Roth")),
                        List.of()));
    }

    @Test
    void anotherScoreIsADetail() {
        Enrichment now = enrichment(
                "1", List.of(topic("medtop:03000000", 0.8, "1"), topic("medtop:17000000", 0.4, "1")), "Ida Roth");
        assertThat(Difference.between(BEFORE, now)).isEqualTo(new Difference(List.of(), List.of(), List.of("details")));
    }

    @Test
    void aKeyPhrasesScoreMayMoveALittle() {
        Enrichment before =
                phrases(phrase("landing stage", 1.0, ""), phrase("ferry", 0.61, ""), phrase("pilot", 0.6, ""));
        assertThat(Difference.between(
                                before,
                                phrases(
                                        phrase("landing stage", 1.0, "+learned"),
                                        phrase("pilot", 0.62, "+learned"),
                                        phrase("ferry", 0.58, "+learned")))
                        .isNone())
                .isTrue();
        assertThat(Difference.between(
                        before,
                        phrases(phrase("landing stage", 1.0, ""), phrase("ferry", 0.7, ""), phrase("pilot", 0.6, ""))))
                .isEqualTo(new Difference(List.of(), List.of(), List.of("details")));
        assertThat(Difference.between(before, phrases(phrase("landing stage", 1.0, ""), phrase("ferry", 0.61, "")))
                        .lost())
                .containsExactly(new Tag("keyphrase", "pilot", "pilot"));
    }

    private static KeyPhrase phrase(String text, double score, String suffix) {
        return new KeyPhrase(text, score, "keyphrase/1" + suffix, List.of());
    }

    private static Enrichment phrases(KeyPhrase... phrases) {
        return Enrichment.newBuilder(BEFORE).setKeyPhrases(List.of(phrases)).build();
    }

    @Test
    void languageSummaryAndFingerprintAreNamed() {
        Enrichment now = Enrichment.newBuilder(BEFORE)
                .setLanguage(Language.newBuilder().setTag("nl").build())
                .setSummary(new Summary(List.of("Other words."), "Ferries stop", "summary/1"))
                .setShingles(7)
                .build();
        assertThat(Difference.between(BEFORE, now).parts()).containsExactly("language", "summary", "fingerprint");
    }

    @Test
    void theReportCountsByKindAndTopicAndTellsOfSome() {
        var report = new ReplayReport();
        report.add(ReplayReport.Outcome.UNCHANGED);
        Enrichment now = enrichment("2", List.of(topic("medtop:03000000", 0.9, "2")), "Ida Rothe");
        for (int i = 0; i < 12; i++) {
            report.add("urn:" + i, "Ferries stop", Difference.between(BEFORE, now));
        }
        report.committed(12);
        var json = report.json();
        assertThat(json.path("read").asInt()).isEqualTo(13);
        assertThat(json.path("written").asInt()).isEqualTo(12);
        assertThat(json.path("outcomes").path("changed").asInt()).isEqualTo(12);
        assertThat(json.path("outcomes").path("unchanged").asInt()).isEqualTo(1);
        assertThat(json.path("tags").toString())
                .isEqualTo("{\"person\":{\"gained\":12,\"lost\":12},\"topic\":{\"gained\":0,\"lost\":12}}");
        assertThat(json.path("topics").toString())
                .isEqualTo("[{\"gained\":0,\"lost\":12,\"code\":\"medtop:17000000\","
                        + "\"name\":\"name of medtop:17000000\"}]");
        assertThat(json.path("examples")).hasSize(ReplayReport.EXAMPLES);
        assertThat(json.path("examples").path(0).toString())
                .isEqualTo("{\"article\":\"urn:0\",\"headline\":\"Ferries stop\","
                        + "\"gained\":[{\"kind\":\"person\",\"name\":\"Ida Rothe\"}],"
                        + "\"lost\":[{\"kind\":\"topic\",\"name\":\"name of medtop:17000000\"},"
                        + "{\"kind\":\"person\",\"name\":\"Ida Roth\"}]}");
    }

    private static Topic topic(String code, double score, String version) {
        return new Topic(code, "name of " + code, score, "topic/" + version, List.of());
    }

    private static Enrichment enrichment(String version, List<Topic> topics, String person) {
        return Enrichment.newBuilder()
                .setLanguage(Language.newBuilder().setTag("en").build())
                .setTopics(topics)
                .setEntities(List.of(Entity.newBuilder()
                        .setName(person)
                        .setKind(EntityKind.PERSON)
                        .setSalience(0.5)
                        .setMethod("entity/" + version)
                        .build()))
                .setKeyPhrases(List.of(new KeyPhrase("landing stage", 1.0, "keyphrase/" + version, List.of())))
                .setSummary(new Summary(List.of("The ferries stopped."), "Ferries stop", "summary/" + version))
                .build();
    }
}
