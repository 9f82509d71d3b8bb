package wiredesk.enrich.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import wiredesk.enrich.text.ArticleText;
import wiredesk.enrich.text.Token;

class SpeechTrainingTest {

    @Test
    void whatWasTaughtIsTaggedAlsoInSentencesThatWereNotSeen() {
        var tagger = new SpeechTagger(SpeechTraining.model(lessons()));
        assertThat(tagger.tag(tokens("the cows pushed the hens")))
                .containsExactly(
                        PartOfSpeech.FUNCTION,
                        PartOfSpeech.NOUN,
                        PartOfSpeech.VERB,
                        PartOfSpeech.FUNCTION,
                        PartOfSpeech.NOUN);
    }

    @Test
    void theSameLessonsGiveTheSameBytesAndTheyCanBeReadAgain() throws IOException {
        byte[] model = bytes(SpeechTraining.model(lessons()));
        assertThat(bytes(SpeechTraining.model(lessons()))).isEqualTo(model);
        assertThat(bytes(SpeechModel.read(new ByteArrayInputStream(model)))).isEqualTo(model);
    }

    @Test
    void somethingElseIsNotTakenForAModel() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(new byte[] {1, 2, 3, 4});
        }
        assertThatThrownBy(() -> SpeechModel.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("expected a model of the tagger, found something else");
    }

    @Test
    void ofTwoWordsInOneTheFirstCounts() {
        assertThat(PartOfSpeech.ofUniversal("AUX+PART")).isEqualTo(PartOfSpeech.FUNCTION);
        assertThat(PartOfSpeech.ofUniversal("PROPN")).isEqualTo(PartOfSpeech.NAME);
        assertThatThrownBy(() -> PartOfSpeech.ofUniversal("NN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a universal part of speech, found 'NN'");
    }

    private static List<SpeechTraining.Tagged> lessons() {
        var lessons = new ArrayList<SpeechTraining.Tagged>();
        for (String one : List.of("dog", "cat", "goat", "hen", "duck")) {
            for (String verb : List.of("chas", "watch", "follow", "push")) {
                for (String other : List.of("cow", "horse", "rat")) {
                    lessons.add(new SpeechTraining.Tagged(
                            tokens("the " + one + "s " + verb + "ed the " + other + "s"),
                            List.of(
                                    PartOfSpeech.FUNCTION,
                                    PartOfSpeech.NOUN,
                                    PartOfSpeech.VERB,
                                    PartOfSpeech.FUNCTION,
                                    PartOfSpeech.NOUN)));
                }
            }
        }
        return lessons;
    }

    private static List<Token> tokens(String text) {
        return ArticleText.of("en", "", text, Optional.empty()).body().tokens().toList();
    }

    private static byte[] bytes(SpeechModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
