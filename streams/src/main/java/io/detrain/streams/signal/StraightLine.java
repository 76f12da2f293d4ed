package io.detrain.streams.signal;

/** Answers given without thought: every item as the day before, day after day (science.md 8.3). */
final class StraightLine {

    private StraightLine() {}

    /** Whether the answers of {@code days} days up to this one were those of the day before. */
    static boolean isAt(Mornings mornings, long day, int days) {
        for (int back = 0; back < days; back++) {
            if (!isRepeated(mornings, day - back)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRepeated(Mornings mornings, long day) {
        boolean answered = false;
        for (int item = Signal.FATIGUE.ordinal(); item <= Signal.MOOD.ordinal(); item++) {
            Signal signal = Signal.at(item);
            if (Double.compare(mornings.at(signal, day), mornings.at(signal, day - 1)) != 0) {
                return false;
            }
            answered |= mornings.has(signal, day);
        }
        return answered;
    }
}
