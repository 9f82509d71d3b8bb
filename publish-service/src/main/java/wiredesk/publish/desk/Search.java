package wiredesk.publish.desk;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A full-text question as PostgreSQL understands it. Articles are indexed by their words as they stand and as their language stems
 * them, so a question is asked in both ways: in the language it names, else in the most common ones.
 */
record Search(String words, @Nullable String language) {

    private static final Pattern NEGATION = Pattern.compile("(^|\\s)-\\S");
    /** Enough to find plurals and cases where nobody said which language; asked in all of them at once. */
    private static final List<String> COMMON = List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru");

    /** An expression of type tsquery over the named parameters {@code q} and {@code language}. */
    String expression() {
        Stream<String> asTheyStand = Stream.of("websearch_to_tsquery('simple', :q)");
        if (NEGATION.matcher(words).find()) {
            // "Not this word" in one of several ways would be true of almost everything.
            return asTheyStand.findFirst().orElseThrow();
        }
        Stream<String> stemmed = language != null
                ? Stream.of("websearch_to_tsquery(search_configuration(:language), :q)")
                : COMMON.stream().map("websearch_to_tsquery(search_configuration('%s'), :q)"::formatted);
        return Stream.concat(asTheyStand, stemmed).collect(Collectors.joining(" || ", "(", ")"));
    }
}
