package wiredesk.enrich.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

class SpeechTaggerTest {

    @Test
    void aSentenceIsTaggedWordByWord() {
        assertThat(tagged("The old ferry slowly left the harbour of Port Anselm with 40 passengers."))
                .containsExactly(
                        "The/FUNCTION",
                        "old/ADJECTIVE",
                        "ferry/NOUN",
                        "slowly/ADVERB",
                        "left/VERB",
                        "the/FUNCTION",
                        "harbour/NOUN",
                        "of/FUNCTION",
                        "Port/NAME",
                        "Anselm/NAME",
                        "with/FUNCTION",
                        "40/NUMBER",
                        "passengers/NOUN",
                        "./MARK");
    }

    @Test
    void theSameWordIsWhatItsNeighboursMakeOfIt() {
        assertThat(tagged("They plan to visit the island.")).contains("plan/VERB", "visit/VERB");
        assertThat(tagged("The plan for a visit failed.")).contains("plan/NOUN", "visit/NOUN");
    }

    @Test
    void capitalsSayNothingInAHeadlineThatIsFullOfThem() {
        assertThat(tagged("Minister Rejects New Tax On Imported Fish"))
                .contains("Rejects/VERB", "New/ADJECTIVE", "On/FUNCTION");
        assertThat(tagged("Storm Hits Northern Coast After Quiet Week"))
                .contains("Northern/ADJECTIVE", "Coast/NOUN", "After/FUNCTION", "Quiet/ADJECTIVE", "Week/NOUN");
    }

    @Test
    void nothingHasNoPartsOfSpeech() {
        assertThat(SpeechTagger.english().tag(List.of())).isEmpty();
    }

    private static List<String> tagged(String text) {
        List<Token> tokens =
                ArticleText.of("en", "", text, Optional.empty()).body().tokens().toList();
        var tags = SpeechTagger.english().tag(tokens);
        var tagged = new ArrayList<String>();
        for (int i = 0; i < tags.length; i++) {
            tagged.add(tokens.get(i).text() + "/" + tags[i]);
        }
        return tagged;
    }
}
