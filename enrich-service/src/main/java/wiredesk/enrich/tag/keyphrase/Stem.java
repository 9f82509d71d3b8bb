package wiredesk.enrich.tag.keyphrase;

/** Takes the endings off that do not make another word: plurals and genitives. */
final class Stem {

    private Stem() {}

    /** The word without its plural; {@code word} is in lower case. */
    static String of(String word) {
        int length = word.length();
        if (length <= 3 || word.charAt(length - 1) != 's') {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") ? word : word.substring(0, length - 1);
    }
}
