package wiredesk.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import wiredesk.schemas.EntityKind;

/** {@code LONDON 1996-08-30}, {@code FARMINGTON HILLS, Mich.}, {@code PARIS, Aug 30 (Agency) -}: where a story was written, at its head. */
final class Dateline {

    private static final int LONGEST = 9;
    /** Of an article's lines so many may hold it. */
    private static final int LATEST_LINE = 6;

    private Dateline() {}

    /** The places of a dateline, and one past its last token; nothing if the line has none. */
    static List<Sighting> in(Setting setting, Line line, int number) {
        var places = new ArrayList<Sighting>();
        if (number >= LATEST_LINE || line.size() == 0 || !line.at(0).isAllCapitals()) {
            return places;
        }
        int end = 0;
        int commas = 0;
        while (end < line.size() && end < LONGEST && (line.isCapitalised(end) || line.isMark(end, ','))) {
            if (commas == 0 && line.isWord(end) && !line.at(end).isAllCapitals()) {
                return places;
            }
            commas += line.isMark(end, ',') ? 1 : 0;
            end++;
        }
        boolean date = line.isNumber(end)
                && line.size() - end <= 2
                && line.at(end).text().length() >= 8;
        boolean onlyPlaces = end == line.size() && commas > 0 && number > 0;
        boolean agency = commas > 0 && (line.isNumber(end) || line.isMark(end, '('));
        if (!date && !onlyPlaces && !agency) {
            return places;
        }
        int start = 0;
        for (int at = 0; at <= end; at++) {
            if (at == end || line.isMark(at, ',')) {
                if (at > start && !setting.words().isCommon(line.at(start))) {
                    var place = new Sighting(line, start, at).settle(EntityKind.PLACE);
                    var match = setting.gazetteer().inCapitals(line.tokens(), start);
                    if (match == null) {
                        match = setting.gazetteer().match(line.tokens(), start);
                    }
                    if (match != null
                            && match.length() == at - start
                            && match.value().isPlace()) {
                        place.known(match.value());
                    }
                    places.add(place);
                }
                start = at + 1;
            }
        }
        return places;
    }
}
