package wiredesk.enrich.tag.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wiredesk.enrich.pipeline.Findings;
import wiredesk.enrich.text.ArticleText;
import wiredesk.schemas.Entity;
import wiredesk.schemas.EntityKind;
import wiredesk.schemas.NewsItem;

class NameModelsTest {

    private static final String TEXT = "The crew of nordlicht left on Monday. Jane Example stayed in Berlin.";

    @TempDir
    private Path folder;

    @Test
    void aModelNamesWhatTheRulesMiss() throws IOException {
        var models = NameModels.read(List.of(trained("en")));

        assertThat(enrich(new EntityEnricher(), "en"))
                .extracting(Entity::getName)
                .containsExactly("Jane Example", "Berlin");
        assertThat(enrich(new EntityEnricher(models), "en"))
                .filteredOn(entity -> entity.getName().equals("nordlicht"))
                .singleElement()
                .returns(EntityKind.ORGANISATION, Entity::getKind)
                .returns("entity/2+opennlp", Entity::getMethod)
                .satisfies(ship -> assertThat(ship.getMentions())
                        .singleElement()
                        .satisfies(mention -> assertThat(TEXT.substring(mention.getStart(), mention.getEnd()))
                                .isEqualTo("nordlicht")));
    }

    @Test
    void aModelIsNotAskedAboutOtherLanguages() throws IOException {
        var models = NameModels.read(List.of(trained("fr")));

        assertThat(enrich(new EntityEnricher(models), "en"))
                .extracting(Entity::getName)
                .doesNotContain("nordlicht");
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("names.bin"), "no model");

        assertThatThrownBy(() -> NameModels.read(List.of(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " is no OpenNLP name finder model that can be read");
    }

    /** Ships in lower case, which no rule takes for names. */
    private Path trained(String language) throws IOException {
        var samples = new ArrayList<NameSample>();
        for (String ship : List.of("nordlicht", "seeadler", "albatros", "nordwind", "polarstern", "seewolf")) {
            samples.add(
                    NameSample.parse("The crew of <START:organization> " + ship + " <END> left on Friday .", false));
            samples.add(NameSample.parse("The captain of <START:organization> " + ship + " <END> slept .", false));
            samples.add(NameSample.parse("The crew left the harbour on Friday .", false));
            samples.add(NameSample.parse("A man stayed in town and slept .", false));
        }
        var parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        var model = NameFinderME.train(
                language,
                null,
                ObjectStreamUtils.createObjectStream(samples),
                parameters,
                new TokenNameFinderFactory());
        Path file = folder.resolve(language + ".bin");
        model.serialize(file);
        return file;
    }

    private static List<Entity> enrich(EntityEnricher enricher, String language) {
        var item = NewsItem.newBuilder().setHeadline("").setBodyText(TEXT).build();
        return enricher.enrich(item, Findings.NOTHING.with(ArticleText.of(language, "", TEXT, Optional.empty())))
                .entities();
    }
}
