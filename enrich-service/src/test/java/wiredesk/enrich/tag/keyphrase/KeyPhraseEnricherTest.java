package wiredesk.enrich.tag.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.terms.DocumentFrequencies;
import wiredesk.enrich.terms.FrequencyCounter;
import wiredesk.enrich.terms.MixedFrequencies;
import wiredesk.enrich.terms.WordHash;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.KeyPhrase;
import wiredesk.schemas.Mention;
import wiredesk.schemas.NewsItem;
import wiredesk.schemas.Part;

class KeyPhraseEnricherTest {

    private static final String FERRY = """
            The island ferry ran aground on a sandbank off Port Anselm on Monday. Rescue boats took 40 passengers to the harbour. \
            The ferry operator said that island ferries had used the narrow channel for years.

            Engineers will inspect this and other sandbanks. The rescue boat crews were praised by passengers.""";

    private final KeyPhraseEnricher enricher = new KeyPhraseEnricher(() -> DocumentFrequencies.NONE);

    @Test
    void phrasesAreRunsOfNounsAndAdjectivesAndInflectedFormsAreOne() {
        assertThat(phrases("en", "", FERRY))
                .extracting(KeyPhrase::getText)
                .contains("sandbank", "narrow channel", "ferry operator", "Port Anselm")
                .doesNotContain("sandbanks", "said", "aground", "narrow");
    }

    @Test
    void everyMentionStandsWhereItSays() {
        var phrases = phrases("en", "Ferry aground", FERRY);
        assertThat(phrases)
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(phrase.getMentions())
                        .isNotEmpty()
                        .allSatisfy(mention -> {
                            String text = mention.getPart() == Part.HEADLINE ? "Ferry aground" : FERRY;
                            assertThat(text.substring(mention.getStart(), mention.getEnd()))
                                    .isEqualTo(mention.getText());
                        }));
        assertThat(phrases.stream().map(KeyPhrase::getScore))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void singleWordsLeadInAShortItemAndPhrasesInALongArticle() {
        var item = phrases("en", "Ferry aground", FERRY);
        assertThat(item.getFirst().getText()).doesNotContain(" ");
        String filler = " Nobody knew why it did so when they came and went as they always had.".repeat(80);
        var article = phrases("en", "Ferry aground", FERRY + filler);
        assertThat(article.getFirst().getText()).contains(" ");
    }

    @Test
    void ofSeveralNamesOfOneEntityOnlyOneIsTaken() {
        String body = "Norland signed. The Norlandic Republic signed. Norland will pay.";
        var entity = Entity.newBuilder()
                .setName("Norland")
                .setKind(EntityKind.PLACE)
                .setSalience(1)
                .setMethod("test")
                .setMentions(List.of(mention(body, "Norland"), mention(body, "Norlandic Republic")))
                .build();
        var before = Findings.NOTHING
                .with(ArticleText.of("en", "", body, Optional.empty()))
                .withEntities(List.of(entity));
        assertThat(enricher.enrich(item("", body), before).keyPhrases())
                .extracting(KeyPhrase::getText)
                .containsExactly("Norland");
    }

    @Test
    void thereAreAtMostFifteen() {
        var body = new StringBuilder();
        IntStream.range(0, 60)
                .forEach(i -> body.append("The ")
                        .append((char) ('a' + i % 26))
                        .append("lorb")
                        .append((char) ('a' + i / 26))
                        .append(" bridge collapsed. "));
        assertThat(phrases("en", "", body.toString())).hasSize(KeyPhraseEnricher.MOST);
    }

    @Test
    void otherLanguagesGoByStopWordsAndCapitals() {
        assertThat(phrases("de", "", "Die neue Fähre lief im Hafen auf eine Sandbank. Die Fähre wurde geborgen."))
                .extracting(KeyPhrase::getText)
                .contains("Hafen", "Sandbank", "neue Fähre");
        assertThat(phrases("fr", "", "Le ferry s'est échoué sur un banc de sable. Les secours ont évacué le ferry."))
                .extracting(KeyPhrase::getText)
                .contains("ferry", "sable", "secours");
    }

    @Test
    void aWordThatStandsInMostOfTheStreamsArticlesComesLaterAndTheMethodSaysThatItWasLearned() {
        String body = "Le dossier et le naufrage. Encore le dossier et le naufrage.";
        var counter = new FrequencyCounter(1000);
        for (int i = 0; i < 500; i++) {
            counter.count(new int[] {WordHash.of("naufrage")});
        }
        var learned = new MixedFrequencies(DocumentFrequencies.NONE, Map.of("fr", counter.counts()));

        assertThat(phrases("fr", "", body))
                .extracting(KeyPhrase::getText, KeyPhrase::getMethod)
                .startsWith(tuple("naufrage", enricher.name()));
        assertThat(phrases(new KeyPhraseEnricher(() -> learned), "fr", "", body))
                .extracting(KeyPhrase::getText, KeyPhrase::getMethod)
                .startsWith(tuple("dossier", enricher.name() + "+learned"));
        assertThat(phrases(new KeyPhraseEnricher(() -> learned), "en", "", FERRY))
                .isEqualTo(phrases("en", "", FERRY));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThat(phrases("en", "", "")).isEmpty();
        assertThat(phrases("und", "", "1 2 3")).isEmpty();
    }

    private List<KeyPhrase> phrases(String language, String headline, String body) {
        return phrases(enricher, language, headline, body);
    }

    private static List<KeyPhrase> phrases(KeyPhraseEnricher by, String language, String headline, String body) {
        var before = Findings.NOTHING.with(ArticleText.of(language, headline, body, Optional.empty()));
        return by.enrich(item(headline, body), before).keyPhrases();
    }

    private static NewsItem item(String headline, String body) {
        return NewsItem.newBuilder().setHeadline(headline).setBodyText(body).build();
    }

    private static Mention mention(String text, String name) {
        int start = text.indexOf(name);
        return Mention.newBuilder()
                .setPart(Part.BODY)
                .setStart(start)
                .setEnd(start + name.length())
                .setText(name)
                .build();
    }
}
