package wiredesk.enrich.tag.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyFileTest {

    private static final String JSON = """
            {"uri": "http://cv.iptc.org/newscodes/mediatopic/", "conceptSet": [
              {"qcode": "medtop:15000000", "prefLabel": {"en-GB": "sport", "de": "Sport"}},
              {"qcode": "medtop:20099991",
               "prefLabel": {"en-GB": "hurlstone ", "en-US": "stonehurl", "de": "Steinwurf"},
               "broader": ["http://cv.iptc.org/newscodes/mediatopic/15000000"]},
              {"uri": "http://cv.iptc.org/newscodes/mediatopic/20099992", "prefLabel": {"en": "quoits"},
               "broader": "medtop:20099991"},
              {"qcode": "medtop:20099993", "prefLabel": {"en": "gone"}, "retired": "2020-01-01T00:00:00+00:00"},
              {"qcode": "subj:15000000", "prefLabel": {"en": "of another vocabulary"}}
            ]}
            """;

    private static final String SKOS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:owl="http://www.w3.org/2002/07/owl#"
                xmlns:skos="http://www.w3.org/2004/02/skos/core#">
              <skos:Concept rdf:about="http://cv.iptc.org/newscodes/mediatopic/15000000">
                <skos:prefLabel xml:lang="en-GB">sport</skos:prefLabel>
                <skos:prefLabel xml:lang="de">Sport</skos:prefLabel>
              </skos:Concept>
              <skos:Concept rdf:about="http://cv.iptc.org/newscodes/mediatopic/20099991">
                <skos:prefLabel xml:lang="en-GB">hurlstone </skos:prefLabel>
                <skos:prefLabel xml:lang="en-US">stonehurl</skos:prefLabel>
                <skos:prefLabel xml:lang="de">Steinwurf</skos:prefLabel>
                <skos:broader rdf:resource="http://cv.iptc.org/newscodes/mediatopic/15000000"/>
              </skos:Concept>
              <rdf:Description rdf:about="http://cv.iptc.org/newscodes/mediatopic/20099992">
                <skos:broader rdf:resource="http://cv.iptc.org/newscodes/mediatopic/20099991"/>
                <skos:prefLabel>quoits</skos:prefLabel>
              </rdf:Description>
              <skos:Concept rdf:about="http://cv.iptc.org/newscodes/mediatopic/20099993">
                <skos:prefLabel xml:lang="en">gone</skos:prefLabel>
                <owl:deprecated>true</owl:deprecated>
              </skos:Concept>
              <skos:Concept rdf:about="http://cv.iptc.org/newscodes/subjectcode/15000000"/>
            </rdf:RDF>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {JSON, SKOS})
    void topicsAreReadFromJsonAndFromSkos(String text) throws IOException {
        assertThat(VocabularyFile.read(write(text)))
                .containsExactly(
                        new MediaTopics.Concept("15000000", "", Map.of("en", "sport", "de", "Sport")),
                        new MediaTopics.Concept("20099991", "15000000", Map.of("en", "hurlstone", "de", "Steinwurf")),
                        new MediaTopics.Concept("20099992", "20099991", Map.of("en", "quoits")));
    }

    @Test
    void aFileAddsToWhatComesWithTheService() throws IOException {
        var vocabulary = MediaTopics.from(write(JSON));

        assertThat(vocabulary.size()).isEqualTo(MediaTopics.CURRENT.size() + 2);
        assertThat(vocabulary.broader("20099992")).isEqualTo(List.of("20099991", "15000000"));
        assertThat(vocabulary.name("20099991", "de", "")).isEqualTo("Steinwurf");
        assertThat(vocabulary.name("20000638", "es", "")).isEqualTo("relaciones internacionales");
    }

    @Test
    void aTopicBelowItselfIsRefused() {
        assertRefused("""
                {"conceptSet": [{"qcode": "medtop:20099991", "broader": ["medtop:20099992"]},
                                {"qcode": "medtop:20099992", "broader": ["medtop:20099991"]}]}
                """, "stands below itself, or too deep");
    }

    @Test
    void whatIsNoVocabularyIsRefused() {
        assertRefused("", "it has no Media Topic");
        assertRefused("Ministers met.", "it is no JSON");
        assertRefused(JSON.substring(0, JSON.length() / 2), "it is no JSON");
        assertRefused("[]", "it has no Media Topic");
        assertRefused("{\"conceptSet\": [1, null, {}]}", "it has no Media Topic");
        assertRefused("[".repeat(100_000), "it is no JSON");
        assertRefused(SKOS.substring(0, SKOS.length() / 2), "it is no RDF/XML");
        assertRefused("<html/>", "it has no Media Topic");
        assertThatThrownBy(() -> MediaTopics.from(folder.resolve("none")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("NoSuchFileException");
    }

    @Test
    void aDocumentTypeIsRefusedWithAllItsEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        String body = SKOS.substring(SKOS.indexOf("<rdf:RDF"));

        assertRefused("<!DOCTYPE rdf:RDF [<!ENTITY sport 'games'>]>" + body, "it has a document type");
        assertRefused(
                "<!DOCTYPE rdf:RDF [<!ENTITY sport SYSTEM '%s'>]>".formatted(secret.toUri())
                        + body.replace(">sport<", ">&sport;<"),
                "it has a document type");
        assertRefused("<!DOCTYPE rdf:RDF SYSTEM 'http://localhost:1/rdf.dtd'>" + body, "it has a document type");
        assertRefused(body.replace(">sport<", ">&sport;<"), "it is no RDF/XML");
    }

    private void assertRefused(String text, String why) {
        assertThatThrownBy(() -> MediaTopics.from(write(text)))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("The vocabulary " + folder.resolve("vocabulary"))
                .hasMessageContaining(why);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("vocabulary"), text);
    }
}
