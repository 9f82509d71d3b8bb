package wiredesk.enrich.tag.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StemTest {

    @Test
    void numberAndCaseAreTakenOffByEachLanguagesRules() {
        assertThat(Stem.in("en").of("ferries")).isEqualTo(Stem.in("en").of("ferry"));
        assertThat(Stem.in("de").of("häfen")).isEqualTo(Stem.in("de").of("hafen"));
        assertThat(Stem.in("fr").of("ports")).isEqualTo(Stem.in("fr").of("port"));
        assertThat(Stem.in("ru").of("порта")).isEqualTo(Stem.in("ru").of("порт"));
    }

    @Test
    void otherWordsStayOthers() {
        assertThat(Stem.in("en").of("harbour")).isNotEqualTo(Stem.in("en").of("harvest"));
    }

    @Test
    void aLanguageWithoutRulesKeepsItsWords() {
        assertThat(Stem.in("xx").of("words")).isEqualTo("words");
    }
}
