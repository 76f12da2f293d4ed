package io.detrain.streams.strain;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the loads of people say. */
final class Loads {

    private Loads() {}

    /** Trains as always. */
    static LoadFacts even() {
        return with(100, 50, -0.05, 1.2, 45);
    }

    /** Trains far more than before, every day the same: all points that load can give. */
    static LoadFacts tooMuch() {
        return with(100, 50, -0.60, 3, 90);
    }

    /** Rests after having trained. */
    static LoadFacts resting() {
        return with(100, 30, 0.3, 0.5, 10);
    }

    /** As {@link #tooMuch}, but so many days are known. */
    static LoadFacts known(int days) {
        return with(days, 50, -0.60, 3, 90);
    }

    private static LoadFacts with(int known, double fitness, double form, double monotony, double perDay) {
        double week = 7 * perDay;
        return new LoadFacts(
                known,
                fitness,
                1,
                OptionalDouble.of(form),
                OptionalDouble.of(monotony),
                OptionalDouble.of(week * monotony),
                OptionalDouble.of(1000),
                OptionalDouble.of(week),
                OptionalDouble.of(perDay > fitness ? 7 : 0),
                fitness,
                OptionalDouble.of(1.05),
                OptionalDouble.of(perDay / fitness),
                OptionalInt.of(perDay > fitness ? 8 : 2),
                5,
                OptionalDouble.of(perDay));
    }
}
