package io.detrain.bench.report;

import java.util.Locale;

/** Numbers with as many digits as they deserve. */
public final class Figure {

    private Figure() {}

    /** Three digits that count, thousands apart. */
    public static String text(double value) {
        var size = Math.abs(value);
        if (size == Math.rint(size) || size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
    }
}
