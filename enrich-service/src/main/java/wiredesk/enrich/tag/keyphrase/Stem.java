package wiredesk.enrich.tag.keyphrase;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PorterStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Takes the endings off a language's words, so that number, case and other inflections are one word. Not for several threads. */
final class Stem {

    private static final Map<String, Supplier<SnowballStemmer>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("da", DanishStemmer::new),
            Map.entry("de", GermanStemmer::new),
            Map.entry("en", PorterStemmer::new),
            Map.entry("es", SpanishStemmer::new),
            Map.entry("fi", FinnishStemmer::new),
            Map.entry("fr", FrenchStemmer::new),
            Map.entry("it", ItalianStemmer::new),
            Map.entry("nb", NorwegianStemmer::new),
            Map.entry("nl", DutchStemmer::new),
            Map.entry("no", NorwegianStemmer::new),
            Map.entry("pt", PortugueseStemmer::new),
            Map.entry("ro", RomanianStemmer::new),
            Map.entry("ru", RussianStemmer::new),
            Map.entry("sv", SwedishStemmer::new));

    private final Optional<SnowballStemmer> stemmer;

    private Stem(Optional<SnowballStemmer> stemmer) {
        this.stemmer = stemmer;
    }

    /** For words of a language by its ISO 639 code; words of a language without rules stay as they are. */
    static Stem in(String language) {
        return new Stem(Optional.ofNullable(BY_LANGUAGE.get(language)).map(Supplier::get));
    }

    /** What is left of {@code word}, which is in lower case. */
    String of(String word) {
        if (stemmer.isEmpty() || word.length() <= 3) {
            return word;
        }
        var snowball = stemmer.get();
        snowball.setCurrent(word);
        snowball.stem();
        return snowball.getCurrent();
    }
}
