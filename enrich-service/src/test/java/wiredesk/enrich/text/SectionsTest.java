package wiredesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.enrich.text.Paragraph.Layout;

class SectionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "en; PORT HALE, March 3 (Reuters) - |The harbour closed.",
                "en; Port Hale, Maine (CNN)|The harbour closed.",
                "en; HALE/OAK BAY (AP) -- |The harbour closed.",
                "en; PORT HALE – |The harbour closed.",
                "de; Haldenstadt (dpa) – |Der Hafen ist zu.",
                "de; Haldenstadt, 3. März (sda) - |Der Hafen ist zu.",
                "fr; VALLON, 3 mars (AFP) - |Le port est fermé.",
                "es; Puerto Valle, 24 nov (EFE).- |El puerto cerró.",
                "it; (ANSA) - PORTO VALLE, 24 NOV - |Il porto chiude.",
                "ru; ЭНСК, 5 мая. /ТАСС/. |Порт закрыт.",
                "ru; ЭНСК, 5 мар - РИА Новости. |Порт закрыт.",
                "uk; ЗАТОКА, 24 листопада. /Укрінформ/. |Порт закрито.",
                "ar; الميناء (رويترز) - |أغلقت السلطات المرفأ.",
                "ja; ［ロンドン 24日 ロイター］ - |港は閉鎖された。",
                "zh; 新华社北京11月24日电（记者王某）|港口关闭。"
            })
    void aDatelineStandsApartFromWhatItBegins(String language, String marked) {
        String body = marked.replace("|", "");
        var paragraphs = of(language, body).paragraphs();

        assertThat(paragraphs).extracting(Paragraph::layout).containsExactly(Layout.DATELINE, Layout.PROSE);
        assertThat(body.substring(paragraphs.getLast().start())).isEqualTo(marked.substring(marked.indexOf('|') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senator Hale (D) said the harbour was closed.",
                "Oak Bay Machines (OBM) said it closed.",
                "The firm (NYSE: XYZ) - A giant of the bay - closed.",
                "Hale - the man - spoke.",
                "SAILING - HALE TAKES THE LEAD AFTER A STORM.",
                "In 1996 - The year of the storm.",
                "By the time Jane Ray came, the harbour was closed."
            })
    void aSentenceIsNoDateline(String body) {
        assertThat(of("en", body).paragraphs()).extracting(Paragraph::layout).containsExactly(Layout.PROSE);
    }

    @Test
    void whatStandsAroundAStoryIsNotOfIt() {
        var passage = of("en", """
                By Jane Exemplar and John Sample

                PORT HALE 2031-08-30

                The harbour closed. It will open again.

                Read more: What the storm left

                Ships wait outside. (Reporting by Jane Exemplar; Editing by Ann Ray)

                asl/tib""");

        assertThat(passage.paragraphs())
                .extracting(Paragraph::layout)
                .containsExactly(
                        Layout.BYLINE,
                        Layout.DATELINE,
                        Layout.PROSE,
                        Layout.LEFTOVER,
                        Layout.PROSE,
                        Layout.CREDIT,
                        Layout.CREDIT);
        assertThat(passage.story().map(Sentence::text))
                .containsExactly("The harbour closed.", "It will open again.", "Ships wait outside.");
        assertThat(passage.sentences().map(Sentence::text)).contains("PORT HALE 2031-08-30");
        assertThat(passage.sentences())
                .allSatisfy(sentence -> assertThat(passage.text().substring(sentence.start(), sentence.end()))
                        .isEqualTo(sentence.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asl/tib", "AAP RTV ar", "==Kyodo", "dpa abc xy", "ENDS", "-30-", "(完)"})
    void theLastParagraphMaySignTheStory(String signature) {
        assertThat(of("en", "The harbour closed.\n\n" + signature).paragraphs())
                .extracting(Paragraph::layout)
                .containsExactly(Layout.PROSE, Layout.CREDIT);
    }

    @Test
    void aLongTextIsReadInLinearTime() {
        for (String hostile : List.of("(", "A/", "A, ", "(A) ", "Von A\n\n", "a/b\n\n", "【", "1.", "\n\n(")) {
            String text = hostile.repeat(ArticleText.MOST / hostile.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> of("en", text), hostile);
        }
    }

    private static Passage of(String language, String body) {
        return ArticleText.of(language, "", body, Optional.empty()).body();
    }
}
