package wiredesk.ingest.oversight;

import java.util.Optional;

/**
 * The number a wire gave a message, in the name that the wire's formats make of it: the service's letters, then digits.
 *
 * @param service letters before the number; each service counts for itself
 * @param number from 0
 */
record SequenceNumber(String service, int number) {

    private static final int MOST_DIGITS = 5;

    /** Reads the guid of a message, for example {@code abc0123-2026-03-01}; any other has no number. */
    static Optional<SequenceNumber> of(String guid) {
        int letters = 0;
        while (letters < guid.length() && Character.isLetter(guid.charAt(letters))) {
            letters++;
        }
        int end = letters;
        while (end < guid.length() && isDigit(guid.charAt(end))) {
            end++;
        }
        if (end == letters || end - letters > MOST_DIGITS || end == guid.length() || guid.charAt(end) != '-') {
            return Optional.empty();
        }
        return Optional.of(new SequenceNumber(guid.substring(0, letters), Integer.parseInt(guid, letters, end, 10)));
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
