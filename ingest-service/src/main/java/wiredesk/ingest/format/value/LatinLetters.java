package wiredesk.ingest.format.value;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Optional;

/**
 * The bytes beyond ASCII of a text in Latin letters, and which of them stand within words.
 *
 * @param all all of them
 * @param within those between two letters
 * @param signs how many of them are no letters in Western Europe
 */
record LatinLetters(BitSet all, BitSet within, int signs) {

    /** Signs and no letters in windows-1252 and thus never within a word of Western Europe; letters in Central Europe. */
    private static final int[] SIGNS = {
        0xA1, 0xA3, 0xA5, 0xA6, 0xA9, 0xAA, 0xAC, 0xAE, 0xAF, 0xB1, 0xB3, 0xB6, 0xB9, 0xBA, 0xBC, 0xBE, 0xBF
    };

    static LatinLetters in(byte[] bytes) {
        BitSet all = new BitSet(256);
        BitSet within = new BitSet(256);
        int signs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                all.set(bytes[i] & 0xFF);
                if (i > 0 && i + 1 < bytes.length && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])) {
                    within.set(bytes[i] & 0xFF);
                    signs += isSign(bytes[i] & 0xFF) ? 1 : 0;
                }
            }
        }
        return new LatinLetters(all, within, signs);
    }

    /** The charset that they are from; empty if it is that of Western Europe, or cannot be told from it. */
    Optional<Charset> charset() {
        if (isTurkish()) {
            return Optional.of(Charset.forName("windows-1254"));
        }
        if (isBaltic()) {
            return Optional.of(Charset.forName("windows-1257"));
        }
        if (isCentralEuropean()) {
            return Optional.of(Charset.forName(isIso() ? "ISO-8859-2" : "windows-1250"));
        }
        return Optional.empty();
    }

    /** The dotless i, and g with breve or s with cedilla; Icelandic, which has other letters in their places, has acute accents too. */
    private boolean isTurkish() {
        return all.get(0xFD) && any(0xF0, 0xFE, 0xDE, 0xDD, 0xD0) && !any(0xE1, 0xE6, 0xED, 0xF3, 0xFA);
    }

    /** {@code š} in the place of the Icelandic eth, beside e with dot above or long vowels. */
    private boolean isBaltic() {
        return all.get(0xF0) && any(0xEB, 0xE2, 0xEE) && any(0xE0, 0xE8, 0xE7, 0xFB) && !any(0xF3, 0xFA, 0xFD, 0xF6);
    }

    private boolean isCentralEuropean() {
        if (signs >= 2) {
            return true;
        }
        boolean czech = all.get(0xF8) && any(0xE8, 0xEC, 0xF9, 0xFD, 0x9A, 0x9E);
        boolean southern = all.get(0xE8) && any(0x9A, 0x9E);
        boolean hungarian =
                any(0xF5, 0xFB) && any(0xF6, 0xFC) && any(0xE1, 0xE9, 0xED, 0xF3) && !any(0xE3, 0xE4, 0xE5, 0xE7);
        boolean romanian = all.get(0xFE) && (all.get(0xE3) || within.get(0xBA));
        return czech || southern || hungarian || romanian;
    }

    /** Nothing where windows-1250 has letters and quotes of its own, and letters where that has signs. */
    private boolean isIso() {
        return all.nextSetBit(0x80) >= 0xA0
                && (within.get(0xB1)
                        || within.get(0xB6)
                        || within.get(0xA6)
                        || within.get(0xAC)
                        || (all.get(0xB9) && any(0xE8, 0xEC, 0xF8, 0xF9)));
    }

    private boolean any(int... bytes) {
        for (int b : bytes) {
            if (all.get(b)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(byte b) {
        return b < 0 ? (b & 0xFF) >= 0xC0 || isSign(b & 0xFF) : Character.isLetter((char) b);
    }

    private static boolean isSign(int b) {
        for (int sign : SIGNS) {
            if (sign == b) {
                return true;
            }
        }
        return false;
    }
}
