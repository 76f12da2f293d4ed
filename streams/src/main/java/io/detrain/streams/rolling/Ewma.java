package io.detrain.streams.rolling;

/** Exponentially weighted means of daily load (science.md 2.2, 2.3). */
public final class Ewma {

    /** Time constant of fitness load, days. */
    public static final int CHRONIC_DAYS = 42;

    /** Time constant of fatigue load, days. */
    public static final int ACUTE_DAYS = 7;

    private Ewma() {}

    /** The three formulas in the wild, in the order of {@code roll.kind}; the first is the default. */
    public enum Kind {
        EXP,
        INV,
        SPAN
    }

    /** Weight of today. */
    public static double alpha(Kind kind, int days) {
        return switch (kind) {
            case EXP -> 1 - StrictMath.exp(-1.0 / days);
            case INV -> 1.0 / days;
            case SPAN -> 2.0 / (days + 1);
        };
    }

    /** The mean after one more day. */
    public static double step(double before, double load, double alpha) {
        return (1 - alpha) * before + alpha * load;
    }

    /** Form this morning: fitness less fatigue of the evening before. */
    public static double form(double chronic, double acute) {
        return chronic - acute;
    }
}
