package io.detrain.streams.training;

import io.detrain.streams.plan.Morning;
import io.detrain.streams.signal.HrvStatus;
import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.StrainLevel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is remembered of a morning: what plans and flags go by, and a digest of the rest.
 *
 * @param readinessTenths 0 to 1000, {@link #NONE} if too little was known
 * @param restingRiseTenths of a beat per minute over the baseline, 0 if it is not over it or not known
 * @param signs a bit for each of the signs that an episode of its own is made of
 */
public record MorningMark(
        long day,
        int readinessTenths,
        HrvStatus hrvStatus,
        StrainLevel level,
        Optional<Advised> advised,
        int restingRiseTenths,
        int signs,
        int digest) {

    /** The week before was too much like itself. */
    public static final int MONOTONOUS = 1;

    /** The week before was varied enough to end that. */
    public static final int VARIED = 2;

    /** Load has grown, and sessions got weaker. */
    public static final int WEAKER = 4;

    /** The athlete has taken note of what was advised. */
    public static final int ACKNOWLEDGED = 16;

    /** The heart has beaten faster at rest for days, and nothing explains it. */
    public static final int RESTING_HIGH = 32;

    /** Nothing is known of the week before. */
    public static final int UNHEARD = 8;

    /** No readiness. */
    public static final int NONE = -1;

    private static final int DIGEST_BITS = 0xFF_FF_FF; // three bytes tell a change, but for one in 16 million
    private static final double TENTHS = 10;

    static MorningMark of(JudgedMorning morning, int signs) {
        var score = morning.readiness().score();
        return new MorningMark(
                morning.strain().day(),
                score.isPresent() ? (int) Math.round(score.getAsDouble() * TENTHS) : NONE,
                morning.hrvStatus(),
                morning.strain().level(),
                morning.strain().professional(),
                (int) Math.max(0, Math.round(morning.restingRise().orElse(0) * TENTHS)),
                signs,
                ContentHash.of(morning) & DIGEST_BITS);
    }

    boolean is(int sign) {
        return (signs & sign) != 0;
    }

    OptionalDouble readiness() {
        return readinessTenths == NONE ? OptionalDouble.empty() : OptionalDouble.of(readinessTenths / TENTHS);
    }

    /** What a plan goes by that morning; soreness comes from the day. */
    Morning forPlan(Optional<MorningMark> before, OptionalDouble soreness, boolean ill) {
        return new Morning(
                LocalDate.ofEpochDay(day),
                readiness(),
                before.isPresent() ? before.get().readiness() : OptionalDouble.empty(),
                soreness,
                variability(),
                OptionalDouble.of(restingRiseTenths / TENTHS),
                OptionalDouble.empty(),
                ill);
    }

    boolean isVariabilityLow() {
        return variability() == Morning.Variability.LOW;
    }

    private Morning.Variability variability() {
        return switch (hrvStatus) {
            case INSUFFICIENT -> Morning.Variability.INSUFFICIENT;
            case VERY_LOW, LOW -> Morning.Variability.LOW;
            case NORMAL, HIGH, VERY_HIGH -> Morning.Variability.USUAL;
        };
    }

    @Override
    public String toString() {
        return "MorningMark[" + day + "]";
    }
}
