package wiredesk.ingest.format.value;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The charset of bytes that are no UTF-8 and whose label is missing or says nothing.
 *
 * <p>In Western text the bytes beyond ASCII stand alone between others; where they make up whole words, the script is another one, and of
 * the charsets for such scripts that one is right in which the letters come out that its languages use most. Texts in Latin letters of
 * Central Europe, the Baltic and Turkey are told by letters that meet in no Western language, and by signs within words.
 *
 * <p>Looks at 16 KiB at most. Fewer than {@value #FEWEST} such bytes tell nothing.
 */
final class UnnamedCharset {

    private static final int LOOKED_AT = 16 * 1024;
    private static final int FEWEST = 6;
    private static final int LONGEST_WESTERN_RUN = 2;
    private static final double GOOD = 0.7;

    /**
     * A charset and how to know it.
     *
     * @param common the letters that are used most in its languages; empty for those told by their script
     * @param share what part of all letters these are in a usual text
     */
    private record Candidate(Charset charset, String common, double share) {

        static Candidate of(String charset, String common, double share) {
            return new Candidate(Charset.forName(charset), common, share);
        }
    }

    private static final String CYRILLIC = "оеаинтсрвлкмдпуяіь";
    private static final String GREEK = "αοιετσνηυρπκμλςάίόέή";
    private static final String HEBREW = "יוהלאמרתשבנ";
    private static final String ARABIC = "اليمنوترةبعدفسهك";
    private static final String THAI = "านรอกเงมยลวดทสต่้ัี";
    private static final String SIMPLIFIED = "的一是在不了有和人这中大为上个国日年月会发新电记者报说时出行来地到对成经市民";
    private static final String TRADITIONAL = "的一是在不了有和人這中大為上個國日年月會發新電記者報說時出行來地到對成經市民";

    private static final List<Candidate> CANDIDATES = List.of(
            Candidate.of("windows-1251", CYRILLIC, 0.75),
            Candidate.of("KOI8-U", CYRILLIC, 0.75),
            Candidate.of("ISO-8859-5", CYRILLIC, 0.75),
            Candidate.of("IBM866", CYRILLIC, 0.75),
            Candidate.of("windows-1253", GREEK, 0.85),
            Candidate.of("ISO-8859-7", GREEK, 0.85),
            Candidate.of("windows-1255", HEBREW, 0.72),
            Candidate.of("windows-1256", ARABIC, 0.75),
            Candidate.of("x-windows-874", THAI, 0.6),
            Candidate.of("windows-31j", "", 0.35),
            Candidate.of("EUC-JP", "", 0.35),
            Candidate.of("x-windows-949", "", 0.98),
            Candidate.of("GB18030", SIMPLIFIED, 0.2),
            Candidate.of("Big5", TRADITIONAL, 0.2));

    private UnnamedCharset() {}

    /** The charset if it is one of another script than Latin. */
    static Optional<Charset> ofScript(byte[] bytes) {
        byte[] head = head(bytes);
        if (!isForeign(head)) {
            return Optional.empty();
        }
        Optional<Charset> best = Optional.empty();
        double most = GOOD;
        for (Candidate candidate : CANDIDATES) {
            double score = decoded(head, candidate.charset())
                    .map(text -> score(text, candidate))
                    .orElse(0.0);
            if (score > most) {
                most = score;
                best = Optional.of(candidate.charset());
            }
        }
        return best;
    }

    /** The charset; empty if it is that of Western Europe, or cannot be told from it. */
    static Optional<Charset> of(byte[] bytes) {
        return ofScript(bytes).or(() -> LatinLetters.in(head(bytes)).charset());
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length <= LOOKED_AT ? bytes : Arrays.copyOf(bytes, LOOKED_AT);
    }

    private static boolean isForeign(byte[] bytes) {
        int all = 0;
        int inRuns = 0;
        int run = 0;
        for (byte b : bytes) {
            if (b < 0) {
                all++;
                run++;
            } else {
                inRuns += run > LONGEST_WESTERN_RUN ? run : 0;
                run = 0;
            }
        }
        inRuns += run > LONGEST_WESTERN_RUN ? run : 0;
        return all >= FEWEST && inRuns * 2 > all;
    }

    /** The text; empty if there are bytes that are none of the charset's. A character cut at the end is left out. */
    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    /** How much of what is usual comes out, 1 at most; capitals behind small letters of a word are never right. */
    private static double score(String text, Candidate candidate) {
        int letters = 0;
        int common = 0;
        int wrong = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !Character.isWhitespace(c) && (Character.isLetter(c) || isMark(c))) {
                letters++;
                common += isCommon(Character.toLowerCase(c), candidate) ? 1 : 0;
                wrong += Character.isUpperCase(c) && Character.isLowerCase(before) ? 1 : 0;
                wrong += c >= '\uFF61' && c <= '\uFF9F' ? 1 : 0;
            }
            before = c;
        }
        return letters == 0 ? 0 : Math.min(1, (double) common / letters / candidate.share()) - 2.0 * wrong / letters;
    }

    private static boolean isCommon(char c, Candidate candidate) {
        if (!candidate.common().isEmpty()) {
            return candidate.common().indexOf(c) >= 0;
        }
        return candidate.share() > 0.5 ? c >= '가' && c <= '힣' : c >= 'ぁ' && c <= 'ん';
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
