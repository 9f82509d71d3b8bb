package wiredesk.ingest.format.value;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Language codes as documents carry them, brought to BCP 47.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
 */
public final class LanguageTags {

    /** Three-letter codes, terminological and bibliographic (ISO 639-2), and English and native names, to two letters. */
    private static final Map<String, String> SHORT = shortCodes();

    private static final Set<String> TWO_LETTERS = Set.copyOf(SHORT.values());

    private LanguageTags() {}

    /**
     * The BCP 47 tag of {@code en}, {@code EN_us}, {@code eng}, {@code ger}, {@code English} and the like; empty if it is none, or says that
     * the language is not known ({@code und}, {@code mul}, {@code zxx}).
     */
    public static Optional<String> normalise(String value) {
        String tag = value.strip().replace('_', '-');
        if (tag.isEmpty() || tag.length() > 35) {
            return Optional.empty();
        }
        int dash = tag.indexOf('-');
        String language = (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
        language = SHORT.getOrDefault(language, language);
        if (language.length() < 2 || language.length() > 3 || isNoLanguage(language)) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder()
                    .setLanguageTag(dash < 0 ? language : language + tag.substring(dash))
                    .build();
            return isKnown(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return isKnown(language) ? Optional.of(language) : Optional.empty();
        }
    }

    private static boolean isNoLanguage(String language) {
        return language.equals("und") || language.equals("mul") || language.equals("zxx") || language.equals("mis");
    }

    private static boolean isKnown(String language) {
        return language.length() == 3
                ? language.chars().allMatch(c -> c >= 'a' && c <= 'z')
                : TWO_LETTERS.contains(language);
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.of(language);
            if (language.length() == 2) {
                codes.put(locale.getISO3Language(), language);
                codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), language);
                codes.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), language);
            }
        }
        codes.putAll(Map.ofEntries(
                Map.entry("alb", "sq"),
                Map.entry("arm", "hy"),
                Map.entry("baq", "eu"),
                Map.entry("bur", "my"),
                Map.entry("chi", "zh"),
                Map.entry("cze", "cs"),
                Map.entry("dut", "nl"),
                Map.entry("fre", "fr"),
                Map.entry("geo", "ka"),
                Map.entry("ger", "de"),
                Map.entry("gre", "el"),
                Map.entry("ice", "is"),
                Map.entry("mac", "mk"),
                Map.entry("may", "ms"),
                Map.entry("per", "fa"),
                Map.entry("rum", "ro"),
                Map.entry("slo", "sk"),
                Map.entry("tib", "bo"),
                Map.entry("wel", "cy"),
                Map.entry("iw", "he"),
                Map.entry("in", "id"),
                Map.entry("ji", "yi")));
        return Map.copyOf(codes);
    }
}
