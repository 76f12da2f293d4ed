package io.detrain.streams.load;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as provenance shows them. */
public final class Text {

    private static final int DECIMALS = 3;

    private Text() {}

    /** At most three decimals, no trailing zeros, the same on every machine. */
    public static String of(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
