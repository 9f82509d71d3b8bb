package wiredesk.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wiredesk.local.terminal.Json;

class ReplayViewTest {

    @Test
    void aDryRunTellsWhatWouldChangeByKindAndTopicWithExamples() {
        String report = """
                {"dryRun": true, "stopped": false, "read": 12, "written": 0, "outcomes": {"changed": 3, "unchanged": 9},
                 "tags": {"person": {"gained": 2, "lost": 0}, "topic": {"gained": 0, "lost": 1}},
                 "topics": [{"code": "medtop:17000000", "name": "weather", "gained": 0, "lost": 1}],
                 "parts": {"summary": 3},
                 "examples": [{"article": "urn:a", "headline": "Ferries stop", "gained": [{"kind": "person", "name": "Ida Roth"}],
                   "lost": [{"kind": "topic", "name": "weather"}]}]}""";
        assertThat(ReplayView.of(Json.tree(report)).stream()
                        .map(line -> line.strip().replaceAll(" {2,}", "  ")))
                .containsSubsequence(
                        "12 articles read, 3 would be written again; this was a dry run",
                        "changed  3",
                        "unchanged  9",
                        "person  2  0",
                        "topic  0  1",
                        "medtop:17000000  weather  0  1",
                        "summary  3",
                        "urn:a  Ferries stop",
                        "+ person Ida Roth",
                        "- topic weather");
    }

    @Test
    void aReplayThatWasStoppedSaysHowFarItCameAndHowToGoOn() {
        String report = """
                {"dryRun": false, "stopped": true, "done": 3, "all": 400, "read": 2, "written": 1, "outcomes": {"changed": 1}}""";
        assertThat(ReplayView.of(Json.tree(report)))
                .startsWith(
                        "2 articles read, 1 written again",
                        "Stopped behind 3 of 400 records. What was written is whole; run it again to go on, and it is found unchanged.");
    }
}
