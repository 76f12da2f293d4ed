package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** Numbers, dates and symbols as a person reads them. */
final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final Set<String> COUNTED = Set.of("days", "weeks", "years");
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 2;

    private Say() {}

    /** Three significant digits, two decimals at most: 0.83, 4.07, 48.4, 540. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        var exact = BigDecimal.valueOf(value);
        int whole = Math.max(1, exact.precision() - exact.scale());
        var rounded = exact.setScale(Math.clamp((long) DIGITS - whole, 0, MOST_DIGITS), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Four decimals: enough to work a plan out again. */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        var rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String number(double value, String unit) {
        String text = number(value);
        boolean one = text.equals("1") && COUNTED.contains(unit);
        return unit.isEmpty() ? text : text + " " + (one ? unit.substring(0, unit.length() - 1) : unit);
    }

    static String count(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    static String date(LocalDate date) {
        return DAY.format(date);
    }

    static String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " to " + date(to);
    }

    /** EASY_RUN as "easy run". */
    static String plain(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String founded(Label label) {
        return switch (label) {
            case STRONG -> "STRONG: meta-analyses, or several controlled studies that agree";
            case MODERATE ->
                "MODERATE: some controlled studies or large cohorts; the direction is clear, the size is not";
            case WEAK -> "WEAK: few or small studies, or results that disagree";
            case EXPERT -> "EXPERT: what coaches agree on, with little direct evidence";
            case OURS -> "OURS: a choice of this system, which you may change; not science";
        };
    }
}
