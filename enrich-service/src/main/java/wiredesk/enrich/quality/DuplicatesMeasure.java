package wiredesk.enrich.quality;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import wiredesk.enrich.fingerprint.Comparison;
import wiredesk.enrich.fingerprint.Relation;
import wiredesk.enrich.fingerprint.Text;
import wiredesk.enrich.plain.Pairs;
import wiredesk.enrich.plain.PlainTexts;

/**
 * {@code pairs.tsv} with labels, {@code docs/ID.txt}: F1 of "same or rewrite" over the pairs labelled same, rewrite or different. Those
 * labelled related are right if the answer is anything but different.
 */
final class DuplicatesMeasure implements Measure {

    @Override
    public Report measure(Path dataset) throws IOException {
        Pairs pairs = Pairs.read(dataset.resolve("pairs.tsv"));
        Map<String, Text> texts = new PlainTexts().readAll(pairs);
        var comparison = new Comparison(texts.values());
        var copies = new Counts();
        var exact = new Share();
        var kinds = new TreeMap<String, Share>();
        for (Pairs.Pair pair : pairs.pairs()) {
            Relation expected = Relation.valueOf(pair.label().toUpperCase(Locale.ROOT));
            Relation found = comparison
                    .of(requireNonNull(texts.get(pair.one())), requireNonNull(texts.get(pair.other())))
                    .relation();
            boolean right = isCopy(expected) == isCopy(found);
            if (expected == Relation.RELATED) {
                right = found != Relation.DIFFERENT;
            } else {
                copies.add(isCopy(expected), isCopy(found));
            }
            exact.add(expected == found);
            kinds.computeIfAbsent(pair.label() + " " + pair.kind(), _ -> new Share())
                    .add(right);
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("precision", copies.precision());
        figures.put("recall", copies.recall());
        figures.put("f1", copies.f1());
        figures.put("exact relation", exact.perCent());
        kinds.forEach((kind, share) -> figures.put(kind, share.perCent()));
        return new Report(pairs.pairs().size(), figures);
    }

    private static boolean isCopy(Relation relation) {
        return relation == Relation.SAME || relation == Relation.REWRITE;
    }
}
