package wiredesk.ingest.format.copy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wiredesk.ingest.format.story.StoryBuilder;

/**
 * A line above a story that says itself what it is: {@code Headline: …}, {@code Slug: …}.
 *
 * @param label what stands before the colon, in small letters
 * @param value what stands behind it
 */
public record LabelledLine(String label, String value) {

    private static final int LONGEST_LABEL = 24;
    private static final int LEAST_OF_A_FORM = 3;

    /** Labels that no headline begins with. */
    private static final Map<String, Field> CERTAIN = Map.ofEntries(
            Map.entry("headline", Field.HEADLINE),
            Map.entry("title", Field.HEADLINE),
            Map.entry("titel", Field.HEADLINE),
            Map.entry("titre", Field.HEADLINE),
            Map.entry("título", Field.HEADLINE),
            Map.entry("titolo", Field.HEADLINE),
            Map.entry("überschrift", Field.HEADLINE),
            Map.entry("byline", Field.BYLINE),
            Map.entry("author", Field.BYLINE),
            Map.entry("autor", Field.BYLINE),
            Map.entry("auteur", Field.BYLINE),
            Map.entry("dateline", Field.DATELINE),
            Map.entry("slug", Field.SLUGLINE),
            Map.entry("slugline", Field.SLUGLINE),
            Map.entry("keywords", Field.KEYWORDS),
            Map.entry("tags", Field.KEYWORDS),
            Map.entry("schlagworte", Field.KEYWORDS),
            Map.entry("mots-clés", Field.KEYWORDS),
            Map.entry("palabras clave", Field.KEYWORDS),
            Map.entry("abstract", Field.DESCRIPTION));

    /** Labels that count only among others. */
    private static final Map<String, Field> IN_A_FORM = Map.ofEntries(
            Map.entry("summary", Field.DESCRIPTION),
            Map.entry("description", Field.DESCRIPTION),
            Map.entry("teaser", Field.DESCRIPTION),
            Map.entry("standfirst", Field.DESCRIPTION),
            Map.entry("subhead", Field.DESCRIPTION),
            Map.entry("source", Field.SOURCE),
            Map.entry("quelle", Field.SOURCE),
            Map.entry("copyright", Field.COPYRIGHT),
            Map.entry("priority", Field.URGENCY),
            Map.entry("urgency", Field.URGENCY),
            Map.entry("category", Field.CATEGORY),
            Map.entry("section", Field.CATEGORY),
            Map.entry("ressort", Field.CATEGORY),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("sprache", Field.LANGUAGE),
            Map.entry("location", Field.PLACE),
            Map.entry("place", Field.PLACE),
            Map.entry("credit", Field.CREDIT),
            Map.entry("id", Field.ID),
            Map.entry("guid", Field.ID),
            Map.entry("version", Field.VERSION),
            Map.entry("expires", Field.EXPIRES));

    private enum Field {
        HEADLINE,
        BYLINE,
        DATELINE,
        SLUGLINE,
        KEYWORDS,
        DESCRIPTION,
        SOURCE,
        COPYRIGHT,
        URGENCY,
        CATEGORY,
        LANGUAGE,
        PLACE,
        CREDIT,
        ID,
        VERSION,
        EXPIRES
    }

    /** The line, if a short label and a colon open it and something follows. */
    public static Optional<LabelledLine> of(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        String value = line.substring(colon + 1).strip();
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new LabelledLine(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value));
    }

    /** Whether the lines up to the first blank one are a form: three labels known here at least, and nothing but labels. */
    public static boolean isForm(List<String> lines) {
        int known = 0;
        for (String line : lines) {
            if (line.isBlank()) {
                break;
            }
            Optional<LabelledLine> labelled = of(line);
            if (labelled.isEmpty()) {
                return false;
            }
            known += labelled.get().isKnown() ? 1 : 0;
        }
        return known >= LEAST_OF_A_FORM;
    }

    /** Whether its label is one that stands for a headline. */
    public boolean isHeadline() {
        return CERTAIN.get(label) == Field.HEADLINE;
    }

    /** Tells {@code story} what it says; false if the label is none of a story's, or one that counts only in a form. */
    public boolean tell(StoryBuilder story, boolean form) {
        Field field = form && IN_A_FORM.containsKey(label) ? IN_A_FORM.get(label) : CERTAIN.get(label);
        if (field == null) {
            return false;
        }
        Optional<String> said = Optional.of(value);
        switch (field) {
            case HEADLINE -> story.headline(said);
            case BYLINE -> story.byline(said);
            case DATELINE -> story.dateline(said);
            case SLUGLINE -> story.slugline(said);
            case KEYWORDS -> List.of(value.split("[,;]", 0)).forEach(story::keyword);
            case DESCRIPTION -> story.description(said);
            case SOURCE -> story.source(said);
            case COPYRIGHT -> story.copyright(said);
            case URGENCY -> story.urgency(said);
            case CATEGORY -> story.subject(Optional.empty(), Optional.empty(), said);
            case LANGUAGE -> story.language(said);
            case PLACE -> story.place(said);
            case CREDIT -> story.creditline(said);
            case ID -> story.guid(said);
            case VERSION -> story.version(said);
            case EXPIRES -> story.expires(label, said);
        }
        return true;
    }

    private boolean isKnown() {
        return CERTAIN.containsKey(label)
                || IN_A_FORM.containsKey(label)
                || label.equals("date")
                || label.equals("datum");
    }
}
