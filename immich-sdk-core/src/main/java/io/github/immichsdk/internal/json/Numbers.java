package io.github.immichsdk.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** Reads numbers without changing them: what Java's type cannot hold is refused, not rounded to another whole number or infinity. */
final class Numbers {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** The longest exponent that can be part of a number of 64 bits. */
    private static final int LONGEST_SCALE = 500;

    private Numbers() {}

    /** {@return the current number as a double} */
    static Number finite(JsonParser parser) {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw JsonShapeException.wrong("", "a number of 64 bits", new JsonShapeException.Shown(parser.getString()));
        }
        return value;
    }

    /** {@return the current number as a double, or exactly if a double cannot hold it; refused if nothing can} */
    static Number plain(JsonParser parser) {
        double value = parser.getDoubleValue();
        if (Double.isFinite(value)) {
            return value;
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException | JacksonException e) {
            // its exponent alone has more than 32 bits
            return finite(parser);
        }
    }

    /** {@return the current number with a fraction of zero as a whole number; null if it has another, or does not fit} */
    static @Nullable Long whole(JsonParser parser) {
        String text = parser.getString();
        BigDecimal exact;
        try {
            exact = new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
        if (exact.signum() == 0) {
            return 0L;
        }
        // 1e999999999 would become a number of a billion digits
        if (Math.abs((long) exact.scale()) > LONGEST_SCALE) {
            return null;
        }
        BigDecimal shortest = exact.stripTrailingZeros();
        if (shortest.scale() > 0) {
            return null;
        }
        BigInteger whole = shortest.toBigInteger();
        return whole.compareTo(MIN) < 0 || whole.compareTo(MAX) > 0 ? null : (Long) whole.longValue();
    }
}
