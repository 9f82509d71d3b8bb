package wiredesk.enrich.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A script, and the language it says by itself where there is only one that news comes in. */
enum Script {
    LATIN(""),
    CYRILLIC(""),
    ARABIC(""),
    DEVANAGARI(""),
    HEBREW("he"),
    GREEK("el"),
    ARMENIAN("hy"),
    GEORGIAN("ka"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    ORIYA("or"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    THAI("th"),
    LAO("lo"),
    TIBETAN("bo"),
    MYANMAR("my"),
    ETHIOPIC("am"),
    KHMER("km"),
    HANGUL("ko"),
    KANA("ja"),
    HAN("zh"),
    OTHER("");

    private static final Map<Character.UnicodeScript, Script> BY_UNICODE = byUnicode();

    private final String language;

    Script(String language) {
        this.language = language;
    }

    /** The language written in it, if it is only one. */
    Optional<String> language() {
        return language.isEmpty() ? Optional.empty() : Optional.of(language);
    }

    /** Letters of the Latin script that one letter of this one is worth, as to how much it says. */
    int weight() {
        return this == HAN || this == KANA || this == HANGUL ? 3 : 1;
    }

    /** The script of a letter. */
    static Script of(int letter) {
        if (letter < 0x250) {
            return LATIN;
        }
        return BY_UNICODE.getOrDefault(Character.UnicodeScript.of(letter), OTHER);
    }

    /** The script that most of a text's letters are in, {@link #OTHER} if it has none; one kana among six Han characters makes Japanese. */
    static Script mostOf(CharSequence text) {
        var counts = new EnumMap<Script, Integer>(Script.class);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                var script = of(text.charAt(i));
                counts.merge(script, script.weight(), Integer::sum);
            }
        }
        Integer kana = counts.get(KANA);
        Integer han = counts.get(HAN);
        if (kana != null && han != null && kana * 6 >= han) {
            counts.put(KANA, kana + han);
            counts.remove(HAN);
        }
        var most = OTHER;
        int letters = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > letters) {
                most = count.getKey();
                letters = count.getValue();
            }
        }
        return most;
    }

    private static Map<Character.UnicodeScript, Script> byUnicode() {
        var scripts = new EnumMap<Character.UnicodeScript, Script>(Character.UnicodeScript.class);
        for (var script : values()) {
            if (script != KANA && script != OTHER) {
                scripts.put(Character.UnicodeScript.valueOf(script.name()), script);
            }
        }
        scripts.put(Character.UnicodeScript.HIRAGANA, KANA);
        scripts.put(Character.UnicodeScript.KATAKANA, KANA);
        scripts.put(Character.UnicodeScript.BOPOMOFO, HAN);
        return scripts;
    }
}
