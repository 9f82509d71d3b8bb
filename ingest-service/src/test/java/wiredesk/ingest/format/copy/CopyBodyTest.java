package wiredesk.ingest.format.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiredesk.ingest.format.story.Body;
import wiredesk.ingest.format.story.StoryBuilder;

class CopyBodyTest {

    private final EditorialLines editorial =
            new EditorialLines(new StoryBuilder(ZoneOffset.UTC), ZoneOffset.UTC, Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0-",
                "END",
                "--END--",
                "###",
                "/30/",
                "-30-",
                "(END)",
                "Ends",
                "abc/def",
                "dpa al rmo hct",
                "(SDA/mf ba)",
                "hpr nd",
                "ABC-DEF",
                "==Kyodo",
                "-more-"
            })
    void endMarksAndSignaturesAreCut(String mark) {
        assertThat(body("One.", "", "Two.", "", mark)).isEqualTo("One.\n\nTwo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The end", "So it was.", "He is 30", "Kilrush won 3-0"})
    void aLastLineOfTheStoryStays(String line) {
        assertThat(body("One.", "", line)).isEqualTo("One.\n\n" + line);
    }

    @Test
    void notesAndNotebookGoToTheEditors() {
        assertThat(body("(Eds: Adds", "quote)", "", "One.", "", "# Notebook", "", "## Note to editors", "- adds quote"))
                .isEqualTo("One.");
        assertThat(editorial.notes()).isEqualTo("Adds quote\n- adds quote");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ``Yes,'' he said -- twice.     | “Yes,” he said — twice.
            She _ the first _ left.        | She — the first — left.
            ``They said, `go.' '' It's on. | “They said, ‘go.’ ” It's on.
            slugged BC-EU--Ferry Fire      | slugged BC-EU--Ferry Fire
            at 1--7:10                     | at 1--7:10
            ------                         | ------
            """)
    void aTypewritersSignsBecomeAPrinters(String typed, String printed) {
        assertThat(Typography.plain(typed)).isEqualTo(printed);
    }

    private String body(String... lines) {
        return CopyBody.of(List.of(lines), editorial, Set.of("hpr")) instanceof Body.Plain(var text) ? text : "";
    }
}
