package wiredesk.enrich.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The words of a language that carry grammar and no subject: articles, pronouns, prepositions, auxiliaries. In lower case. */
public final class StopWords {

    private static final String ENGLISH = """
            a about above across after again against ago all almost along already also although always am among amid an and another any \
            anyone anything are around as at away back be became because become been before behind being below between both but by can \
            cannot could despite did do does doing done down during each either else enough even ever every everyone everything few first \
            for former from further had has have having he her here hers herself him himself his how however i if in indeed instead into is \
            it its itself just last later least less let like likely many may me meanwhile might mine more moreover most much must my \
            myself near nearly neither never next no nobody none nor not nothing now of off often on once one only onto or other others \
            our ours ourselves out over own per perhaps quite rather same several she should since so some someone something sometimes \
            soon still such than that the their theirs them themselves then there therefore these they this those though through \
            throughout thus to together too toward towards under unless until up upon us very via was we well were what whatever when \
            where whereas whether which while who whom whose why will with within without would yes yet you your yours yourself \
            don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't it's he's she's \
            that's there's they're we're i'm i've we've you're they've he'll she'll we'll they'll what's let's""";
    private static final String UKRAINIAN = """
            і й та а але або бо в у на за до від з зі із що як це цей ця ці той та те ті він вона воно вони ми ви я ти його її їх йому їй їм \
            є був була було були буде будуть не ні так також для про по при під над між через після перед коли де який яка яке які щоб \
            якщо вже ще тільки лише дуже можна треба мають має свої своїх свого своєю""";

    private static final Map<String, Set<String>> KNOWN = known();

    private StopWords() {}

    /** The stop words of a language by its ISO 639 code; none if the language is not known. */
    public static Set<String> in(String language) {
        return KNOWN.getOrDefault(language, Set.of());
    }

    private static Map<String, Set<String>> known() {
        var known = new HashMap<String, Set<String>>();
        known.put("en", new HashSet<>(Arrays.asList(ENGLISH.split(" "))));
        known.put("uk", Set.copyOf(Arrays.asList(UKRAINIAN.split(" "))));
        Map.ofEntries(
                        Map.entry("ar", ArabicAnalyzer.getDefaultStopSet()),
                        Map.entry("bg", BulgarianAnalyzer.getDefaultStopSet()),
                        Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
                        Map.entry("cs", CzechAnalyzer.getDefaultStopSet()),
                        Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
                        Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
                        Map.entry("el", GreekAnalyzer.getDefaultStopSet()),
                        Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
                        Map.entry("fa", PersianAnalyzer.getDefaultStopSet()),
                        Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
                        Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
                        Map.entry("hi", HindiAnalyzer.getDefaultStopSet()),
                        Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
                        Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
                        Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
                        Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
                        Map.entry("nb", NorwegianAnalyzer.getDefaultStopSet()),
                        Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
                        Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
                        Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
                        Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
                        Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
                        Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()))
                .forEach((language, words) -> known.put(language, strings(words)));
        return Map.copyOf(known);
    }

    private static Set<String> strings(CharArraySet words) {
        var strings = new HashSet<String>();
        for (Object word : words) {
            strings.add(new String((char[]) word).toLowerCase(Locale.ROOT));
        }
        return strings;
    }
}
