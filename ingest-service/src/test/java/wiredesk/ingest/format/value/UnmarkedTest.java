package wiredesk.ingest.format.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmarkedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ferry left.           | <p>The ferry left.</p>
            Fares <b and duties> rose | <p>Fares &lt;b and duties&gt; rose</p>
            Marsh & Quay              | <p>Marsh &amp; Quay</p>
            The ferry <b>left</b>.    | <p>The ferry <b>left</b>.</p>
            Marsh &amp; Quay          | <p>Marsh &amp; Quay</p>
            <p>The ferry left.</p>    | <p>The ferry left.</p>
            It left.<br>It is gone.   | It left.<br>It is gone.
            """)
    void aTextBecomesAParagraphWithAllOfItsSignsAndHtmlStaysAsItIs(String text, String html) {
        assertThat(Unmarked.asHtml(text)).isEqualTo(html);
    }
}
