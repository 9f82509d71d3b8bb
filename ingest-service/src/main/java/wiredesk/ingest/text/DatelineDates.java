package wiredesk.ingest.text;

import java.util.regex.Pattern;

/** The dates that stand in datelines, as the wires of many languages write them. */
final class DatelineDates {

    /** Heads of months that begin no other word between a number and a dash. */
    private static final String HEADS =
            "jan|feb|јан|феб|мај|јун|јул|нов|окт|дец|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|maj|mei|mag|jun|juin|giu|jul|juil|lug|aug|août|aou|ago|sep|set|oct|okt"
                    + "|out|ott|nov|dec|dez|déc|dic|ene|gen|márc|ápr|máj|jún|júl|szep|noi|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт"
                    + "|ноя|ное|дек|юни|юли|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|ιαν|φεβ|μαρ|απρ|μαΐ|ιου|αυγ|σεπ"
                    + "|οκτ|νοε|δεκ";

    /** Names that are told from other words only whole. */
    private static final String NAMES =
            "stycznia|lutego|kwietnia|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
                    + "|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
                    + "|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|studenoga|studenog|prosinca"
                    + "|tammikuuta|helmikuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta"
                    + "|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|ian|ianuarie|iunie|iulie|des|desember|agustus"
                    + "|sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"
                    + "|jaanuar|veebruar|juuni|juuli|detsember|jūnijs|jūlijs"
                    + "|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
                    + "|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر";

    private static final String MONTH = "(?:(?:" + HEADS + ")\\p{L}*|" + NAMES + ")\\.?";
    private static final String YEAR =
            "(?:\\sd\\.?)?(?:,?\\s+(?:de\\s+)?\\d{4}(?:\\s(?:г|года|р|року|r|roku)(?!\\p{L}))?\\.?)?";
    private static final String DAY_AND_MONTH = "(?:\\d{1,2}\\.?\\s+" + MONTH + "|" + MONTH + "\\s+\\d{1,2})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A date and nothing else. */
    static final Pattern WHOLE = Pattern.compile(
            "(?:\\p{L}+\\.?,?\\s+)?(?:le |el |den |il )?(?:\\d{1,2}\\.?(?:st|nd|rd|th|er)?(?:\\s+de)?\\s+" + MONTH + "|"
                    + MONTH
                    + "\\s+\\d{1,2})" + YEAR + "|\\d{1,2}[./-]\\d{1,2}[./-]?(?:\\d{2,4})?|\\d{4}|\\d{4}-\\d{2}-\\d{2}"
                    + "|\\d{4}\\.?\\s+" + MONTH + "\\s+\\d{1,2}\\.?",
            FLAGS);

    /** {@code 24.11. Warszawa (XYZ) -}: the day in front of the place. */
    static final Pattern DAY_FIRST = Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\.\\s?");

    private static final Pattern YEAR_WITHIN = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

    /** A place and a date with nothing but a space between them, an agency in capitals perhaps behind; groups 1 and 3 are place and agency. */
    static final Pattern BEHIND_PLACE = Pattern.compile(
            "^(.{3,60}?)\\s+(" + DAY_AND_MONTH + YEAR
                    + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{2,4})?)(?:\\s((?-i:\\p{Lu}{2,8})))?$",
            FLAGS);

    /** {@code Dec. 9 Kyodo}: the agency behind the date, without brackets; group 1 is the agency. */
    static final Pattern WITH_AGENCY = Pattern.compile(
            "(?:\\d{1,2}\\.?\\s" + MONTH + "|" + MONTH + "\\s\\d{1,2})\\.?\\s((?-i)\\p{Lu}\\p{L}{1,19})$", FLAGS);

    /** What parts a place, a country, a date: a comma, or a full stop in front of a date. */
    static final Pattern PARTS = Pattern.compile("\\s*,\\s*|(?<=\\p{L}{3})\\.\\s+(?=" + DAY_AND_MONTH + ")", FLAGS);

    private DatelineDates() {}

    static boolean hasYear(String text) {
        return (text.contains("19") || text.contains("20"))
                && YEAR_WITHIN.matcher(text).find();
    }

    /** {@code tirsdag}, {@code mardi}: a day of the week beside an agency's name, or at least no name of anything. */
    static boolean isWeekday(String part) {
        return part.length() >= 3
                && part.length() <= 14
                && part.chars()
                        .allMatch(c -> Character.isLowerCase(c) || Character.getType(c) == Character.OTHER_LETTER);
    }
}
