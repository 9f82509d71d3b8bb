package wiredesk.ingest.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiredesk.schemas.Dateline;

/** How press offices open a text: {@code Musterau, 24. November 2026. Die …}, {@code (Musterau, den 24.11.2026) Die …}. */
final class DatedDatelines {

    private static final String PLACE =
            "\\p{Lu}[\\p{L}'’-]+(?:[ /]+(?:\\p{Lu}[\\p{L}.'’-]+|am|an|der|im|de|la|sur|di|del)){0,4}";

    private static final String REGION = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}";

    /** What stands between place and date: a portal's name too. */
    private static final String BETWEEN =
            "(?:,\\s*|\\s+\\(|\\s*[–—;]\\s*|\\s+-\\s+|\\s*/\\s*([^/]{2,24}?)\\s*/\\s*|\\s(?=den ))";

    private static final String DATE =
            "((?:den |le |el |il |lì )?[\\p{L}\\d][^,:;|/()\\[\\]–—]{3,22}?,?\\s?\\d{4}(?: года| г\\.| року)?)";

    private static final String BEHIND = "(?:[)\\]]\\s?[.:–—-]?|\\s?[.:|/–—]|\\s?--+|\\s-)";

    private static final Pattern HEAD = Pattern.compile("^[(\\[]?((?:г\\. ?)?(" + PLACE + "))(?:,\\s+(" + REGION + "))?"
            + BETWEEN + DATE + BEHIND + "\\s+(?=[\\p{Lu}\\p{Lo}\\d„“«\"])");

    private static final Pattern SPACED = Pattern.compile("(?<=\\d)\\. (?=\\d)");

    private DatedDatelines() {}

    /** The dateline, if the paragraph opens with one of a place and a whole date. */
    static Optional<Datelines.Found> find(String paragraph) {
        Matcher head = HEAD.matcher(paragraph);
        if (!head.find() || Gazetteer.isNoPlace(head.group(2)) || !isDate(head.group(5))) {
            return Optional.empty();
        }
        String line = head.group().strip();
        int end = line.length();
        while (end > 0 && ".:|/–—- ".indexOf(line.charAt(end - 1)) >= 0 && end > head.end(5)) {
            end--;
        }
        return Optional.of(new Datelines.Found(
                new Dateline(line.substring(0, end), head.group(2), head.group(3)),
                paragraph.substring(head.end()).strip()));
    }

    private static boolean isDate(String text) {
        String date = text.startsWith("den ") ? text.substring(4) : text;
        return DatelineDates.WHOLE.matcher(SPACED.matcher(date).replaceAll(".")).matches();
    }
}
