package io.detrain.streams.load;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as provenance shows them. */
public final class Text {

    private static final int DECIMALS = 3;
    private static final int THOUSAND = 1000;
    private static final double MOST_QUICK = 1e9;
    private static final double NEAR_TIE = 1e-3;

    private Text() {}

    /** At most three decimals, no trailing zeros, the same on every machine. */
    public static String of(double value) {
        long thousandths = thousandths(value);
        return thousandths == Long.MIN_VALUE ? exactly(value) : text(thousandths);
    }

    /** The number that {@link #of} shows. */
    public static double rounded(double value) {
        long thousandths = thousandths(value);
        return thousandths == Long.MIN_VALUE ? Double.parseDouble(exactly(value)) : (double) thousandths / THOUSAND;
    }

    /** Whole thousandths, where rounding them is beyond doubt: neither huge nor near a tie. */
    private static long thousandths(double value) {
        double scaled = value * THOUSAND;
        double size = Math.abs(scaled);
        double fraction = size - (long) size;
        boolean doubtless = Math.abs(value) < MOST_QUICK && Math.abs(fraction - 0.5) > NEAR_TIE;
        return doubtless ? Math.round(scaled) : Long.MIN_VALUE;
    }

    private static String text(long thousandths) {
        long size = Math.abs(thousandths);
        var text = new StringBuilder(16);
        if (thousandths < 0) {
            text.append('-');
        }
        text.append(size / THOUSAND);
        int rest = (int) (size % THOUSAND);
        if (rest != 0) {
            text.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                text.append((char) ('0' + rest / 10 % 10));
            }
            if (rest % 10 != 0) {
                text.append((char) ('0' + rest % 10));
            }
        }
        return text.toString();
    }

    private static String exactly(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
