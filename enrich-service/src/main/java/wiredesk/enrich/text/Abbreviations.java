package wiredesk.enrich.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Abbreviations of a language that end in a full stop.
 *
 * @param titles never end a sentence: a name follows
 * @param beforeNumbers do not end a sentence if a number follows
 * @param others end a sentence only if what follows looks like the beginning of one
 */
record Abbreviations(Set<String> titles, Set<String> beforeNumbers, Set<String> others) {

    /** Letters in the longest of them. */
    static final int LONGEST = 6;

    private static final Abbreviations ENGLISH = of(
            "mr mrs ms dr prof gen sen rep reps sens gov lt col maj capt cpt sgt cpl pvt adm cmdr brig rev hon st fr sr pres supt insp det "
                    + "mt ft messrs mme mlle amb atty dist pfc sec lord",
            "no nos pp vol vols fig figs art jan feb mar apr jun jul aug sep sept oct nov dec ch sec eq",
            "inc corp co ltd llc plc bros jr sr etc vs v al est dept univ assn ave blvd rd cie approx ca cf ed eds min max "
                    + "mass calif conn ariz colo fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa tenn tex vt va wash wis "
                    + "wyo del ala ark");
    private static final Map<String, Abbreviations> KNOWN = Map.of(
            "en", ENGLISH,
            "de",
                    of(
                            "hr hrn fr dr prof dipl ing med st hl frl mag gen oberst",
                            "nr abs art bd s kap jan feb mär apr jun jul aug sep sept okt nov dez str ziff",
                            "bzw ca evtl ggf inkl usw etc vgl bspw sog allg mio mrd max min tel rd jh gest geb verh co gmbh"),
            "fr",
                    of(
                            "m mm mme mmes mlle dr me mgr st ste pr gén col cap",
                            "no n art p pp vol chap janv févr avr juil sept oct nov déc",
                            "etc env cf ex ed av apr co cie vs"),
            "es",
                    of(
                            "sr sra sres srta d dr dra dña prof gral gob lic ing mons pdte sto sta",
                            "núm nº art pág págs vol cap ene feb mar abr jun jul ago sept oct nov dic",
                            "etc aprox cía ej ud uds vs av avda"),
            "it",
                    of(
                            "sig sigg dott prof on sen gen ing avv arch mons don st",
                            "n nr art pag vol cap",
                            "ecc es cfr ca spa"),
            "pt",
                    of(
                            "sr sra srs dr dra prof eng gen min dep sto sta exmo",
                            "n nº art pág vol cap",
                            "etc aprox av cia ex ltda"),
            "nl",
                    of(
                            "dhr mevr dr prof ir ing mr drs st gen",
                            "nr art blz p jan feb mrt apr jun jul aug sept okt nov dec",
                            "enz bijv ca o.a m.b.t zgn mln mld"),
            "sv",
                    of(
                            "dr prof hr fr st",
                            "nr kap s jan febr apr aug sept okt nov dec",
                            "bl ca dvs etc m.m osv t.ex kl mkr mdkr"),
            "ru",
                    of(
                            "г гг ул им проф акад ген см тов стр д пр пл просп св",
                            "п пп ст рис с т гл",
                            "др пр т.д т.п т.е млн млрд тыс руб коп н.э"),
            "uk", of("м вул ім проф акад ген див тов св", "п ст рис с т", "ін т.д т.п тис млн млрд грн р рр"));
    private static final Abbreviations NONE = new Abbreviations(Set.of(), Set.of(), Set.of());

    /** The abbreviations of a language; English ones where we know none of its own, for names in their English spelling. */
    static Abbreviations in(String language) {
        return KNOWN.getOrDefault(language, language.equals("und") ? ENGLISH : NONE);
    }

    boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return titles.contains(lower) || beforeNumbers.contains(lower) || others.contains(lower);
    }

    private static Abbreviations of(String titles, String beforeNumbers, String others) {
        return new Abbreviations(words(titles), words(beforeNumbers), words(others));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Arrays.asList(words.split(" ")));
    }
}
