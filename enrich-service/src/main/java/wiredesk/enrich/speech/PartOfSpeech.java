package wiredesk.enrich.speech;

/** What a word does in its sentence; the universal parts of speech, those without content of their own taken together. */
public enum PartOfSpeech {
    /** A common noun. */
    NOUN(0),
    /** A proper noun or a word of one. */
    NAME(1),
    /** An adjective. */
    ADJECTIVE(2),
    /** A verb that is no auxiliary. */
    VERB(3),
    /** An adverb. */
    ADVERB(4),
    /** A number, in digits or letters. */
    NUMBER(5),
    /** Auxiliaries, determiners, pronouns, prepositions, conjunctions, particles, interjections. */
    FUNCTION(6),
    /** Punctuation, symbols, addresses. */
    MARK(7);

    /** How many there are. */
    static final int COUNT = 8;

    private static final PartOfSpeech[] BY_CODE = values();

    private final int code;

    PartOfSpeech(int code) {
        this.code = code;
    }

    /** Its place in a row of the model. */
    int code() {
        return code;
    }

    /** The part of speech of a place in a row of the model. */
    static PartOfSpeech of(int code) {
        return BY_CODE[code];
    }

    /**
     * The part of speech of a tag of Universal Dependencies (its UPOS inventory); of two words in one, as in {@code AUX+PART} for
     * {@code isn't}, that of the first.
     *
     * @throws IllegalArgumentException if there is no such tag
     */
    public static PartOfSpeech ofUniversal(String tag) {
        int joined = tag.indexOf('+');
        return switch (joined < 0 ? tag : tag.substring(0, joined)) {
            case "NOUN" -> NOUN;
            case "PROPN" -> NAME;
            case "ADJ" -> ADJECTIVE;
            case "VERB" -> VERB;
            case "ADV" -> ADVERB;
            case "NUM" -> NUMBER;
            case "ADP", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ" -> FUNCTION;
            case "PUNCT", "SYM", "X" -> MARK;
            default -> throw new IllegalArgumentException("expected a universal part of speech, found '" + tag + "'");
        };
    }

    /** Whether phrases are made of it. */
    public boolean isNominal() {
        return this == NOUN || this == NAME || this == ADJECTIVE;
    }
}
