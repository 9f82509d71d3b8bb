package wiredesk.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells from a text's letters which language it is in. */
final class LanguageDetector {

    /** A text with fewer letters does not say its language. */
    static final int FEWEST_LETTERS = 60;

    /** More of a text does not make the answer better. */
    static final int MOST_CHARACTERS = 400;

    private static final String MODEL = "/langdetect-183.bin";

    /** ISO 639-3 codes of the model that have a two-letter code under another name in the JDK, or belong to a macrolanguage. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("nob", "nb"),
            Map.entry("nno", "nn"),
            Map.entry("pes", "fa"),
            Map.entry("ekk", "et"),
            Map.entry("lvs", "lv"),
            Map.entry("zsm", "ms"),
            Map.entry("arb", "ar"),
            Map.entry("swh", "sw"),
            Map.entry("plt", "mg"),
            Map.entry("azj", "az"),
            Map.entry("uzn", "uz"),
            Map.entry("als", "sq"),
            // The JDK lists these under their former codes too.
            Map.entry("heb", "he"),
            Map.entry("ind", "id"),
            Map.entry("yid", "yi"),
            Map.entry("gsw", "gsw"));

    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private final LanguageDetectorME detector;

    /** Reads the model; takes some 0.4 s. */
    LanguageDetector() {
        try (var in = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The language detector's model " + MODEL + " is not on the class path");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The language detector's model " + MODEL + " cannot be read", e);
        }
    }

    /** The text's language, or nothing if the text is too short to say. */
    Optional<Detection> detect(String text) {
        String sample = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        long ideographs = sample.codePoints().filter(LanguageDetector::isDense).count();
        long letters = sample.codePoints().filter(Character::isLetter).count();
        if (letters + 3 * ideographs < FEWEST_LETTERS) {
            return Optional.empty();
        }
        var best = detector.predictLanguages(sample);
        return Optional.of(
                new Detection(code(best[0].getLang()), lead(best[0].getConfidence(), best[1].getConfidence())));
    }

    /** The probabilities of a short text are all small; what counts is how far the first is ahead of the second. */
    private static double lead(double first, double second) {
        return first + second == 0 ? 0 : Math.round(1000 * first / (first + second)) / 1000.0;
    }

    /** One ideograph or syllable says as much as several letters. */
    private static boolean isDense(int c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static String code(String iso3) {
        var own = CODES.get(iso3);
        return own != null ? own : TWO_LETTERS.getOrDefault(iso3, iso3);
    }

    private static Map<String, String> twoLetters() {
        var codes = new java.util.HashMap<String, String>();
        for (String two : Locale.getISOLanguages()) {
            if (two.length() == 2) {
                codes.put(Locale.of(two).getISO3Language(), two);
            }
        }
        return Map.copyOf(codes);
    }
}
