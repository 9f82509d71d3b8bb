package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wiredesk.enrich.text.ArticleText;

/**
 * Finds the names of an article. Line by line, each in the manner in which it is written (running text, results, capitals, a dateline); then
 * all mentions of a name vote on what it names; at last the names found are looked for where a line alone could not tell.
 */
final class NameFinder {

    /**
     * What was found.
     *
     * @param names every mention
     * @param longNames the long names that letters stand for, both without case
     */
    record Found(List<Name> names, Map<String, String> longNames) {}

    private NameFinder() {}

    static Found in(ArticleText text, NameModels models) {
        var lines = new ArrayList<Line>();
        text.passages()
                .forEach(passage -> passage.sentences().forEach(sentence -> lines.add(Line.of(passage, sentence))));
        var setting = Setting.of(text.language(), new Usage(lines));
        var asked = models.in(text.language());
        var sightings = new ArrayList<Sighting>();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            sightings.addAll(asked.withVotes(line, in(setting, line, number)));
        }
        var longNames = Acronyms.read(sightings);
        var ballot = new Ballot(sightings);
        var names = new ArrayList<Name>();
        sightings.forEach(sighting -> add(sighting, ballot, names));
        var echoes = new Echoes(setting, sightings, ballot);
        lines.forEach(line -> echoes.in(line).forEach(echo -> add(echo, ballot, names)));
        return new Found(names, longNames);
    }

    private static void add(Sighting sighting, Ballot ballot, List<Name> names) {
        var kind = ballot.kindOf(sighting);
        if (kind != null) {
            names.add(sighting.as(kind));
        }
    }

    private static List<Sighting> in(Setting setting, Line line, int number) {
        var dateline = Dateline.in(setting, line, number);
        if (!dateline.isEmpty()) {
            return dateline;
        }
        if (ResultLine.is(setting, line)) {
            return ResultLine.in(setting, line);
        }
        if (setting.words().nounsAreCapitalised()) {
            return Nouns.in(setting, line);
        }
        return line.inCapitals() || !setting.words().capitalsAreNames()
                ? CapitalLine.in(setting, line)
                : Prose.in(setting, line);
    }
}
