package wiredesk.ingest.format.story;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;

/** Whole numbers from 0 on, as writers of JSON and XML produce them: {@code 3}, {@code "3"}, {@code 3.0} and {@code 1e3} alike. */
final class WholeNumber {

    private static final int LONGEST = 40;

    private WholeNumber() {}

    /** The number; empty if it is none, below 0 or beyond 64 bits. */
    static OptionalLong of(String value) {
        String stripped = value.strip();
        if (stripped.length() > LONGEST) {
            return OptionalLong.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stripped);
            if (number.scale() < -20 || number.scale() > LONGEST) {
                return OptionalLong.empty();
            }
            BigInteger whole = number.toBigIntegerExact();
            return whole.signum() < 0 ? OptionalLong.empty() : OptionalLong.of(whole.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A width or height in pixels, from 1 on. */
    static Optional<Integer> pixels(Optional<String> value) {
        return value.map(WholeNumber::of)
                .filter(number ->
                        number.isPresent() && number.getAsLong() > 0 && number.getAsLong() <= Integer.MAX_VALUE)
                .map(number -> (int) number.getAsLong());
    }
}
