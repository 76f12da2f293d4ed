package io.detrain.bench.report;

import java.util.OptionalDouble;

/**
 * What a figure has to reach.
 *
 * @param stretch what it may be proud of
 */
public record Goal(Sense sense, double bound, OptionalDouble stretch, String unit) {

    /** Which way is better. */
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    /** How a figure stands to its goal. */
    public enum Verdict {
        STRETCH,
        OK,
        MISSED
    }

    /** More is better. */
    public static Goal atLeast(double bound, double stretch, String unit) {
        return new Goal(Sense.AT_LEAST, bound, OptionalDouble.of(stretch), unit);
    }

    /** Less is better. */
    public static Goal atMost(double bound, double stretch, String unit) {
        return new Goal(Sense.AT_MOST, bound, OptionalDouble.of(stretch), unit);
    }

    /** Less is better. */
    public static Goal atMost(double bound, String unit) {
        return new Goal(Sense.AT_MOST, bound, OptionalDouble.empty(), unit);
    }

    /** Whether a figure reaches it. */
    public Verdict of(double figure) {
        if (stretch.isPresent() && reaches(figure, stretch.getAsDouble())) {
            return Verdict.STRETCH;
        }
        return reaches(figure, bound) ? Verdict.OK : Verdict.MISSED;
    }

    private boolean reaches(double figure, double wanted) {
        return switch (sense) {
            case AT_LEAST -> figure >= wanted;
            case AT_MOST -> figure <= wanted;
        };
    }

    /** As a person reads it. */
    public String text() {
        var sign = switch (sense) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        };
        return sign + Figure.text(bound) + (unit.isEmpty() ? "" : " " + unit);
    }
}
